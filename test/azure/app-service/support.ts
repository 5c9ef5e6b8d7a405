import { Application, formatDiagnostic, plan, WebService, Worker, type Component, type Plan, type Trait, type WebServiceProps } from '../../../src';
import { appService, type AppServiceOptions, type AppServiceResource } from '../../../src/azure/app-service';

/** Where things go, for tests that do not care. */
export const WHERE = { resourceGroupName: 'shop-group', location: 'westeurope', logs: 'none' } as const;
export const IDENTITY = '/subscriptions/s1/resourceGroups/shared/providers/Microsoft.ManagedIdentity/userAssignedIdentities/reader';
export const SUBNET = '/subscriptions/s1/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/v/subnets/sites';
export const REGISTRY = '/subscriptions/s1/resourceGroups/shared/providers/Microsoft.ContainerRegistry/registries/acmeshop';
export const PLAN = '/subscriptions/s1/resourceGroups/shared/providers/Microsoft.Web/serverfarms/machines';

type Options = Partial<AppServiceOptions>;

/** The plan of an application that `build` fills. */
export function planned(build: (shop: Application) => void, options: Options = {}): Plan<AppServiceResource> {
  const shop = new Application(undefined, 'shop');
  build(shop);
  return plan(shop, appService, { ...WHERE, ...options });
}

/** The plan of one web service that is open to everyone unless the traits say else. */
export function web(traits: readonly Trait<any, any>[] = [], options: Options = {}, props: Partial<WebServiceProps> = {}): Plan<AppServiceResource> {
  return planned((shop) => void (new WebService(shop, 'orders', { image: 'orders:1', port: 8080, ...props }) as Component<any, any>).with(...traits), options);
}

/** The plan of one worker. */
export function worker(traits: readonly Trait<any, any>[] = [], options: Options = {}): Plan<AppServiceResource> {
  return planned((shop) => void (new Worker(shop, 'mailer', { image: 'mailer:1' }) as Component<any, any>).with(...traits), options);
}

/** The errors and warnings, each with its fix, as a user reads them. */
export function told({ diagnostics }: Plan<unknown>, ...severities: string[]): string[] {
  const wanted = severities.length === 0 ? ['error', 'warning'] : severities;
  return diagnostics.filter(({ severity }) => wanted.includes(severity)).map(formatDiagnostic);
}

/** The errors alone. */
export const errors = (result: Plan<unknown>): string[] => told(result, 'error');

/** The arguments of a resource, as a reader of `plan.json` sees them; fails with the findings when there is no plan. */
export function argsOf(result: Plan<AppServiceResource>, type: AppServiceResource['type'], name: string): any {
  const found = result.resources.find((one) => one.type === type && one.name === name);
  if (found === undefined) throw new Error(`no ${type} '${name}' among ${result.resources.map((one) => `${one.type}/${one.name}`).join(', ')}:\n${told(result).join('\n')}`);
  return JSON.parse(JSON.stringify(found.args));
}
