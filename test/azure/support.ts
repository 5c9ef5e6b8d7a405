import { Application, formatDiagnostic, plan, WebService, Worker, type Component, type Plan, type Trait, type WebServiceProps } from '../../src';
import { containerApps, type ContainerApp, type ContainerAppArgs, type ContainerAppsOptions, type ContainerAppsResource } from '../../src/azure/container-apps';

/** Where things go, for tests that do not care. */
export const WHERE = { resourceGroupName: 'shop-group', location: 'westeurope' } as const;
export const SIZE = { cpu: 0.25, memory: '0.5Gi' } as const;
export const IDENTITY = '/subscriptions/s1/resourceGroups/shared/providers/Microsoft.ManagedIdentity/userAssignedIdentities/reader';
export const SUBNET = '/subscriptions/s1/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/v/subnets/apps';
/** An environment that is there already. */
export const ENVIRONMENT = '/subscriptions/s1/resourceGroups/shared/providers/Microsoft.App/managedEnvironments/e';
export const REGISTRY = '/subscriptions/s1/resourceGroups/shared/providers/Microsoft.ContainerRegistry/registries/acmeshop';

type Options = Partial<ContainerAppsOptions>;

/** The plan of an application that `build` fills. */
export function planned(build: (shop: Application) => void, options: Options = {}): Plan<ContainerAppsResource> {
  const shop = new Application(undefined, 'shop');
  build(shop);
  return plan(shop, containerApps, { ...WHERE, ...options });
}

/** The findings, each as the text that a user reads; errors and warnings with their fixes. */
export function told({ diagnostics }: Plan<unknown>): string[] {
  return diagnostics.map(formatDiagnostic);
}

/** The findings of a plan with one web service of the properties and traits given. */
export function toldOf(props: Partial<WebServiceProps>, traits: readonly Trait<any, any>[] = [], options: Options = {}): string[] {
  return told(planned((shop) => void new WebService(shop, 'orders', { image: 'orders:1', ...SIZE, ...props }).with(...traits as never[]), options));
}

/** The findings of a plan with one worker. */
export function toldOfWorker(traits: readonly Trait<any, any>[], options: Options = {}, props = {}): string[] {
  return told(planned((shop) => void new Worker(shop, 'mailer', { image: 'mailer:1', ...SIZE, ...props }).with(...traits as never[]), options));
}

/** The arguments of one app; fails with the findings when there is no plan. */
export function appOf(result: Plan<ContainerAppsResource>, name: string): ContainerAppArgs {
  const found = result.resources.find((resource): resource is ContainerApp => resource.type === 'app:ContainerApp' && resource.name === name);
  if (found === undefined) throw new Error(`no app '${name}':\n${told(result).join('\n')}`);
  return found.args;
}

/** The arguments of the app that one component becomes. */
export function appWith(traits: readonly Trait<any, any>[], options: Options = {}, props: Partial<WebServiceProps> = { port: 8080 }): ContainerAppArgs {
  return appOf(planned((shop) => void (new WebService(shop, 'orders', { image: 'orders:1', ...SIZE, ...props }) as Component<any, any>).with(...traits), options), 'orders');
}

/** Plain data, as a reader of `plan.json` sees it. */
export function seen(value: unknown): any {
  return JSON.parse(JSON.stringify(value));
}
