import { describe, expect, it } from 'vitest';
import { differences } from '../../support/diff';
import { explanations } from './explanations';

/** Objects by their names: `Deployment/orders`. */
export type Objects = Readonly<Record<string, object>>;

export interface Comparison {
  /** The folder of the example. */
  readonly example: string;
  /** The heading in its README under which differences are explained. */
  readonly heading: string;
  /** What was written by hand. */
  readonly expected: Objects;
  /** What is made of the model. */
  readonly actual: Objects;
  /** The objects that both must have, so that nothing is compared with nothing. */
  readonly shared: readonly string[];
}

interface Found { readonly object: string; readonly field: string; readonly expected: unknown; readonly actual: unknown }

/** Fails for each difference that the README does not explain, and for each explanation of a difference that is not there. */
export function describeComparison(title: string, { example, heading, expected, actual, shared }: Comparison): void {
  describe(title, () => {
    const rows = explanations(example, heading);
    const all = found(expected, actual);

    it('differs in nothing that the README does not explain', () => {
      const unexplained = all.filter(({ object, field }) => !rows.some((row) => row.explains(object, field)));
      expect(unexplained.map(({ object, field, ...sides }) => `${object} ${field}: ${JSON.stringify(sides.expected)} is ${JSON.stringify(sides.actual)}`)).toEqual([]);
    });

    it('has no explanation for a difference that is not there', () => {
      expect(rows.filter((row) => !all.some(({ object, field }) => row.explains(object, field))).map(({ object, field }) => `${object} ${field}`)).toEqual([]);
    });

    it('is compared as a whole', () => {
      expect(Object.keys(actual).filter((name) => Object.hasOwn(expected, name)).sort()).toEqual([...shared].sort());
    });
  });
}

function found(expected: Objects, actual: Objects): Found[] {
  return [...new Set([...Object.keys(expected), ...Object.keys(actual)])].sort().flatMap((object): Found[] => {
    const [theirs, ours] = [expected[object], actual[object]];
    if (theirs === undefined || ours === undefined) return [{ object, field: '(object)', expected: theirs && 'there', actual: ours && 'there' }];
    return differences(comparable(theirs), comparable(ours)).map(({ path, ...sides }) => ({ object, field: path, ...sides }));
  });
}

/** Lists whose order means nothing, by name: a difference is then named after its variable or setting. */
function comparable(object: object): object {
  return JSON.parse(JSON.stringify(object), (key, value: unknown) => {
    if (!['env', 'metadata', 'secrets'].includes(key) || !Array.isArray(value)) return value;
    return Object.fromEntries((value as { name: string }[]).map(({ name, ...rest }) => [name, rest]));
  }) as object;
}
