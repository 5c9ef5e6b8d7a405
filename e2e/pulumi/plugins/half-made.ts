import type { ServiceError } from '@grpc/grpc-js';
import { any, grpc, providerMessages, statusMessages } from '../../../test/support/pulumi-protocol';
import { toStruct, type Wire } from '../../../test/support/pulumi-wire';

/** A resource is there, but did not come up: the engine keeps it in its state and tries to update it next time. */
export class HalfMade extends Error {
  constructor(readonly id: string, readonly properties: Wire, readonly inputs: Wire, reason: string) {
    super(reason);
  }
}

/** The engine finds the resource in the details of the error. */
export function halfMadeError({ id, properties, inputs, message }: HalfMade): Partial<ServiceError> {
  const failed = new providerMessages.ErrorResourceInitFailed();
  failed.setId(id);
  failed.setProperties(toStruct(properties));
  failed.setInputs(toStruct(inputs));
  failed.setReasonsList([message]);
  const detail = new any.Any();
  detail.pack(failed.serializeBinary(), 'pulumirpc.ErrorResourceInitFailed');
  const status = new statusMessages.Status();
  status.setCode(grpc.status.UNKNOWN);
  status.setMessage(message);
  status.addDetails(detail);
  const metadata = new grpc.Metadata();
  metadata.add('grpc-status-details-bin', Buffer.from(status.serializeBinary()));
  return { code: grpc.status.UNKNOWN, details: message, metadata };
}
