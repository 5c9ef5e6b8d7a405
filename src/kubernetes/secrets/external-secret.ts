import type { ObjectMeta } from 'kubernetes-types/meta/v1';
import type { ExternalSecret, RemoteKey } from '../secret-bindings';
import type { ExternalSecretResource } from './resources';

/** An ExternalSecret, and with it a Secret of the same name. */
export function externalSecret(metadata: ObjectMeta & { readonly name: string }, type: string, { secretStoreRef, keys, refreshInterval = '1h' }: ExternalSecret): ExternalSecretResource {
  return {
    apiVersion: 'external-secrets.io/v1', kind: 'ExternalSecret', metadata,
    spec: {
      refreshInterval,
      secretStoreRef: { name: secretStoreRef.name, kind: secretStoreRef.kind ?? 'SecretStore' },
      target: { name: metadata.name, ...(type === 'Opaque' ? {} : { template: { type } }) },
      data: Object.entries(keys).map(([secretKey, remote]) => ({ secretKey, remoteRef: { ...remoteKey(remote) } })),
    },
  };
}

function remoteKey(remote: string | RemoteKey): RemoteKey {
  return typeof remote === 'string' ? { key: remote } : remote;
}
