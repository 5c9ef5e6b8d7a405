import { Application, DaprComponent, DaprSidecar, interpolate, Parameter, Secret, WebService } from 'cdk-oam';
import { AppServiceDeployment } from 'cdk-oam/azure/app-service';
import { registered, type Registration } from '../../test/support/registration';
import { record } from '../../test/support/registrations';

/** A container as the deployment registers it, with its environment as the platform resolves it. */
export interface Container {
  readonly startUpCommand?: string;
  readonly env: Readonly<Record<string, string>>;
  /** Contents by path. */
  readonly files: Readonly<Record<string, string>>;
}

export interface Sites {
  containers(site: string): Readonly<Record<string, Container>>;
  /** The host name of a site. */
  host(site: string): string;
  readonly registrations: readonly Registration[];
}

/** Two programs with Dapr beside them; one has an app id of its own. */
export async function sitesOf(redisHost: string, password: string): Promise<Sites> {
  const shop = new Application(undefined, 'shop');
  const redis = new Secret(shop, 'redis', { keys: ['password'] });
  const host = new Parameter(shop, 'redis');
  const metadata = { redisHost: interpolate`${host}:6379`, redisPassword: redis.key('password'), enableTLS: false, maxRetries: 2 };
  new DaprComponent(shop, 'statestore', { type: 'state.redis', metadata });
  new DaprComponent(shop, 'pubsub', { type: 'pubsub.redis', metadata, initTimeout: '20s' });
  new DaprComponent(shop, 'ledger', { type: 'state.redis', metadata: { ...metadata, keyPrefix: 'none' }, scopes: ['ship'] });
  new WebService(shop, 'orders', { image: 'orders:1', port: 8080, env: { NAME: 'orders', APP_PORT: 8080 } }).with(new DaprSidecar({ appHealth: { path: '/well' }, enableApiLogging: true }));
  new WebService(shop, 'shipping', { image: 'shipping:1', port: 8080, env: { NAME: 'shipping', APP_PORT: 8080 } }).with(new DaprSidecar({ appId: 'ship', appMaxConcurrency: 4, logLevel: 'debug' }));
  const registrations = await record(() => new AppServiceDeployment('shop', {
    application: shop, resourceGroupName: 'shop', location: 'westeurope', internal: 'public', volumeData: true, logs: 'none',
    secrets: { redis: { password } }, parameters: { redis: redisHost }, report: () => undefined,
  }));
  return {
    registrations,
    host: (site) => (registered(registrations, 'cdk-oam:azure:AppServiceDeployment', 'shop').outputs?.endpoints as Record<string, string>)[site].replace('https://', ''),
    containers(site) {
      const settings = (opened(registered(registrations, 'web:WebAppApplicationSettings', `shop-${site}`).inputs) as any).properties as Record<string, string>;
      const own = registrations.filter(({ type, inputs }) => type.endsWith(':WebAppSiteContainer') && inputs.name === site);
      return Object.fromEntries(own.map(({ inputs }) => [inputs.containerName as string, containerOf(opened(inputs), settings)]));
    },
  };
}

/** Facts of the types: the value of an entry is the name of an app setting, and one that does not exist gives an empty text. */
function containerOf({ startUpCommand, environmentVariables = [], volumeMounts = [] }: any, settings: Readonly<Record<string, string>>): Container {
  return {
    startUpCommand,
    env: Object.fromEntries(environmentVariables.map(({ name, value }: { name: string; value: string }) => [name, settings[value] ?? ''])),
    files: Object.fromEntries(volumeMounts.map(({ containerMountPath, data }: { containerMountPath: string; data: string }) => [containerMountPath, data])),
  };
}

/** Secrets out of their wrappers, as the platform gets them. */
function opened(value: unknown): any {
  if (Array.isArray(value)) return value.map(opened);
  if (typeof value !== 'object' || value === null) return value;
  if ('$secret' in value) return opened(value.$secret);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, opened(item)]));
}
