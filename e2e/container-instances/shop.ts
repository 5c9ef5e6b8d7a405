import { Application, DaprComponent, DaprSidecar, interpolate, Parameter, Secret, WebService } from 'cdk-oam';
import { ContainerInstancesDeployment } from 'cdk-oam/azure/container-instances';
import { registered, type Registration } from '../../test/support/registration';
import { record } from '../../test/support/registrations';

const SUBNET = '/subscriptions/s/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/v/subnets/groups';

/** A container as the deployment registers it. */
export interface Container {
  readonly name: string;
  readonly command?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Contents by path. */
  readonly files: Readonly<Record<string, string>>;
}

/** What the deployment asks the platform for: the containers of each group, and the names that lead to it. */
export interface Groups {
  containers(group: string): Readonly<Record<string, Container>>;
  /** Names in the zone, each with its group. */
  readonly names: ReadonlyMap<string, string>;
  readonly registrations: readonly Registration[];
}

/** Two programs with Dapr beside them; one has an app id of its own. */
export async function groupsOf(redisHost: string, password: string): Promise<Groups> {
  const shop = new Application(undefined, 'shop');
  const redis = new Secret(shop, 'redis', { keys: ['password'] });
  const host = new Parameter(shop, 'redis');
  const metadata = { redisHost: interpolate`${host}:6379`, redisPassword: redis.key('password'), enableTLS: false, maxRetries: 2 };
  new DaprComponent(shop, 'statestore', { type: 'state.redis', metadata });
  new DaprComponent(shop, 'pubsub', { type: 'pubsub.redis', metadata, initTimeout: '20s' });
  new DaprComponent(shop, 'ledger', { type: 'state.redis', metadata: { ...metadata, keyPrefix: 'none' }, scopes: ['ship'] });
  new WebService(shop, 'orders', { image: 'orders:1', port: 8080, env: { NAME: 'orders', APP_PORT: 8080 } }).with(new DaprSidecar({ appHealth: { path: '/well' }, enableApiLogging: true }));
  new WebService(shop, 'shipping', { image: 'shipping:1', port: 9090, env: { NAME: 'shipping', APP_PORT: 9090 } }).with(new DaprSidecar({ appId: 'ship', appMaxConcurrency: 4, logLevel: 'debug' }));
  const registrations = await record(() => new ContainerInstancesDeployment('shop', {
    application: shop, resourceGroupName: 'shop', location: 'westeurope', network: { subnetId: SUBNET, zone: { name: 'shop.internal' } },
    secrets: { redis: { password } }, parameters: { redis: redisHost }, report: () => undefined,
  }));
  const records = registrations.filter(({ type }) => type.endsWith(':PrivateRecordSet'));
  const groups = registrations.filter(({ type }) => type.endsWith(':ContainerGroup'));
  return {
    registrations,
    containers: (name) => Object.fromEntries(containersOf(registered(registrations, 'containerinstance:ContainerGroup', `shop-${name}`)).map((one) => [one.name, one])),
    names: new Map(records.map(({ inputs, dependencies }) => [
      `${inputs.relativeRecordSetName as string}.shop.internal`, groups.find(({ urn }) => dependencies.includes(urn))!.inputs.containerGroupName as string,
    ])),
  };
}

/** The containers of a group, with the files that are made of text. */
export function containersOf({ inputs }: Registration): Container[] {
  const { containers, volumes = [] } = opened(inputs) as any;
  return containers.map(({ name, command, environmentVariables = [], volumeMounts = [] }: any): Container => ({
    name, command,
    env: Object.fromEntries(environmentVariables.map((one: any) => [one.name, one.value ?? one.secureValue])),
    files: Object.fromEntries(volumeMounts.flatMap((mount: any) =>
      Object.entries((volumes.find((volume: any) => volume.name === mount.name).secret ?? {}) as Record<string, string>).map(([file, text]) => [`${mount.mountPath}/${file}`, Buffer.from(text, 'base64').toString()]))),
  }));
}

/** Secrets out of their wrappers, as the platform gets them. */
function opened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(opened);
  if (typeof value !== 'object' || value === null) return value;
  if ('$secret' in value) return opened(value.$secret);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, opened(item)]));
}
