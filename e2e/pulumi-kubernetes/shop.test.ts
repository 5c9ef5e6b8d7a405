import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { startCluster } from '../harness/cluster/control-plane';
import type { Kubectl } from '../harness/kubectl';
import { describeSuite } from '../harness/suite';
import { copyProgram } from '../pulumi/support/program';
import { Stack, type Run } from '../pulumi/support/stack';
import { tracesOf } from '../pulumi/support/traces';

const secrets = { databasePassword: 'hush"database&1', serviceBus: 'Endpoint=sb://shop;SharedAccessKey=hush-bus-2' };
const LICENCE = 'hush-licence-3';
const ROTATED = 'hush-database-4';
/** The SDK tells in debug messages what a provider answers, secrets in base64 among it. */
const DEBUG = /"diagnosticEvent":\{"prefix":"debug: ","message":"(?:RegisterResource|ReadResource) RPC finished/;
const decoded = (text: string): string => Buffer.from(text, 'base64').toString();

/** The real engine and the real provider with a real API server, controllers and simulated nodes. */
describeSuite('pulumi-kubernetes', 'a shop through Pulumi on a cluster', (scratch) => {
  let kubectl: Kubectl;
  let stack: Stack;
  let program: string;
  const rewrite = (version: string) => { cpSync(join('e2e/programs/pulumi-kubernetes', version), join(program, 'shop.ts')); };
  const works = ({ status, stdout, stderr }: Run) => { expect(status, stdout + stderr).toBe(0); };
  beforeAll(async () => {
    kubectl = await startCluster(scratch);
    await kubectl.define('dapr', 'keda');
    await kubectl.apply([
      { apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name: 'by-hand' }, provisioner: 'kubernetes.io/no-provisioner', volumeBindingMode: 'WaitForFirstConsumer' },
      {
        apiVersion: 'v1', kind: 'PersistentVolume', metadata: { name: 'by-hand' },
        spec: { storageClassName: 'by-hand', accessModes: ['ReadWriteMany'], capacity: { storage: '1Gi' }, persistentVolumeReclaimPolicy: 'Retain', hostPath: { path: '/outbox' } },
      },
    ]);
    program = copyProgram('e2e/programs/pulumi-kubernetes', scratch);
    stack = await Stack.create(program, scratch.folder, {
      providers: ['pulumi-resource-kubernetes'], typeCheck: true, config: { greeting: 'hello', version: '1.4' }, secrets,
      environment: { LICENCE_KEY: LICENCE, KUBECONFIG: kubectl.kubeconfig },
    });
    kubectl = kubectl.in('live');
  });

  it('is previewed although its namespace is not there', async () => {
    const run = await stack.preview();
    works(run);
    expect(run.stdout).toMatch(/job {3}: "migrate-[0-9a-f]{8}"/);
    // The API server makes up an id when it is only asked what it would do.
    expect(run.inputsOf('shop-settings')).toMatchObject({ metadata: { name: 'settings', namespace: 'live' }, data: { GREETING: 'hello', OWNER: expect.any(String) } });
    expect(await kubectl.list('deployments')).toEqual([]);
  });

  it('comes up, and everything runs', async () => {
    const run = await stack.up();
    works(run);
    // What the provider says while it waits is no complaint; nor is that the API server, which looks through all addresses of
    // Services in the first minutes of its life, may do so in the moment between a Service and its address.
    const noise = /\[MinimumReplicasUnavailable\]|is not ready\. status\.phase currently at: Pending$|ClusterIPNotAllocated: Cluster IP \[IPv4\]: [\d.]+ is not allocated; repairing$/;
    expect(run.complaints.filter((one) => !noise.test(one))).toEqual([]);
    const { items } = JSON.parse(await kubectl.run('get', 'deployments,statefulsets', '--output=json'));
    expect(items.map(({ kind, metadata: { name }, status: { readyReplicas } }: any) => `${kind} ${name} ${readyReplicas}`).sort()).toEqual([
      'Deployment mailer 1', 'Deployment orders 2', 'Deployment ratings 1', 'StatefulSet cache 1',
    ]);
    expect((await kubectl.get('job', String((await stack.outputs()).job))).status.succeeded).toBe(1);
    expect((await kubectl.list('scaledobjects,triggerauthentications,components.dapr.io,networkpolicies,poddisruptionbudgets,cronjobs,ingresses')).map(({ kind, metadata: { name } }) => `${kind} ${name}`).sort()).toEqual([
      'Component carts', 'CronJob backup', 'Ingress orders', 'NetworkPolicy ratings', 'PodDisruptionBudget orders', 'ScaledObject mailer', 'TriggerAuthentication mailer-azure-servicebus',
    ]);
    expect(await stack.outputs()).toMatchObject({ url: 'https://shop.example.com', inside: 'http://cache:6379' });
  });

  it('has in the cluster what only the cluster knows', async () => {
    const uid = (await kubectl.get('namespace', 'live')).metadata.uid;
    expect((await kubectl.get('configmap', 'settings')).data).toEqual({ OWNER: uid, GREETING: 'hello' });
    expect((await kubectl.get('configmap', 'ratings-etc-ratings')).data).toEqual({ 'owner.txt': uid });
    expect(await kubectl.get('clusterrolebinding', 'live:ratings')).toMatchObject({ subjects: [{ name: 'ratings', namespace: 'live' }] });
  });

  it('has its secrets in the cluster, and nowhere else', async () => {
    expect(decoded((await kubectl.get('secret', 'database')).data.password)).toBe(secrets.databasePassword);
    expect(decoded((await kubectl.get('secret', 'licence')).data.key)).toBe(LICENCE);
    expect(tracesOf({ ...secrets, licence: LICENCE }, stack.folder, DEBUG)).toEqual([]);
    expect(tracesOf(secrets, program)).toEqual([]);
  });

  it('stays as it is: when nothing changes, after a look at the cluster, and in another order', async () => {
    for (const change of [() => undefined, () => { rewrite('later/reordered.ts'); }]) {
      change();
      const run = await stack.up('--refresh');
      works(run);
      expect([run.changes.filter((one) => !one.startsWith('refresh ')), run.complaints]).toEqual([[], []]);
    }
  });

  it('grows and shrinks without touching what stays', async () => {
    rewrite('later/grown.ts');
    const run = await stack.up();
    works(run);
    expect(run.changes).toEqual(['create shop-auditor', 'create shop-auditor', 'delete shop-mailer', 'delete shop-mailer', 'delete shop-mailer-azure-servicebus', 'delete shop-mailer-outbox']);
    // It is out of the stack, and the data are where they were.
    expect((await kubectl.get('persistentvolumeclaim', 'mailer-outbox')).status.phase).toBe('Bound');
  });

  it('gets a changed secret as new pods of those who use it, and a changed task as another run', async () => {
    await stack.configure({ secrets: { databasePassword: ROTATED } });
    const before = (await stack.outputs()).job;
    const run = await stack.up();
    works(run);
    expect(run.changes.filter((one) => one.startsWith('update '))).toEqual(['update shop-database', 'update shop-orders']);
    expect(run.steps.filter(({ op }) => op === 'replace').map(({ type, name }) => `${type} ${name}`)).toEqual(['kubernetes:batch/v1:Job shop-migrate']);
    const after = String((await stack.outputs()).job);
    expect(after).not.toBe(before);
    expect((await kubectl.list('jobs')).map(({ metadata: { name } }) => name)).toEqual([after]);
    expect(decoded((await kubectl.get('secret', 'database')).data.password)).toBe(ROTATED);
  });

  it('gets another version and another configuration as updates in place', async () => {
    const run = await stack.up('--config', 'version=1.5', '--config', 'greeting=hi', '--diff');
    works(run);
    expect(run.changes.filter((one) => one.startsWith('update '))).toEqual(['update shop-orders', 'update shop-settings']);
    expect((await kubectl.get('deployment', 'orders')).spec.template.spec.containers[0].image).toBe('ghcr.io/acme/orders:1.5');
    expect((await kubectl.get('configmap', 'settings')).data.GREETING).toBe('hi');
  });

  it('is told all mistakes at once, without a stack trace, and nothing changes', async () => {
    const { status, stdout } = await stack.up('--config', 'version=1.6', '--config', 'wrong=true');
    expect(status).not.toBe(0);
    expect(stdout).toContain('cannot synthesize shop for kubernetes: 2 errors');
    expect(stdout).toContain('error OAM.DEFERRED [shop] option ingress.className is a value that comes later, and must be known while the program runs');
    expect(stdout).toContain("error K8S.VERSION [shop] kubernetesVersion '1.20' is not supported");
    expect(stdout).not.toMatch(/^\s+at |diagnostics/m);
    expect((await kubectl.get('deployment', 'orders')).spec.template.spec.containers[0].image).toBe('ghcr.io/acme/orders:1.5');
  });

  it('is taken down, and nothing is left', async () => {
    works(await stack.destroy());
    expect(await stack.resources()).toEqual([]);
    expect(await kubectl.succeeds('get', 'namespace', 'live')).toBe(false);
    expect(await kubectl.succeeds('get', 'clusterrole', 'live:ratings')).toBe(false);
  });

  it('has not written a secret anywhere', () => {
    expect(tracesOf({ ...secrets, licence: LICENCE, rotated: ROTATED }, stack.folder, DEBUG)).toEqual([]);
  });
});
