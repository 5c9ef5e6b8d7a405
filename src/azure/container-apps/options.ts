import { isLater, type Input } from '../shared/input';
import { AZURE_OPTION_NAMES, type AzureFileShare, type AzureOptions } from '../shared/options';
import type { Code } from './codes';
import type { ExistingEnvironment, ExistingProfile, NewEnvironment } from './environment-options';

export type { ExistingEnvironment, ExistingProfile, IngressConfiguration, NewEnvironment, WorkloadProfile } from './environment-options';

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

/** How the platform makes sure that a host name is yours, before it makes a certificate. */
export interface ManagedCertificateOptions {
  /**
   * `CNAME` for a host with a CNAME record to its app, `HTTP` for one with an A record, such as a domain itself; with `TXT`
   * the certificate waits for a record with the token that the platform gives (`validationToken` of the resource).
   */
  readonly domainControlValidation: 'CNAME' | 'HTTP' | 'TXT';
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
  /**
   * How certificates of routes with `tls: true` are validated, by host.
   * @default - `HTTP` for a host of two labels, such as `example.com`, and for one that is shared by path; `CNAME` for the rest
   */
  readonly certificates?: Readonly<Record<string, ManagedCertificateOptions>>;
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
  ...AZURE_OPTION_NAMES, 'environment', 'resources', 'workloadProfileName', 'workloadProfiles', 'certificates',
] as const satisfies readonly (keyof ContainerAppsOptions)[];

/** Only one that is there can come later as a whole: what a function of the SDK gives. */
export function isExisting(environment: NewEnvironment | ExistingEnvironment): environment is ExistingEnvironment {
  return isLater(environment) || 'id' in environment;
}

/** The environment of a deployment; what is no environment was refused and counts as none. */
export function environmentOf({ environment }: Partial<ContainerAppsOptions>): NewEnvironment | ExistingEnvironment {
  return typeof environment === 'object' && environment !== null ? environment : {};
}
