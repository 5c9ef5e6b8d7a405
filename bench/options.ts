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

export const USAGE = `npm run bench -- [--quick] [--only <name>,...] [--json <file>]
  --quick  sizes 100 and 1,000 alone, and fewer rounds: some minutes instead of many
  --only   some of the benchmarks: imports, plan, pulumi, type-check, kubernetes
  --json   writes the results to a file too`;

/** @returns undefined when the caller only wants to know what there is */
export function parseOptions(args: string[]): Options | undefined {
  const { values } = parseArgs({
    args,
    options: { quick: { type: 'boolean', default: false }, only: { type: 'string', default: '' }, json: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) return undefined;
  return {
    quick: values.quick, only: values.only.split(',').filter(Boolean),
    ...(values.json === undefined ? {} : { json: values.json }),
  };
}

/** In a hurry, what is cheap is still repeated. */
export function effort({ quick }: Options, full: Effort, hurried: Effort): Effort {
  return quick ? hurried : full;
}
