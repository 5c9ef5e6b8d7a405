import { bytes, millicores } from '../../model/quantity';
import type { ContainerProps } from '../../model/container';

/** What a container gets: thousandths of a core, and bytes. */
export interface Size { readonly cpu: number; readonly memory: number }

/** Facts 2.1: the platform sells a quarter of a core with half a Gi, and multiples of that. */
export const STEP: Size = { cpu: 250, memory: 2 ** 29 };
const BYTES_PER_MILLICORE = STEP.memory / STEP.cpu;

/**
 * What a container asks for. The platform has one figure where the model has two: what a container may use at most is
 * what it must be given. Of a side that is left out there is as much as goes with the other; without both it is a step.
 */
export function askedFor({ cpu, memory, limit }: ContainerProps): Size {
  const cores = limit?.cpu ?? cpu;
  const amount = limit?.memory ?? memory;
  const asked = { cpu: cores === undefined ? undefined : millicores(cores), memory: amount === undefined ? undefined : bytes(amount) };
  return {
    cpu: asked.cpu ?? (asked.memory === undefined ? STEP.cpu : asked.memory / BYTES_PER_MILLICORE),
    memory: asked.memory ?? (asked.cpu === undefined ? STEP.memory : asked.cpu * BYTES_PER_MILLICORE),
  };
}

/** Facts 2.1: no container below a tenth of a core. */
export const FLOOR = { cpu: 100 } as const;

/** Facts 2.1: no more than two decimals. */
export function roundUp({ cpu, memory }: Size): Size {
  return { cpu: Math.max(FLOOR.cpu, ceil(cpu, 10)), memory: ceil(memory, 2 ** 30 / 100) };
}

/** The next multiple. A multiple that arithmetic made a hair too large stays what it is. */
function ceil(value: number, step: number): number {
  return Math.ceil(value / step - 1e-9) * step;
}

export function sum(sizes: readonly Size[]): Size {
  return { cpu: sizes.reduce((all, { cpu }) => all + cpu, 0), memory: sizes.reduce((all, { memory }) => all + memory, 0) };
}

/** How many steps hold a size. */
export function stepsFor({ cpu, memory }: Size): number {
  return Math.max(Math.ceil(cpu / STEP.cpu - 1e-9), Math.ceil(memory / STEP.memory - 1e-9));
}

export function isPair(size: Size): boolean {
  const steps = stepsFor(size);
  return near(size.cpu, steps * STEP.cpu) && near(size.memory, steps * STEP.memory);
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= b * 1e-9;
}

export function isSame(a: Size, b: Size): boolean {
  return near(a.cpu, b.cpu) && near(a.memory, b.memory);
}

export function times(steps: number): Size {
  return { cpu: steps * STEP.cpu, memory: steps * STEP.memory };
}

/** Cores and memory in the platform's words: a number and a text in Gi. */
export function written({ cpu, memory }: Size): { readonly cpu: number; readonly memory: string } {
  return { cpu: decimal(cpu / 1000), memory: `${decimal(memory / 2 ** 30)}Gi` };
}

/** Without the dust of binary fractions. */
function decimal(value: number): number {
  return Number(value.toFixed(9));
}

/** For messages: thousandths are enough to recognise a size. */
export function shown({ cpu, memory }: Size): string {
  return `${Number((cpu / 1000).toFixed(3))} cores and ${Number((memory / 2 ** 30).toFixed(3))}Gi`;
}
