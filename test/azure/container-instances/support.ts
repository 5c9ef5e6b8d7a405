import { Application, plan, WebService, Worker, type Component, type Plan, type Trait, type WebServiceProps } from '../../../src';
import {
  containerInstances, type ContainerGroup, type ContainerGroupArgs, type ContainerInstancesOptions, type ContainerInstancesResource,
} from '../../../src/azure/container-instances';
import { told } from '../support';

/** Where things go, for tests that do not care. */
export const WHERE = { resourceGroupName: 'shop-group', location: 'westeurope' } as const;
export const SIZE = { cpu: 1, memory: '1Gi' } as const;
export const SUBNET = '/subscriptions/s1/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/v/subnets/groups';
/** A network whose groups have names. */
export const NAMED = { network: { subnetId: SUBNET, zone: { name: 'shop.internal' } } } as const;
/** A network whose groups have none. */
export const UNNAMED = { network: { subnetId: SUBNET } } as const;

export type Options = Partial<ContainerInstancesOptions>;

/** The plan of an application that `build` fills. */
export function planned(build: (shop: Application) => void, options: Options = NAMED): Plan<ContainerInstancesResource> {
  const shop = new Application(undefined, 'shop');
  build(shop);
  return plan(shop, containerInstances, { ...WHERE, ...options });
}

/** What everything that keeps running is told. */
const USUAL = /OAM\.ADAPTED \[[^\]]*] component of kind/;

/** The findings but for what is always told, each as the text that a user reads. */
export function toldBy(result: Plan<unknown>): string[] {
  return told(result).filter((line) => !USUAL.test(line));
}

/** The findings of a plan with one web service of the properties and traits given. */
export function toldOf(props: Partial<WebServiceProps>, traits: readonly Trait<any, any>[] = [], options: Options = NAMED): string[] {
  return toldBy(planned((shop) => void (new WebService(shop, 'orders', { image: 'orders:1', ...SIZE, ...props }) as Component<any, any>).with(...traits), options));
}

/** The findings of a plan with one worker. */
export function toldOfWorker(traits: readonly Trait<any, any>[], options: Options = NAMED, props = {}): string[] {
  return toldBy(planned((shop) => void (new Worker(shop, 'mailer', { image: 'mailer:1', ...SIZE, ...props }) as Component<any, any>).with(...traits), options));
}

/** One group; fails with the findings when there is no plan. */
export function groupOf(result: Plan<ContainerInstancesResource>, name: string): ContainerGroup {
  const found = result.resources.find((resource): resource is ContainerGroup => resource.type === 'containerinstance:ContainerGroup' && resource.name === name);
  if (found === undefined) throw new Error(`no group '${name}':\n${told(result).join('\n')}`);
  return found;
}

/** The arguments of the group that one component becomes. */
export function groupWith(traits: readonly Trait<any, any>[], options: Options = NAMED, props: Partial<WebServiceProps> = { port: 8080 }): ContainerGroupArgs {
  return groupOf(planned((shop) => void (new WebService(shop, 'orders', { image: 'orders:1', ...SIZE, ...props }) as Component<any, any>).with(...traits), options), 'orders').args;
}
