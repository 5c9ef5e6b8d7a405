import { wrong } from './arguments';

/** Processor time in cores: `0.25`, `'0.25'` or `'250m'` are the same quarter of a core. */
export type Cpu = number | string;

/** Memory as a number with a unit: `'512Mi'`, `'0.5Gi'`, `'500M'`. */
export type Memory = string;

const UNITS: Readonly<Record<string, number>> = {
  Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40, k: 1e3, M: 1e6, G: 1e9, T: 1e12,
};

/** Thousandths of a core; undefined when the text is no such quantity or finer than a thousandth. */
export function millicores(cpu: Cpu): number | undefined {
  const match = /^(\d+(?:\.\d+)?)(m?)$/.exec(String(cpu));
  if (match === null) return undefined;
  const exact = Number(match[1]) * (match[2] === 'm' ? 1 : 1000);
  const rounded = Math.round(exact);
  return Math.abs(exact - rounded) < 1e-6 && rounded > 0 ? rounded : undefined;
}

/** Whole bytes; undefined when the text is no such quantity. */
export function bytes(memory: Memory): number | undefined {
  const match = /^(\d+(?:\.\d+)?)(Ki|Mi|Gi|Ti|k|M|G|T)?$/.exec(memory);
  if (match === null) return undefined;
  const value = Number(match[1]) * (match[2] === undefined ? 1 : UNITS[match[2]]);
  return Number.isInteger(value) && value > 0 ? value : undefined;
}

export function checkCpu(where: string, value: unknown): void {
  const fits = (typeof value === 'number' || typeof value === 'string') && millicores(value) !== undefined;
  if (value !== undefined && !fits) wrong(where, "cores above 0 in steps of 0.001, such as 0.25 or '250m'", value);
}

export function checkMemory(where: string, value: unknown): void {
  const fits = typeof value === 'string' && bytes(value) !== undefined;
  if (value !== undefined && !fits) wrong(where, "an amount above 0 with a unit, such as '512Mi' or '0.5Gi'", value);
}
