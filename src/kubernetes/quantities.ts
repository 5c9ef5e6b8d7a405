import { bytes, millicores, type Cpu, type Memory } from '../model/quantity';

/** As the API server would write it: `250m`, `1`. A manifest in its words shows no difference to what runs. */
export function cpuQuantity(cpu: Cpu): string {
  const milli = millicores(cpu)!;
  return milli % 1000 === 0 ? String(milli / 1000) : `${milli}m`;
}

const BINARY: readonly [string, number][] = [['Ti', 2 ** 40], ['Gi', 2 ** 30], ['Mi', 2 ** 20], ['Ki', 2 ** 10]];
const DECIMAL: readonly [string, number][] = [['T', 1e12], ['G', 1e9], ['M', 1e6], ['k', 1e3]];

/** The largest unit that gives a whole number, of the author's sort: powers of two stay such, powers of ten too. */
export function memoryQuantity(memory: Memory): string {
  const value = bytes(memory)!;
  const units = /[kMGT]$/.test(memory) ? DECIMAL : BINARY;
  const [unit, size] = units.find(([, factor]) => value % factor === 0) ?? ['', 1];
  return `${value / size}${unit}`;
}
