import type { Cpu, Memory } from '../../model/quantity';
import type { Input } from '../shared/input';
import { AZURE_OPTION_NAMES, type AzureFileShare, type AzureOptions } from '../shared/options';
import type { Code } from './codes';

/** A private DNS zone that is there already. A `PrivateZone` resource of `@pulumi/azure-native` is one. */
export interface ExistingZone {
  readonly id: Input<string>;
  /** The domain, such as `shop.internal`. */
  readonly name: Input<string>;
}

/** A private DNS zone that the deployment makes, and links to the network of the subnet. */
export interface NewZone {
  /** The domain, such as `shop.internal`. */
  readonly name: string;
}

/** A network of one's own. */
export interface Network {
  /** The resource id of the subnet. It must be delegated to `Microsoft.ContainerInstance/containerGroups`. */
  readonly subnetId: Input<string>;
  /**
   * The private DNS zone in which each component gets a name, `<component>.<zone>`. Addresses then stay the same when
   * a group gets another IP, components may refer to each other in a circle, and Dapr finds its applications.
   * @default - none: components are reached by the IP that they had at the last deployment
   */
  readonly zone?: NewZone | ExistingZone;
  /** DNS servers that groups ask. @default - those of the network */
  readonly nameServers?: readonly Input<string>[];
}

/** Caddy before the components whose routes ask for TLS. It gets certificates for their hosts by ACME. */
export interface Tls {
  /** @default 'caddy:2.10' */
  readonly image?: Input<string>;
  /** Whom the certificate authority may write to. @default - nobody */
  readonly email?: string;
  /**
   * A share for the certificates. Authorities give out few for a host in a week: without it every new group asks for one.
   * @default - the disk of the group
   */
  readonly storage?: AzureFileShare;
  /** Cores of Caddy. @default 0.25 */
  readonly cpu?: Cpu;
  /** Memory of Caddy. @default '0.25Gi' */
  readonly memory?: Memory;
}

/** daprd beside the components with a Dapr sidecar. */
export interface Daprd {
  /** @default 'daprio/daprd:1.16.0' */
  readonly image?: Input<string>;
  /** Cores of daprd. @default 0.25 */
  readonly cpu?: Cpu;
  /** Memory of daprd. @default '0.25Gi' */
  readonly memory?: Memory;
}

/** What one component is, beside its model. */
export interface GroupSettings {
  /** Whether it runs on spare machines, which may be taken away at any time, and without an address. @default false */
  readonly spot?: boolean;
  /**
   * Whether it runs on machines that keep its memory from everyone; with a policy of one's own for what may run there.
   * @default false
   */
  readonly confidential?: boolean | { readonly ccePolicy: Input<string> };
  /** The availability zone. @default - the platform decides */
  readonly zone?: '1' | '2' | '3';
  /** The first part of the public name. @default - made of the ids of application and component */
  readonly dnsNameLabel?: string;
}

/** Who else may get the public name of a group that is gone. `Unsecure` makes one without a hash that anyone may take. */
export type DnsNameLabelScope = 'Unsecure' | 'TenantReuse' | 'SubscriptionReuse' | 'ResourceGroupReuse' | 'Noreuse';

/** How an application runs on Azure Container Instances. */
export interface ContainerInstancesOptions extends AzureOptions {
  /** A network of one's own, in which every group gets a private IP. @default - groups with an external route get a public IP, others none */
  readonly network?: Network;
  /** @default 'TenantReuse' */
  readonly dnsNameLabelScope?: DnsNameLabelScope;
  /** What components are beside their model, by their ids. @default - nothing special */
  readonly groups?: Readonly<Record<string, GroupSettings>>;
  /**
   * What becomes of a group below 1 core and 1 GB, the least: an error, or the component's own container gets the rest.
   * @default 'exact'
   */
  readonly resources?: 'exact' | 'round-up';
  /**
   * Where what containers print goes: to a new workspace that keeps it for 30 days, to an existing one, or nowhere.
   * @default 'workspace'
   */
  readonly logs?: 'workspace' | 'none' | { readonly workspaceId: Input<string>; readonly workspaceKey: Input<string> };
  /** Caddy for routes with TLS. @default - such routes are refused */
  readonly tls?: Tls;
  /** daprd for components with a Dapr sidecar. @default - its image, cores and memory as they stand there */
  readonly dapr?: Daprd;
  /** The shares behind volumes of type `existing`, by their names, or by `<component>/<volume>`. @default - none: every such volume must be bound */
  readonly volumes?: Readonly<Record<string, { readonly azureFile: AzureFileShare }>>;
  /**
   * Codes of limits that only the vendor's pages state and that you know to be different: their errors become warnings.
   * @default - none
   */
  readonly accept?: readonly Code[];
}

export const OPTION_NAMES = [
  ...AZURE_OPTION_NAMES, 'network', 'dnsNameLabelScope', 'groups', 'resources', 'logs', 'tls', 'dapr',
] as const satisfies readonly (keyof ContainerInstancesOptions)[];

/** An option that is an object; what is none was refused and counts as left out. */
export function objectOf<T extends object>(option: T | undefined): T | undefined {
  return typeof option === 'object' && option !== null ? option : undefined;
}
