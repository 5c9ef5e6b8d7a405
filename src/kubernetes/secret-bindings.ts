import type { Text } from './bindings';

/** Where an external store keeps a value. */
export interface RemoteKey {
  /** The name in the store. */
  readonly key: string;
  /** One member of the value, where the store keeps several under one name. @default - the value as a whole */
  readonly property?: string;
  /** @default - the latest */
  readonly version?: string;
}

/** Values that the External Secrets Operator fetches and keeps up to date in a Secret. */
export interface ExternalSecret {
  /** The store of the operator that has the values. */
  readonly secretStoreRef: {
    readonly name: string;
    /** @default 'SecretStore' */
    readonly kind?: 'SecretStore' | 'ClusterSecretStore';
  };
  /** Where the store keeps each value, by the keys of the model. */
  readonly keys: Readonly<Record<string, string | RemoteKey>>;
  /** How often values are read again, such as `'15m'`; `'0s'` for once. @default '1h' */
  readonly refreshInterval?: string;
}

/** A secret of the model as an ExternalSecret. */
export interface ExternalSecretBinding {
  readonly externalSecret: ExternalSecret;
}

/** An object of a key vault. */
export interface VaultObject {
  /** Its name in the vault. */
  readonly name: string;
  /** A certificate of type `secret` has its private key with it; of type `cert` it has not. @default 'secret' */
  readonly type?: 'secret' | 'key' | 'cert';
  /** @default - the latest */
  readonly version?: string;
}

/** Values that the Secrets Store CSI driver fetches from Azure Key Vault for as long as a pod runs that mounts them. */
export interface KeyVault {
  /** The name of the vault. */
  readonly name: Text;
  /** The tenant of the vault. */
  readonly tenantId: Text;
  /**
   * Who reads the vault: the workload identity of the pods' service account, by its client id, or the identity of the
   * nodes, by its client id or as `'system'`.
   */
  readonly identity: { readonly workload: Text } | { readonly node: Text };
  /**
   * Objects of the vault, by the keys of the model, where they are called otherwise.
   * @default - the keys of the model
   */
  readonly keys?: Readonly<Record<string, string | VaultObject>>;
}

/** A secret of the model as a SecretProviderClass, synced into a Secret. */
export interface KeyVaultBinding {
  readonly keyVault: KeyVault;
}
