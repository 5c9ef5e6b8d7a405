import type { Input } from '../shared/input';
import { AZURE_OPTION_NAMES, type AzureFileShare, type AzureOptions } from '../shared/options';
import type { Code } from './codes';

/** What a volume of type `existing` is: a share that is mounted into the main container. */
export interface VolumeBinding { readonly azureFile: AzureFileShare }

/** A plan that is there already. An `AppServicePlan` resource of `@pulumi/azure-native` is one. */
export interface ExistingPlan {
  readonly id: Input<string>;
  /**
   * Its size, such as `{ name: 'P1v3' }`: with it the plan's limits are checked.
   * @default - its limits are not known and not checked
   */
  readonly sku?: Input<{ readonly name?: string } | undefined>;
  /** Whether it scales by itself (`elasticScaleEnabled`). @default false */
  readonly elasticScaleEnabled?: Input<boolean | undefined>;
}

/** A plan that the deployment creates: the machines that sites run on. */
export interface NewPlan {
  /** Its name in Azure. @default - made of the application's id */
  readonly name?: string;
  /** The size of its machines, such as `B1`, `S1` or `P1v3`. @default 'P0v3' */
  readonly sku?: string;
  /** How many machines there are, as long as nothing scales them. @default - as many as the replicas of its components need */
  readonly capacity?: number;
  /** Whether machines are spread over zones: Premium or Isolated sizes, 2 machines or more. @default false */
  readonly zoneRedundant?: boolean;
  /**
   * The most machines of a plan that the platform scales by itself, by HTTP requests, for components with an
   * `HttpScaler`: PremiumV2 sizes and newer.
   * @default - the largest `max` of its components
   */
  readonly maximumElasticWorkerCount?: number;
}

/** A network that sites send their own traffic through, and from which sites without a public route are reached. */
export interface SiteNetwork {
  /**
   * The resource id of a subnet that is delegated to `Microsoft.Web/serverFarms` and has the service endpoint
   * `Microsoft.Web`, by which sites tell each other from the rest of the world.
   */
  readonly subnetId: Input<string>;
}

/** A certificate for a host name of your own. */
export interface HostCertificate {
  /** The thumbprint by which the host name is bound to it. */
  readonly thumbprint: Input<string>;
  /** Whether it is the one that the platform makes for `tls: true`, to be kept by the deployment. @default false */
  readonly managed?: boolean;
}

/** A canary that is on its way: what most requests still get. */
export interface RolloutState {
  /** The image of the version that runs now. The model's image gets the part of the traffic. */
  readonly stableImage: Input<string>;
  /** The step of the canary that counts, from 0. @default 0 */
  readonly step?: number;
}

/** How daprd is run beside programs. */
export interface DaprOptions {
  /** The image of daprd. One of your own may carry the files of Dapr components. @default - daprd as it was proven with this version */
  readonly image?: Input<string>;
  /** The folder in that image that holds the files of Dapr components. @default - the deployment puts them there: see `volumeData` */
  readonly resourcesPath?: string;
}

/** How an application runs on Azure App Service. */
export interface AppServiceOptions extends AzureOptions {
  /** The plan of all components that have none of their own. @default - a new one of size P0v3 */
  readonly plan?: NewPlan | ExistingPlan;
  /** Plans of single components, by their ids: one that is scaled by rules of its own needs one. @default - none */
  readonly plans?: Readonly<Record<string, NewPlan | ExistingPlan>>;
  /** @default - none: components without a public route cannot be reached */
  readonly network?: SiteNetwork;
  /**
   * What becomes of components that others call, without any route and without a network: an error, or a site that
   * everyone can reach.
   * @default 'refuse'
   */
  readonly internal?: 'refuse' | 'public';
  /**
   * Where the names of sites must be unique: with `global` they are `<name>.azurewebsites.net`, else the platform adds
   * a hash to the host name. It cannot be changed later.
   * @default 'TenantReuse'
   */
  readonly hostNameScope?: 'TenantReuse' | 'SubscriptionReuse' | 'ResourceGroupReuse' | 'NoReuse' | 'global';
  /** Certificates by host name. @default - the platform makes one for every host with `tls: true` */
  readonly certificates?: Readonly<Record<string, HostCertificate>>;
  /** Canaries that are on their way, by component. @default - none: the model's version gets all traffic */
  readonly rollouts?: Readonly<Record<string, RolloutState>>;
  /**
   * The resource ids of storage accounts and Service Bus namespaces whose queues scale components, by the name of the
   * trigger, or by `<component>/<trigger>`.
   * @default - none: every such trigger needs one
   */
  readonly metricSources?: Readonly<Record<string, Input<string>>>;
  /**
   * Whether configuration files and files of Dapr components are written by the field `data` of a volume mount, which is
   * in the platform's types, but not in its pages.
   * @default false
   */
  readonly volumeData?: boolean;
  /** @default - daprd as it was proven with this version */
  readonly dapr?: DaprOptions;
  /**
   * Where logs go: to a new workspace that keeps them for 30 days, to an existing one, or nowhere.
   * @default 'workspace'
   */
  readonly logs?: 'workspace' | 'none' | { readonly workspaceId: Input<string> };
  /** The volumes of type `existing`, by their names, or by `<component>/<volume>`. @default - none: every such volume must be bound */
  readonly volumes?: Readonly<Record<string, VolumeBinding>>;
  /**
   * Codes of limits that only the vendor's pages state and that you know to be different: their errors become warnings.
   * @default - none
   */
  readonly accept?: readonly Code[];
}

export const OPTION_NAMES = [
  ...AZURE_OPTION_NAMES, 'plan', 'plans', 'network', 'internal', 'hostNameScope', 'certificates', 'rollouts', 'metricSources', 'volumeData', 'dapr', 'logs',
] as const satisfies readonly (keyof AppServiceOptions)[];

/** An option that must be an object; what is none was refused and counts as left out. */
export function objectOf<T extends object>(value: T | undefined): T | undefined {
  return typeof value === 'object' && value !== null ? value : undefined;
}
