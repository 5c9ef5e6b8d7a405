import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NetworkIsolation, synthesize } from 'cdk-oam';
import { kubernetes } from 'cdk-oam/kubernetes';
import { OnlineBoutique } from '../../../examples/online-boutique/shop';
import { validateKubernetes } from '../../support/kubernetes-schema';
import { parseManifests, type Manifest } from '../../support/manifests';
import { schemasFolder, sharedFolder } from '../../support/shared-folder';

type Selector = { matchLabels: Record<string, string> };
type Peer = { podSelector?: Selector; namespaceSelector?: Selector; ipBlock?: object };
interface Rule { from?: Peer[]; to?: Peer[]; ports?: { port: number; protocol: string }[] }
type Policy = Manifest & { spec: { podSelector: Partial<Selector>; policyTypes: string[]; ingress?: Rule[]; egress?: Rule[] } };

const nameOf = ({ matchLabels }: Partial<Selector>): string => matchLabels?.app ?? matchLabels?.['app.kubernetes.io/name'] ?? '';
const podsIn = (peers: Peer[] = []) => peers.filter(({ podSelector, namespaceSelector }) => podSelector !== undefined && namespaceSelector === undefined).map(({ podSelector }) => nameOf(podSelector!));
const ports = (rule: Rule) => (rule.ports ?? []).map(({ port, protocol }) => `${port}/${protocol}`);

/** `caller -> callee port`, as the callees' policies let them in. */
const letIn = (policies: Policy[]) => policies.flatMap(({ spec }) => (spec.ingress ?? []).flatMap((rule) =>
  podsIn(rule.from).flatMap((caller) => ports(rule).map((port) => `${caller} -> ${nameOf(spec.podSelector)} ${port}`)))).sort();
/** The same, as the callers' policies let them out. */
const letOut = (policies: Policy[]) => policies.flatMap(({ spec }) => (spec.egress ?? []).flatMap((rule) =>
  podsIn(rule.to).flatMap((callee) => ports(rule).map((port) => `${nameOf(spec.podSelector)} -> ${callee} ${port}`)))).sort();

const folder = join(sharedFolder(), 'samples/online-boutique/k8s/kustomize/components/network-policies');
const byHand = readdirSync(folder).filter((file) => file !== 'kustomization.yaml').sort()
  .flatMap((file) => parseManifests<Policy>(readFileSync(join(folder, file), 'utf8')));

const shop = new OnlineBoutique();
// The policies are a matter of this platform: the example runs on both, so its own type has no place for them.
shop.with(new NetworkIsolation() as never);
const { resources } = synthesize(shop, kubernetes, { networkPolicy: { routesFrom: [{ namespace: 'ingress-nginx' }] } });
const derived = resources.filter(({ kind }) => kind === 'NetworkPolicy') as unknown as Policy[];
const policyOf = (name: string): Policy => derived.find(({ metadata }) => metadata.name === name)!;

describe('network policies derived from the model of Online Boutique', () => {
  it('let in whom the policies written by hand let in, on the same ports', () => {
    expect(letIn(byHand)).toHaveLength(15);
    const [more, ...none] = letIn(derived).filter((edge) => !letIn(byHand).includes(edge));
    // By hand the front end is open to everybody; derived, to its one caller and to what answers for its route.
    expect([more, none]).toEqual(['loadgenerator -> frontend 8080/TCP', []]);
    expect(letIn(byHand).filter((edge) => !letIn(derived).includes(edge))).toEqual([]);
  });

  it('let out exactly what is let in, where those by hand let out everything', () => {
    expect(letOut(derived)).toEqual(letIn(derived));
    expect(byHand.filter(({ spec }) => spec.egress?.some((rule) => rule.to === undefined))).toHaveLength(12);
  });

  it('close every component in both directions', () => {
    expect(derived.map(({ metadata }) => metadata.name).sort()).toEqual(byHand.map(({ metadata }) => metadata.name).filter((name) => name !== 'deny-all').sort());
    for (const { spec } of derived) expect(spec.policyTypes).toEqual(['Ingress', 'Egress']);
    expect(policyOf('loadgenerator').spec.ingress).toBeUndefined();
  });

  it('open the front end to the controller, everybody to DNS, and nobody to anything else', () => {
    const beyond = (rules: Rule[] = []) => rules.filter((rule) => podsIn(rule.from ?? rule.to).length === 0);
    expect(beyond(policyOf('frontend').spec.ingress)).toEqual([{ from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress-nginx' } } }], ports: [{ port: 8080, protocol: 'TCP' }] }]);
    expect(derived.filter(({ metadata, spec }) => metadata.name !== 'frontend' && beyond(spec.ingress).length > 0)).toEqual([]);
    for (const { spec } of derived) {
      expect(beyond(spec.egress).map((rule) => [rule.to!.map(({ podSelector }) => podSelector?.matchLabels), ports(rule)])).toEqual([[[{ 'k8s-app': 'kube-dns' }], ['53/UDP', '53/TCP']]]);
    }
  });

  it.each(['1.27.0', '1.36.0'] as const)('obey the schema of %s', (version) => {
    expect(validateKubernetes(derived, version, schemasFolder())).toEqual([]);
  });
});
