import { describe, expect, it } from 'vitest';
import { connections, synthesize } from 'cdk-oam';
import { kubernetes } from 'cdk-oam/kubernetes';
import { settings } from '../../../examples/online-boutique/kubernetes/settings';
import { OnlineBoutique } from '../../../examples/online-boutique/shop';
import { differences } from '../../support/diff';
import { byKindAndName, type Manifest } from '../../support/manifests';
import { byHand, comparable } from './by-hand';
import { explanations } from './explanations';

interface Found { object: string; field: string; expected: unknown; actual: unknown }

function found(): Found[] {
  const expected = byKindAndName(byHand());
  const actual = byKindAndName<Manifest>(JSON.parse(JSON.stringify(synthesize(new OnlineBoutique(), kubernetes, settings).resources)));
  const names = [...new Set([...Object.keys(expected), ...Object.keys(actual)])].sort();
  return names.flatMap((object) => {
    const [theirs, ours] = [expected[object], actual[object]];
    if (theirs === undefined || ours === undefined) return [{ object, field: '(object)', expected: theirs && 'there', actual: ours && 'there' }];
    return differences(comparable(theirs), comparable(ours)).map(({ path, ...sides }) => ({ object, field: path, ...sides }));
  });
}

describe('Online Boutique against its hand-written manifests', () => {
  it('differs in nothing that the README does not explain', () => {
    const rows = explanations();
    const unexplained = found().filter(({ object, field }) => !rows.some((row) => row.explains(object, field)));
    expect(unexplained.map(({ object, field, expected, actual }) => `${object} ${field}: ${JSON.stringify(expected)} is ${JSON.stringify(actual)}`)).toEqual([]);
  });

  it('has no explanation for a difference that is not there', () => {
    const all = found();
    expect(explanations().filter((row) => !all.some(({ object, field }) => row.explains(object, field))).map(({ object, field }) => `${object} ${field}`)).toEqual([]);
  });

  it('is compared as a whole: twelve workloads and twelve services', () => {
    const hand = byHand();
    expect([hand.filter(({ kind }) => kind === 'Deployment').length, hand.filter(({ kind }) => kind === 'Service').length]).toEqual([12, 12]);
  });

  it('calls the same neighbours: sixteen edges', () => {
    const edges = byHand().filter(({ kind }) => kind === 'Deployment').flatMap((deployment) => {
      const { env = [] } = (deployment as any).spec.template.spec.containers[0];
      return env.filter(({ name }: any) => name.endsWith('_ADDR')).map(({ value }: any) => `${deployment.metadata.name} ${value.split(':')[0]}`);
    }).filter((edge: string) => !edge.endsWith('shoppingassistantservice')).sort();
    expect(edges).toHaveLength(16);
    expect(connections(new OnlineBoutique()).map(({ from, to }) => `${from} ${to}`).sort()).toEqual(edges);
  });
});
