import { describe, expect, it } from 'vitest';
import { connections } from 'cdk-oam';
import { settings } from '../../../examples/online-boutique/kubernetes/settings';
import { OnlineBoutique } from '../../../examples/online-boutique/shop';
import { byKindAndName } from '../../support/manifests';
import { describeComparison } from '../comparison/describe-comparison';
import { onKubernetes } from '../comparison/kubernetes';
import { byHand } from './by-hand';

const hand = byKindAndName(byHand());
const made = onKubernetes(new OnlineBoutique(), settings);

describeComparison('Online Boutique against its hand-written manifests', {
  example: 'online-boutique', heading: 'Differences', expected: hand, actual: made, shared: Object.keys(hand).filter((name) => /^(Deployment|Service)\//.test(name) && name !== 'Service/frontend-external'),
});

describe('the manifests of Online Boutique', () => {
  it('are compared as a whole: twelve workloads and twelve services', () => {
    const hand = byHand();
    expect([hand.filter(({ kind }) => kind === 'Deployment').length, hand.filter(({ kind }) => kind === 'Service').length]).toEqual([12, 12]);
  });

  it('call the same neighbours: sixteen edges', () => {
    const edges = byHand().filter(({ kind }) => kind === 'Deployment').flatMap((deployment) => {
      const { env = [] } = (deployment as any).spec.template.spec.containers[0];
      return env.filter(({ name }: any) => name.endsWith('_ADDR')).map(({ value }: any) => `${deployment.metadata.name} ${value.split(':')[0]}`);
    }).filter((edge: string) => !edge.endsWith('shoppingassistantservice')).sort();
    expect(edges).toHaveLength(16);
    expect(connections(new OnlineBoutique()).map(({ from, to }) => `${from} ${to}`).sort()).toEqual(edges);
  });
});
