import { describe, expect, it } from 'vitest';
import { Placement, WorkloadIdentity, type PlacementProps } from 'cdk-oam';
import { app, findings, podOf, service, worker } from './fixtures';

const placed = (props: PlacementProps) => {
  const shop = app();
  service(shop).with(new Placement(props));
  worker(shop, 'Cache');
  return shop;
};

describe('Placement', () => {
  it('leaves the scheduler alone where nothing is asked', () => {
    const pod = podOf(placed({}));
    for (const field of ['affinity', 'nodeSelector', 'tolerations', 'topologySpreadConstraints']) expect(pod).not.toHaveProperty(field);
  });

  it('finds neighbours by the labels of their pods, under whatever name they run', () => {
    const { affinity } = podOf(placed({ podAffinity: { required: [{ component: 'Cache', topology: 'hostname' }] } }));
    const [{ labelSelector, topologyKey }] = affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution;
    expect(topologyKey).toBe('kubernetes.io/hostname');
    expect(labelSelector.matchLabels).toEqual({ 'app.kubernetes.io/instance': 'shop', 'app.kubernetes.io/name': expect.stringMatching(/^cache-[0-9a-f]{8}$/) });
  });

  it('spreads its own replicas, softly unless told otherwise', () => {
    expect(podOf(placed({ topologySpread: [{ topology: 'example.com/rack' }] })).topologySpreadConstraints).toEqual([{
      topologyKey: 'example.com/rack', maxSkew: 1, whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels: { 'app.kubernetes.io/instance': 'shop', 'app.kubernetes.io/name': 'orders' } },
    }]);
  });

  it('adds to what the author says where virtual nodes are asked for', () => {
    const pod = podOf(placed({ nodeSelector: { pool: 'burst' }, tolerations: [{ operator: 'Exists' }], virtualNodes: 'required' }));
    expect(pod.nodeSelector).toEqual({ 'pool': 'burst', 'kubernetes.io/os': 'linux', 'kubernetes.io/role': 'agent', 'type': 'virtual-kubelet' });
    expect(pod.tolerations).toEqual([{ operator: 'Exists' }, { key: 'virtual-kubelet.io/provider', operator: 'Exists' }, { key: 'azure.com/aci', operator: 'Exists', effect: 'NoSchedule' }]);
    expect(podOf(placed({ virtualNodes: 'allowed' }))).not.toHaveProperty('nodeSelector');
  });

  it.each<[string, PlacementProps, string]>([
    ['a label that cannot be', { nodeSelector: { 'a b': 'c' } }, "'a b' cannot be the key of a label"],
    ['a value that cannot be', { nodeSelector: { pool: 'a b' } }, "label 'pool' cannot be 'a b'"],
    ['a requirement on such a value', { nodeAffinity: { required: [[{ key: 'pool', values: ['-'] }]] } }, "label 'pool' cannot be '-'"],
    ['a preference for such a label', { nodeAffinity: { preferred: [{ weight: 1, requirements: [{ key: '/', operator: 'Exists' }] }] } }, "'/' cannot be the key of a label"],
    ['a taint that cannot be', { tolerations: [{ key: 'a/b/c', operator: 'Exists' }] }, "'a/b/c' cannot be the key of a taint"],
    ['a topology that cannot be', { topologySpread: [{ topology: 'the rack' }] }, "'the rack' cannot be the key of a topology"],
    ['a neighbour that is nobody', { podAntiAffinity: { preferred: [{ component: 'cach', topology: 'zone', weight: 1 }] } }, "there is no component 'cach' to be near or far from: there are orders, Cache"],
    ['one spread said twice', { topologySpread: [{ topology: 'zone' }, { topology: 'zone', maxSkew: 2 }] }, "topologySpread says twice how to spread over 'zone'"],
    ['labels that virtual nodes do not have', { nodeSelector: { type: 'gpu' }, virtualNodes: 'required' }, "nodeSelector asks for 'type: gpu', and virtual nodes have 'type: virtual-kubelet'"],
  ])('refuses %s', (_, props, message) => {
    const errors = findings(placed(props)).filter((line) => line.startsWith('error'));
    expect(errors).toEqual([expect.stringContaining(`error K8S.PLACEMENT [shop/orders] ${message}`)]);
  });

  it('warns where a component could not sign in', () => {
    const shop = app();
    worker(shop).with(new Placement({ virtualNodes: 'allowed' }), new WorkloadIdentity({ clientId: 'c' }));
    expect(findings(shop)).toEqual([expect.stringContaining('warning K8S.PLACEMENT [shop/mailer] the virtual nodes of AKS do not give pods the token')]);
  });
});
