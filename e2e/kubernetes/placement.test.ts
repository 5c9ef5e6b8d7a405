import { beforeAll, expect, it } from 'vitest';
import { Application, Placement, Scaler, synthesize, Worker, type PlacementProps } from '../../src';
import { kubernetes, toYaml } from '../../src/kubernetes';
import { startCluster } from '../harness/cluster/control-plane';
import type { Kubectl } from '../harness/kubectl';
import { describeSuite } from '../harness/suite';

/** Objects of some replicas that are particular about where they run. */
function mailers(replicas: number, placement: PlacementProps): string {
  const shop = new Application(undefined, 'shop');
  new Worker(shop, 'mailer', { image: 'ghcr.io/acme/mailer:1' }).with(new Scaler({ replicas }), new Placement(placement));
  return toYaml(synthesize(shop, kubernetes, {}).resources);
}

/** The machines that the pods run on, or why they wait, once all of them have been looked at. */
async function machines(kubectl: Kubectl, pods: number): Promise<string[]> {
  const looked = async () => (await kubectl.list('pods')).flatMap(({ spec, status }) => {
    const scheduled = status.conditions?.find(({ type }: { type: string }) => type === 'PodScheduled');
    return scheduled === undefined ? [] : [(spec.nodeName as string | undefined) ?? (scheduled.reason as string)];
  }).sort();
  await expect.poll(async () => (await looked()).length, { timeout: 60_000 }).toBe(pods);
  return looked();
}

describeSuite('kubernetes', 'Placement decides where pods run', (scratch) => {
  let cluster: Kubectl;
  beforeAll(async () => {
    // node-1 and node-3 are in one zone, node-2 is in the other.
    cluster = await startCluster(scratch);
    await cluster.run('label', 'node', 'node-3', 'example.com/disk=ssd');
    await cluster.run('taint', 'node', 'node-3', 'example.com/dear=true:NoSchedule');
  });

  const waits = 'Unschedulable';
  const onSsd = { nodeSelector: { 'example.com/disk': 'ssd' } };
  const dear = { key: 'example.com/dear', value: 'true', effect: 'NoSchedule' } as const;
  it.each<[string, PlacementProps, string[]]>([
    ['a label that one machine has', { nodeSelector: { 'kubernetes.io/hostname': 'node-2' } }, ['node-2', 'node-2']],
    ['a label of a machine whose taint keeps it away', onSsd, [waits, waits]],
    ['the same, with a toleration', { ...onSsd, tolerations: [dear] }, ['node-3', 'node-3']],
    ['an affinity for machines that are not there', { nodeAffinity: { required: [[{ key: 'example.com/gpu', operator: 'Exists' }]] } }, [waits, waits]],
    ['a spread over zones', { topologySpread: [{ topology: 'zone', whenUnsatisfiable: 'DoNotSchedule' }] }, ['node-1', 'node-2']],
    ['a machine for each replica, of which there are enough', { podAntiAffinity: { required: [{ component: 'mailer', topology: 'hostname' }] } }, ['node-1', 'node-2']],
    ['a machine for each replica, and one too few', { podAntiAffinity: { required: [{ component: 'mailer', topology: 'hostname' }] } }, [waits, 'node-1', 'node-2']],
  ])('%s', async (name, placement, expected) => {
    const kubectl = await cluster.createNamespace(name.replace(/\W+/g, '-'));
    await kubectl.apply(mailers(expected.length, placement));
    expect(await machines(kubectl, expected.length)).toEqual([...expected].sort());
  });

  it('replicas near those of another component', async () => {
    const kubectl = await cluster.createNamespace('near');
    const shop = new Application(undefined, 'shop');
    new Worker(shop, 'cache', { image: 'ghcr.io/acme/cache:1' }).with(new Placement({ nodeSelector: { 'kubernetes.io/hostname': 'node-2' } }));
    new Worker(shop, 'mailer', { image: 'ghcr.io/acme/mailer:1' }).with(new Scaler({ replicas: 3 }), new Placement({ podAffinity: { required: [{ component: 'cache', topology: 'hostname' }] } }));
    await kubectl.apply(toYaml(synthesize(shop, kubernetes, {}).resources));
    expect(await machines(kubectl, 4)).toEqual(['node-2', 'node-2', 'node-2', 'node-2']);
  });
});
