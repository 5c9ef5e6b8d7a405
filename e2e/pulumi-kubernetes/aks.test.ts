import { beforeAll, expect, it } from 'vitest';
import { startCluster } from '../harness/cluster/control-plane';
import type { Kubectl } from '../harness/kubectl';
import { describeSuite } from '../harness/suite';
import { CLUSTER_VARIABLE } from '../pulumi/cloud/behaviour';
import { copyProgram } from '../pulumi/support/program';
import { Stack, type Run } from '../pulumi/support/stack';
import { tracesOf } from '../pulumi/support/traces';
import { giveAddresses } from './ingress-controller';

/** Azure is a stand-in, which hands out the key to a real API server: the engine and the provider of Kubernetes are real too. */
describeSuite('pulumi-kubernetes', 'the example on AKS', (scratch) => {
  let kubectl: Kubectl;
  let stack: Stack;
  const works = ({ status, stdout, stderr }: Run) => { expect(status, stdout + stderr).toBe(0); };
  beforeAll(async () => {
    kubectl = await startCluster(scratch);
    await kubectl.define('dapr', 'keda');
    stack = await Stack.create(copyProgram('examples/aks', scratch), scratch.folder, {
      providers: ['pulumi-resource-kubernetes'], config: { resourceGroupName: 'shop', location: 'westeurope' }, environment: { [CLUSTER_VARIABLE]: kubectl.kubeconfig },
    });
  });

  it('is previewed although there is no cluster yet', async () => {
    const run = await stack.preview();
    works(run);
    expect(run.stdout).toContain('url: [unknown]');
    expect(run.changes).toEqual([
      'create dapr', 'create orders', 'create storefront', 'create storefront', 'create storefront', 'create storefront', 'create storefront', 'create storefront-fulfilment', 'create storefront-fulfilment',
      'create storefront-fulfilment', 'create storefront-fulfilment-azure-servicebus', 'create storefront-messages', 'create storefront-service-bus', 'create storefront-storefront', 'create storefront-storefront',
      'create storefront-storefront',
    ]);
    expect(stack.cloud.history).toEqual([]);
  });

  it('comes up, cluster and shop', async () => {
    const [run] = await Promise.all([stack.up(), giveAddresses(kubectl.in('storefront'), 'storefront', '20.0.0.9')]);
    works(run);
    expect(stack.cloud.resources.map(({ type }) => type).sort()).toEqual(['containerservice:ManagedCluster', 'kubernetesconfiguration:Extension', 'servicebus:Namespace', 'servicebus:Queue']);
    expect(await stack.outputs()).toEqual({ url: 'http://20.0.0.9' });
    const { data } = await kubectl.in('storefront').get('secret', 'service-bus');
    const connection = Buffer.from(String(data.connection), 'base64').toString();
    expect(connection).toMatch(/^Endpoint=sb:\/\/storefront[0-9a-f]{8}\.servicebus\.windows\.net\/;/);
    const state = await stack.do('stack', 'export');
    expect(state).not.toContain(/SharedAccessKey=(.+)/.exec(connection)![1]);
    expect(tracesOf({ kubeconfig: 'certificate-authority-data' }, `${stack.folder}/backend`)).toEqual([]);
  });

  it('stays as it is when nothing changes', async () => {
    stack.cloud.forgetHistory();
    const run = await stack.up();
    works(run);
    expect([run.changes, run.complaints]).toEqual([[], []]);
    expect(stack.cloud.history.filter(({ what }) => what !== 'ask')).toEqual([]);
  });

  it('gets another version as an update of what has it', async () => {
    const run = await stack.up('--config', 'version=1.1');
    works(run);
    expect(run.changes).toEqual(['update storefront-fulfilment', 'update storefront-storefront']);
    expect(run.steps.filter(({ op }) => op === 'update').map(({ type }) => type)).toEqual(['kubernetes:apps/v1:Deployment', 'kubernetes:apps/v1:Deployment']);
  });

  it('is taken down, the shop before the cluster', async () => {
    stack.cloud.forgetHistory();
    const run = await stack.destroy();
    works(run);
    const order = run.steps.map(({ type }) => type);
    const last = Math.max(...order.flatMap((type, index) => (type.startsWith('kubernetes:') ? [index] : [])));
    expect(order.indexOf('azure-native:kubernetesconfiguration:Extension')).toBeGreaterThan(last);
    expect(order.indexOf('azure-native:containerservice:ManagedCluster')).toBeGreaterThan(last);
    expect([await stack.resources(), stack.cloud.resources]).toEqual([[], []]);
  });
});
