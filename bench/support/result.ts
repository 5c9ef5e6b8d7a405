import type { Series } from './interleave';
import { medianOf, ratio, type Ratio } from './statistics';

/** What one program took, the middle of its rounds. */
export interface Row {
  readonly size?: number;
  readonly name: string;
  readonly rounds: number;
  readonly wallMs: number;
  readonly cpuMs: number;
  /** Processor time of the last step. */
  readonly lastCpuMs?: number;
  readonly rssMb: number;
  readonly modules: number;
}

/** One program as a multiple of another. */
export interface Comparison {
  readonly what: string;
  readonly size?: number;
  readonly wall: Ratio;
  readonly cpu: Ratio;
  readonly memory: number;
  /** The most it should be. */
  readonly goal?: number;
}

/** What a benchmark found. */
export interface Result {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly comparisons: readonly Comparison[];
  readonly notes: readonly string[];
}

/** What is to be compared: names of variants. */
export interface Question {
  readonly what: string;
  readonly of: string;
  readonly against: string;
  readonly goal?: number;
  /** Whether only the last steps are compared. */
  readonly last?: boolean;
}

export function rowsOf(series: Series, size?: number): Row[] {
  return [...series].map(([name, samples]) => ({
    ...(size === undefined ? {} : { size }), name, rounds: samples.length,
    ...(samples[0]!.lastCpuMs === undefined ? {} : { lastCpuMs: medianOf(samples, 'lastCpuMs') }),
    wallMs: medianOf(samples, 'wallMs'), cpuMs: medianOf(samples, 'cpuMs'), rssMb: medianOf(samples, 'rssMb'), modules: samples[0]!.modules,
  }));
}

/** The answers to those questions whose variants were measured. */
export function compare(series: Series, questions: readonly Question[], size?: number): Comparison[] {
  return questions.flatMap(({ what, of, against, goal, last = false }) => {
    const [samples, base] = [series.get(of), series.get(against)];
    if (samples === undefined || base === undefined) return [];
    return [{
      what, ...(size === undefined ? {} : { size }), ...(goal === undefined ? {} : { goal }),
      wall: ratio(samples, base, last ? 'lastWallMs' : 'wallMs'), cpu: ratio(samples, base, last ? 'lastCpuMs' : 'cpuMs'), memory: ratio(samples, base, 'rssMb').median,
    }];
  });
}

/** Time on the clock also counts waiting for others, time of processors also counts helpers in the background: one alone proves nothing. */
export function verdict({ wall, cpu, goal }: Comparison): 'met' | 'missed' | 'unclear' | undefined {
  if (goal === undefined) return undefined;
  const met = [wall, cpu].filter(({ median }) => median <= goal).length;
  return met === 2 ? 'met' : met === 0 ? 'missed' : 'unclear';
}
