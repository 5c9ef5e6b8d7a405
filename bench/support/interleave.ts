import type { Sample } from '../programs/report';
import type { Project } from './project';
import { run } from './run';

/** One of several programs that are compared. */
export interface Variant {
  readonly name: string;
  /** Arguments of Node. */
  readonly args: readonly string[];
}

/** How often to repeat: at least `least` times, then until the time is used up, at most `most` times. */
export interface Effort {
  readonly least: number;
  readonly most: number;
  readonly seconds: number;
}

/** Samples by the name of the variant; those at the same place were taken right after each other. */
export type Series = ReadonlyMap<string, readonly Sample[]>;

/**
 * Measures the variants in turns. A machine has other things to do and gets warm: what is compared must be measured
 * side by side, and no variant may always come first.
 */
export function interleave(project: Project, variants: readonly Variant[], { least, most, seconds }: Effort): Series {
  const series = new Map<string, Sample[]>(variants.map(({ name }) => [name, []]));
  const end = performance.now() + seconds * 1000;
  for (let round = 0; round < most && (round < least || performance.now() < end); round += 1) {
    for (const { name, args } of round % 2 === 0 ? variants : [...variants].reverse()) series.get(name)!.push(run(project, args));
  }
  return series;
}
