import { isDeepStrictEqual } from 'node:util';

/** One place where what KubeVela makes of an application and what we make of it differ. A side that has nothing there is undefined. */
export interface Found { readonly sample: string; readonly object: string; readonly field: string; readonly theirs: unknown; readonly ours: unknown }

/** Differences that are there for a reason. In the three places `*` stands for any text. */
export interface Explanation {
  /** The file of the original, such as `trait/gateway`. */
  readonly sample: string;
  /** Kind and name of the object. */
  readonly object: string;
  readonly field: string;
  /** What KubeVela has there. @default - nothing */
  readonly theirs?: unknown;
  /** What we have there. @default - nothing */
  readonly ours?: unknown;
  readonly why: string;
}

/** Stands for any value: where the two sides say something of their own. */
export const ANY = Symbol('any value');

export function explains(explanation: Explanation, found: Found): boolean {
  return (['sample', 'object', 'field'] as const).every((place) => matches(explanation[place], found[place]))
    && (['theirs', 'ours'] as const).every((side) => explanation[side] === ANY ? found[side] !== undefined : isDeepStrictEqual(explanation[side], found[side]));
}

function matches(pattern: string, text: string): boolean {
  return new RegExp(`^${pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`).test(text);
}
