import { parseArgs } from 'node:util';
import type { Effort } from './support/interleave';

/** What the caller asked for. */
export interface Options {
  /** Sizes 100 and 1,000 alone, and fewer rounds. */
  readonly quick: boolean;
  /** Names of benchmarks; all when empty. */
  readonly only: readonly string[];
  /** A file for the results. */
  readonly json?: string;
}

export function parseOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: { quick: { type: 'boolean', default: false }, only: { type: 'string', default: '' }, json: { type: 'string' } },
  });
  return {
    quick: values.quick, only: values.only.split(',').filter(Boolean),
    ...(values.json === undefined ? {} : { json: values.json }),
  };
}

/** In a hurry, what is cheap is still repeated. */
export function effort({ quick }: Options, full: Effort, hurried: Effort): Effort {
  return quick ? hurried : full;
}
