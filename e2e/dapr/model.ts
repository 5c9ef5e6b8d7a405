import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Application, DaprComponent, DaprSidecar, Secret, WebService, Worker } from 'cdk-oam';
import { App, KubernetesChart } from 'cdk-oam/kubernetes';
import { parseAllDocuments } from 'yaml';
import type { Scratch } from '../harness/scratch';

/** An object of a manifest, to look into. */
export interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly [field: string]: any;
}

/** Where the neighbours of the application are on this machine, and what their ids are: other runs must not answer for them. */
export interface Place {
  readonly orders: { readonly appId: string; readonly port: number };
  readonly shipping: { readonly appId: string; readonly port: number };
  readonly redis: string;
  readonly secretsFile: string;
}

export const NAMESPACE = 'shop';
/** The Secret of the cluster, and the key in it, that the deployment binds to `redis/password`. */
export const EXISTING = { existing: 'redis-auth', keys: { password: 'redis-password' } } as const;

/** Two programs with Dapr beside them: one with every setting, one with none. Stores and brokers of theirs, some for one alone. */
export function shop({ orders, shipping, redis, secretsFile }: Place): Application {
  const app = new Application(undefined, 'shop');
  const password = new Secret(app, 'redis', { keys: ['password'] }).key('password');
  new DaprComponent(app, 'vault', { type: 'secretstores.local.file', metadata: { secretsFile } });
  const inVault = { metadata: { redisHost: redis, redisPassword: password, enableTLS: false, maxRetries: 2 }, secretStore: 'vault' };
  new DaprComponent(app, 'statestore', { type: 'state.redis', ...inVault });
  new DaprComponent(app, 'pubsub', { type: 'pubsub.redis', scopes: [orders.appId, shipping.appId], ...inVault });
  // Its password is in the cluster's own store.
  new DaprComponent(app, 'ledger', { type: 'state.redis', scopes: [orders.appId], ...inVault, secretStore: 'kubernetes' });
  new DaprComponent(app, 'audit', { type: 'pubsub.redis', scopes: [shipping.appId], ...inVault });
  new WebService(app, 'orders', { image: 'orders:1', port: orders.port }).with(new DaprSidecar({
    appId: orders.appId, appMaxConcurrency: 2, logLevel: 'debug', enableApiLogging: true, httpMaxRequestSize: 1, httpReadBufferSize: 64,
    appHealth: { path: '/well', probeInterval: 1, probeTimeout: 900, threshold: 2 },
  }));
  new Worker(app, 'shipping', { image: 'shipping:1' }).with(new DaprSidecar({ appId: shipping.appId, appPort: shipping.port }));
  return app;
}

/** Writes the manifests of an application as its user does. Returns their folder. */
export function synthesized(scratch: Scratch, name: string, application: Application, secrets: KubernetesSecrets): string {
  const outdir = join(scratch.folder, name);
  const app = new App({ outdir });
  new KubernetesChart(app, 'shop', { application, namespace: NAMESPACE, secrets, report: () => undefined });
  app.synth();
  return outdir;
}

type KubernetesSecrets = ConstructorParameters<typeof KubernetesChart>[2]['secrets'];

/** All text of a folder. */
export function textOf(folder: string): string {
  return readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
}

export function manifestsOf(folder: string): Manifest[] {
  return readdirSync(folder).flatMap((file) => parseAllDocuments(readFileSync(join(folder, file), 'utf8')).map((document) => document.toJS() as Manifest));
}

/** The annotations of the pods of a Deployment. */
export function podAnnotations(folder: string, name: string): Record<string, string> {
  const deployment = manifestsOf(folder).find(({ kind, metadata }) => kind === 'Deployment' && metadata.name === name);
  if (deployment === undefined) throw new Error(`there is no Deployment '${name}' in ${folder}`);
  return deployment.spec.template.metadata.annotations as Record<string, string>;
}
