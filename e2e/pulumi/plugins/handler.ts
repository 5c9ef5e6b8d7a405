import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import { grpc } from '../../../test/support/pulumi-protocol';
import { HalfMade, halfMadeError } from './half-made';

/** A method of a plugin. What it throws reaches the engine with its words and without its stack. */
export function handler<Request, Response>(answer: (request: Request) => Response | Promise<Response>) {
  return (call: ServerUnaryCall<Request, Response>, callback: sendUnaryData<Response>): void => {
    Promise.resolve(call.request).then(answer).then((response) => { callback(null, response); }, (error: Error) => {
      callback(error instanceof HalfMade ? halfMadeError(error) : { code: grpc.status.UNKNOWN, details: error.message });
    });
  };
}
