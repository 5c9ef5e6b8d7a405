import type { CustomResource } from '../custom-resources';

/** Values of an external store in a Secret: https://external-secrets.io/latest/api/externalsecret/ */
export interface ExternalSecretResource extends CustomResource<'external-secrets.io/v1', 'ExternalSecret'> {
  readonly spec: {
    readonly refreshInterval: string;
    readonly secretStoreRef: { readonly name: string; readonly kind: 'SecretStore' | 'ClusterSecretStore' };
    readonly target: { readonly name: string; readonly template?: { readonly type: string } };
    readonly data: readonly {
      readonly secretKey: string;
      readonly remoteRef: { readonly key: string; readonly property?: string; readonly version?: string };
    }[];
  };
}

/** What a volume of the Secrets Store CSI driver holds: https://secrets-store-csi-driver.sigs.k8s.io */
export interface SecretProviderClass extends CustomResource<'secrets-store.csi.x-k8s.io/v1', 'SecretProviderClass'> {
  readonly spec: {
    readonly provider: 'azure';
    readonly parameters: Readonly<Record<string, string>>;
    readonly secretObjects: readonly {
      readonly secretName: string;
      readonly type: string;
      readonly labels?: Readonly<Record<string, string>>;
      readonly data: readonly { readonly objectName: string; readonly key: string }[];
    }[];
  };
}
