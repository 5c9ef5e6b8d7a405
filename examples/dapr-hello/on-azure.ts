import { DaprComponent, WorkloadIdentity, type Value } from 'cdk-oam';
import { DaprHello, STATE_STORE } from './hello';

/** Where the state is kept, and who may read and write it. */
export interface BlobStore {
  readonly accountName: Value;
  readonly containerName: Value;
  /** The identity with access to the container. */
  readonly identity: { readonly resourceId: Value; readonly clientId: Value };
}

/** The application with its state in a blob container. Dapr signs in as the identity, so there is no secret. */
export function helloOnAzure({ accountName, containerName, identity }: BlobStore): DaprHello {
  const hello = new DaprHello();
  hello.nodeapp.with(new WorkloadIdentity(identity));
  new DaprComponent(hello, STATE_STORE, {
    type: 'state.azure.blobstorage', scopes: ['nodeapp'], initTimeout: '5s',
    metadata: { accountName, containerName, azureClientId: identity.clientId },
  });
  return hello;
}
