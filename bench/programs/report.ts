import { writeSync } from 'node:fs';

/** What a process took from the start of the measurement until its event loop was empty. */
export interface Sample {
  readonly wallMs: number;
  /** Processor time of all threads, in user and kernel mode. */
  readonly cpuMs: number;
  /** The same two for the last step alone, where the program names one. */
  readonly lastWallMs?: number;
  readonly lastCpuMs?: number;
  /** The most memory the whole process held. */
  readonly rssMb: number;
  /** CommonJS modules it had loaded. */
  readonly modules: number;
}

let began = { wall: 0, cpu: { user: 0, system: 0 } };
let lastBegan: typeof began | undefined;

const now = (): typeof began => ({ wall: performance.now(), cpu: process.cpuUsage() });

/** Begins the measurement. A process that never calls this is measured from its birth. */
export function start(): void {
  began = now();
}

/** Says that what follows is the last step. */
export function lastStep(): void {
  lastBegan = now();
}

function since({ wall, cpu }: typeof began): [wallMs: number, cpuMs: number] {
  const { user, system } = process.cpuUsage(cpu);
  return [performance.now() - wall, (user + system) / 1000];
}

// Loaded before every program. The end is when nothing is left to do, which also fits programs of promises.
process.once('exit', () => {
  const [wallMs, cpuMs] = since(began);
  const [lastWallMs, lastCpuMs] = lastBegan === undefined ? [] : since(lastBegan);
  const sample: Sample = {
    wallMs, cpuMs,
    ...(lastWallMs === undefined ? {} : { lastWallMs, lastCpuMs }),
    rssMb: process.resourceUsage().maxRSS / 1024,
    modules: Object.keys(require.cache).length,
  };
  writeSync(Number(process.env.BENCH_REPORT ?? 1), JSON.stringify(sample));
});
