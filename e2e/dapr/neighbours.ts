import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from '../harness/ports';
import type { Scratch } from '../harness/scratch';
import { EXISTING, NAMESPACE, podAnnotations, shop, synthesized } from './model';
import { Program } from './program';
import { startRedis } from './redis';
import { Sidecar } from './sidecar';
import { secretStore, writeComponents } from './stand-ins/dapr-component';
import { injectedFlags } from './stand-ins/injector';

export type Name = 'orders' | 'shipping';

/** The two programs of the model as they run: each with its sidecar, Redis behind both. */
export interface Neighbours {
  /** The folder of the chart. */
  readonly manifests: string;
  readonly ids: Readonly<Record<Name, string>>;
  readonly programs: Readonly<Record<Name, Program>>;
  readonly sidecars: Readonly<Record<Name, Sidecar>>;
  readonly password: string;
  readonly apiKey: string;
}

export async function startNeighbours(scratch: Scratch): Promise<Neighbours> {
  const [password, apiKey, run] = [secret(), secret(), randomBytes(4).toString('hex')];
  const ids = { orders: `orders-${run}`, shipping: `shipping-${run}` };
  const [orders, shipping] = await freePorts(2) as [number, number];
  const secretsFile = join(scratch.folder, 'secrets.json');
  writeFileSync(secretsFile, JSON.stringify({ [EXISTING.keys.password]: password, 'api-key': apiKey }));
  const model = shop({ orders: { appId: ids.orders, port: orders }, shipping: { appId: ids.shipping, port: shipping }, redis: await startRedis(scratch, password), secretsFile });
  const manifests = synthesized(scratch, 'manifests', model, { redis: EXISTING });
  const cluster = writeComponents(join(scratch.folder, 'cluster'), [
    secretStore('kubernetes', join(scratch.folder, 'cluster.json'), { [EXISTING.existing]: { [EXISTING.keys.password]: password } }),
  ]);
  const programs = {
    orders: await Program.start('orders', orders, { healthPath: '/well', subscriptions: [{ pubsubname: 'pubsub', topic: 'shipped', route: '/shipped' }] }),
    shipping: await Program.start('shipping', shipping, { subscriptions: [{ pubsubname: 'pubsub', topic: 'ordered', route: '/ordered' }] }),
  };
  const start = (name: Name): Promise<Sidecar> =>
    Sidecar.start(scratch, `daprd-${name}`, { flags: injectedFlags(podAnnotations(manifests, name)), resources: [manifests, cluster], namespace: NAMESPACE });
  return { manifests, ids, programs, sidecars: { orders: await start('orders'), shipping: await start('shipping') }, password, apiKey };
}

/** A value that can be looked for: nothing else has it in it. */
export function secret(): string {
  return `secret${randomBytes(12).toString('hex')}`;
}
