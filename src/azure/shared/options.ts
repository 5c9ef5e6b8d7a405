import type { Bindings } from '../../plan/target';
import type { ClientIdOf, ComponentIdentity, IdentityOf } from './identities/options';
import type { Input } from './input';
import type { Registry } from './registry';

/** A key vault's secret in the place of a value. */
export interface KeyVaultSecret {
  /** Its address: `https://<vault>.vault.azure.net/secrets/<name>`, with a version behind it to stay with that one. */
  readonly keyVaultUrl: Input<string>;
  /**
   * The resource id of the user-assigned identity that may read it, or whose of the option `identities` it is:
   * `{ component: 'orders' }`. It is assigned to what uses the secret.
   * @default - the user-assigned identity of the component that uses it
   */
  readonly identity?: Input<string> | IdentityOf;
  /**
   * The resource id of the vault. With it, identities of the option `identities` are given the role Key Vault Secrets
   * User on it.
   * @default - none: somebody else gives the role
   */
  readonly keyVaultId?: Input<string>;
}

/** What stands for one secret value: the value, or where a key vault keeps it. */
export type SecretBinding = Input<string> | KeyVaultSecret;

/** Where a key vault keeps a key of a storage account. */
export interface AccountKeyVaultProperties {
  /** The address of the secret: `https://<vault>.vault.azure.net/secrets/<name>`, with a version behind it to stay with that one. */
  readonly keyVaultUrl: Input<string>;
  /** The resource id of the user-assigned identity that may read it. What mounts the share gets it. */
  readonly identity: Input<string>;
}

/** A share of Azure Files, with a key of its storage account: the key, or where a key vault keeps it. */
export type AzureFileShare = {
  /** The share. */
  readonly shareName: Input<string>;
  /** The storage account. */
  readonly accountName: Input<string>;
  /** What apps may do with it. @default 'ReadWrite' */
  readonly accessMode?: 'ReadOnly' | 'ReadWrite';
} & (
  | { /** A key of the storage account. It is a secret: `config.requireSecret(...)`. */ readonly accountKey: Input<string>; readonly accountKeyVaultProperties?: undefined }
  | { /** Where a key vault keeps a key of the storage account. */ readonly accountKeyVaultProperties: AccountKeyVaultProperties; readonly accountKey?: undefined }
);

/** What every deployment to Azure takes. */
export interface AzureOptions extends Bindings {
  /** The resource group that everything new is created in. */
  readonly resourceGroupName: Input<string>;
  /** The region, such as `westeurope`. */
  readonly location: Input<string>;
  /** Where private images come from. @default - images are public */
  readonly registry?: Registry;
  /** Who components are toward the services of Azure, and what they may do there, by their ids. @default - what `WorkloadIdentity` says */
  readonly identities?: Readonly<Record<string, ComponentIdentity>>;
  /** Azure tags for every resource that can carry them. @default - none */
  readonly tags?: Readonly<Record<string, Input<string>>>;
  /** @default - none: every secret in use must be bound */
  readonly secrets?: Readonly<Record<string, Readonly<Record<string, SecretBinding>>>>;
  /** @default - none: every configuration in use must be bound */
  readonly config?: Readonly<Record<string, Readonly<Record<string, Input<string> | Input<number>>>>>;
  /** Values, or the client id of a component's identity: `{ clientIdOf: 'orders' }`. @default - the defaults of the parameters */
  readonly parameters?: Readonly<Record<string, Input<string> | Input<number> | ClientIdOf>>;
  /**
   * Codes of limits that only the vendor's pages state and that you know to be different: their errors become warnings.
   * @default - none
   */
  readonly accept?: readonly string[];
}

export const AZURE_OPTION_NAMES = ['resourceGroupName', 'location', 'registry', 'identities', 'tags', 'secrets', 'config', 'parameters', 'volumes', 'accept'] as const;

export function registryOf({ registry }: Partial<AzureOptions>): Registry | undefined {
  return typeof registry === 'object' && registry !== null ? registry : undefined;
}

/** The codes that are accepted; what is no list was refused. */
export function accepted({ accept }: Partial<AzureOptions>): readonly string[] {
  return Array.isArray(accept) ? accept as readonly string[] : [];
}
