import type { Sample } from '../programs/report';

export type Measure = 'wallMs' | 'cpuMs' | 'lastWallMs' | 'lastCpuMs' | 'rssMb';

/** How many times as much, with the least and the most that any round said. */
export interface Ratio {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function medianOf(samples: readonly Sample[], measure: Measure): number {
  return median(samples.map((sample) => valueOf(sample, measure)));
}

/** Compares round by round: what disturbs the machine for a while disturbs both sides of a round. */
export function ratio(samples: readonly Sample[], base: readonly Sample[], measure: Measure): Ratio {
  const ratios = samples.map((sample, round) => valueOf(sample, measure) / valueOf(base[round]!, measure));
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}

function valueOf(sample: Sample, measure: Measure): number {
  const value = sample[measure];
  if (value === undefined) throw new Error(`a program did not measure ${measure}`);
  return value;
}
