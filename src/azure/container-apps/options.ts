import type { Input } from '../shared/input';
import { AZURE_OPTION_NAMES, type AzureFileShare, type AzureOptions } from '../shared/options';
import type { Code } from './codes';

/** What a volume of type `existing` is: a storage that the environment has already, or a share that is added to it. */
export type VolumeBinding = (
  | { readonly storageName: Input<string>; /** What the storage speaks. @default 'SMB' */ readonly protocol?: 'SMB' | 'NFS' }
  | { readonly azureFile: AzureFileShare }
  | { readonly nfsAzureFile: NfsFileShare }
) & { /** How it is mounted, such as `uid=1000,gid=1000,nobrl`. @default - as the platform does it */ readonly mountOptions?: string };

/** A share of Azure Files that speaks NFS: who may reach it is up to the network. */
export interface NfsFileShare {
  /** The host name of the storage account, such as `acme.file.core.windows.net`. */
  readonly server: Input<string>;
  /** The path of the share, `/<account>/<share>`. */
  readonly shareName: Input<string>;
  /** What apps may do with it. @default 'ReadWrite' */
  readonly accessMode?: 'ReadOnly' | 'ReadWrite';
}

/** An environment that is there already. A `ManagedEnvironment` resource of `@pulumi/azure-native` is one. */
export interface ExistingEnvironment {
  readonly id: Input<string>;
  readonly name: Input<string>;
  /** The domain under which its apps answer. */
  readonly defaultDomain: Input<string>;
}

/** Machines that an environment has. */
export interface ExistingProfile {
  /** The name that apps choose it by. */
  readonly name: string;
  /** `Consumption`, or a size of dedicated machines such as `D4`. */
  readonly type: string;
  /**
   * Labels by which a `Placement` finds these machines, such as `{ pool: 'gpu' }`. They are not sent to Azure. Every profile has some by itself: `kubernetes.io/os`
   * and `kubernetes.io/arch`, `agentpool` and `kubernetes.azure.com/agentpool` with its name, `node.kubernetes.io/instance-type` with its type.
   * @default - none of its own
   */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Machines that an environment can run apps on. */
export interface WorkloadProfile extends ExistingProfile {
  /** The fewest machines; of dedicated profiles alone. @default - the platform decides */
  readonly minimumCount?: number;
  /** The most machines; of dedicated profiles alone. @default - the platform decides */
  readonly maximumCount?: number;
}

/** An environment that the deployment creates. */
export interface NewEnvironment {
  /** Its name in Azure. @default - made of the application's id */
  readonly name?: string;
  /**
   * Machines to run apps on. An empty list makes an environment without profiles, where an app has at most 2 cores
   * and 4 Gi.
   * @default - the profile `Consumption`
   */
  readonly workloadProfiles?: readonly WorkloadProfile[];
  /** The resource id of the subnet it lives in. @default - a network of the platform's own */
  readonly infrastructureSubnetId?: Input<string>;
  /** Whether it can be reached from its network alone; needs a subnet. @default false */
  readonly internal?: boolean;
  /** Whether replicas are spread over zones; needs a subnet. @default false */
  readonly zoneRedundant?: boolean;
  /**
   * Where logs go: to a new workspace that keeps them for 30 days, to an existing one, to Azure Monitor, or nowhere.
   * @default 'workspace'
   */
  readonly logs?: 'workspace' | 'azure-monitor' | 'none' | { readonly customerId: Input<string>; readonly sharedKey: Input<string> };
}

/** How an application runs on Azure Container Apps. */
export interface ContainerAppsOptions extends AzureOptions {
  /** @default - a new one, with logs in a workspace */
  readonly environment?: NewEnvironment | ExistingEnvironment;
  /**
   * What becomes of cores and memory that are no combination the platform sells: an error, or the next combination
   * that holds them.
   * @default 'exact'
   */
  readonly resources?: 'exact' | 'round-up';
  /** The workload profile that components run on without a `Placement` that says more. @default - `Consumption` in a new environment that has it, else the environment's own choice */
  readonly workloadProfileName?: string;
  /** What workload profiles an existing environment has. A new one has them in `environment`. @default - nothing is known of them */
  readonly workloadProfiles?: readonly ExistingProfile[];
  /** The volumes of type `existing`, by their names, or by `<component>/<volume>`. @default - none: every such volume must be bound */
  readonly volumes?: Readonly<Record<string, VolumeBinding>>;
  /**
   * Codes of limits that only the vendor's pages state and that you know to be different: their errors become warnings.
   * @default - none
   */
  readonly accept?: readonly Code[];
}

export const OPTION_NAMES = [
  ...AZURE_OPTION_NAMES, 'environment', 'resources', 'workloadProfileName', 'workloadProfiles',
] as const satisfies readonly (keyof ContainerAppsOptions)[];

export function isExisting(environment: NewEnvironment | ExistingEnvironment): environment is ExistingEnvironment {
  return 'id' in environment;
}

/** The environment of a deployment; what is no environment was refused and counts as none. */
export function environmentOf({ environment }: Partial<ContainerAppsOptions>): NewEnvironment | ExistingEnvironment {
  return typeof environment === 'object' && environment !== null ? environment : {};
}
