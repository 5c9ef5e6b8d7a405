import type { Bindings } from '../../plan/target';
import type { Input } from '../shared/input';
import type { Registry } from '../shared/registry';
import type { Code } from './codes';

/** A key vault's secret in the place of a value. */
export interface KeyVaultSecret {
  /** Its address: `https://<vault>.vault.azure.net/secrets/<name>`, with a version behind it to stay with that one. */
  readonly keyVaultUrl: Input<string>;
  /** The resource id of the user-assigned identity that may read it. It is assigned to what uses the secret. */
  readonly identity: Input<string>;
}

/** What stands for one secret value: the value, or where a key vault keeps it. */
export type SecretBinding = Input<string> | KeyVaultSecret;

/** A share of Azure Files. */
export interface AzureFileShare {
  /** The share. */
  readonly shareName: Input<string>;
  /** The storage account. */
  readonly accountName: Input<string>;
  /** A key of the storage account. It is a secret: `config.requireSecret(...)`. */
  readonly accountKey: Input<string>;
  /** What apps may do with it. @default 'ReadWrite' */
  readonly accessMode?: 'ReadOnly' | 'ReadWrite';
}

/** What a volume of type `existing` is: a storage that the environment has already, or a share that is added to it. */
export type VolumeBinding = { readonly storageName: Input<string> } | { readonly azureFile: AzureFileShare };

/** An environment that is there already. A `ManagedEnvironment` resource of `@pulumi/azure-native` is one. */
export interface ExistingEnvironment {
  readonly id: Input<string>;
  readonly name: Input<string>;
  /** The domain under which its apps answer. */
  readonly defaultDomain: Input<string>;
}

/** Machines that an environment can run apps on. */
export interface WorkloadProfile {
  /** The name that apps choose it by. */
  readonly name: string;
  /** `Consumption`, or a size of dedicated machines such as `D4`. */
  readonly type: string;
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
export interface ContainerAppsOptions extends Bindings {
  /** The resource group that everything new is created in. */
  readonly resourceGroupName: Input<string>;
  /** The region, such as `westeurope`. */
  readonly location: Input<string>;
  /** @default - a new one, with logs in a workspace */
  readonly environment?: NewEnvironment | ExistingEnvironment;
  /** Where private images come from. @default - images are public */
  readonly registry?: Registry;
  /**
   * What becomes of cores and memory that are no combination the platform sells: an error, or the next combination
   * that holds them.
   * @default 'exact'
   */
  readonly resources?: 'exact' | 'round-up';
  /** The workload profile that apps run on. @default - `Consumption` in a new environment that has it, else the environment's own choice */
  readonly workloadProfileName?: string;
  /** Azure tags for every resource that can carry them. @default - none */
  readonly tags?: Readonly<Record<string, Input<string>>>;
  /** @default - none: every secret in use must be bound */
  readonly secrets?: Readonly<Record<string, Readonly<Record<string, SecretBinding>>>>;
  /** @default - none: every configuration in use must be bound */
  readonly config?: Readonly<Record<string, Readonly<Record<string, Input<string> | Input<number>>>>>;
  /** @default - the defaults of the parameters */
  readonly parameters?: Readonly<Record<string, Input<string> | Input<number>>>;
  /** The volumes of type `existing`, by their names, or by `<component>/<volume>`. @default - none: every such volume must be bound */
  readonly volumes?: Readonly<Record<string, VolumeBinding>>;
  /**
   * Codes of limits that only the vendor's pages state and that you know to be different: their errors become warnings.
   * @default - none
   */
  readonly accept?: readonly Code[];
}

export const OPTION_NAMES = [
  'resourceGroupName', 'location', 'environment', 'registry', 'resources', 'workloadProfileName', 'tags', 'secrets', 'config', 'parameters', 'volumes', 'accept',
] as const satisfies readonly (keyof ContainerAppsOptions)[];

export function isExisting(environment: NewEnvironment | ExistingEnvironment): environment is ExistingEnvironment {
  return 'id' in environment;
}

/** The environment of a deployment; what is no environment was refused and counts as none. */
export function environmentOf({ environment }: Partial<ContainerAppsOptions>): NewEnvironment | ExistingEnvironment {
  return typeof environment === 'object' && environment !== null ? environment : {};
}

export function registryOf({ registry }: Partial<ContainerAppsOptions>): Registry | undefined {
  return typeof registry === 'object' && registry !== null ? registry : undefined;
}

/** The codes that are accepted; what is no list was refused. */
export function accepted({ accept }: Partial<ContainerAppsOptions>): readonly Code[] {
  return Array.isArray(accept) ? accept as readonly Code[] : [];
}
