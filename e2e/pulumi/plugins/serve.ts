import type { UntypedServiceImplementation } from '@grpc/grpc-js';
import { setInterval } from 'node:timers';
import { LOOPBACK } from '../../harness/ports';
import { grpc } from '../../../test/support/pulumi-protocol';

const LARGEST_MESSAGE = 400 << 20;

/** Serves a plugin the way the engine expects it: on a port of its own, which it writes as the first line. */
export function servePlugin(service: object, implementation: UntypedServiceImplementation): void {
  const server = new grpc.Server({ 'grpc.max_receive_message_length': LARGEST_MESSAGE });
  server.addService(service as never, implementation);
  server.bindAsync(`${LOOPBACK}:0`, grpc.ServerCredentials.createInsecure(), (error, port) => {
    if (error) throw error;
    console.log(port);
  });
  endWithParent();
}

/** An engine that was killed cannot end its plugins. */
function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, 500).unref();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
}
