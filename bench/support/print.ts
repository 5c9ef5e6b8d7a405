import { verdict, type Comparison, type Result, type Row } from './result';
import type { Ratio } from './statistics';

type Cell = string | number | undefined;

/** Columns aligned: texts to the left, numbers to the right. A column with nothing in it is left out. */
export function table(titles: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const kept = titles.map((_, column) => column).filter((column) => rows.some((row) => row[column] !== undefined));
  const columns = kept.map((column) => {
    const texts = [titles[column]!, ...rows.map((row) => textOf(row[column]))];
    const width = Math.max(...texts.map(({ length }) => length));
    const isNumeric = texts.slice(1).every((text) => /^\d|^$/.test(text));
    return [texts[0]!, '-'.repeat(width), ...texts.slice(1)].map((text) => (isNumeric ? text.padStart(width) : text.padEnd(width)));
  });
  return ['', '', ...rows].map((_, line) => columns.map((column) => column[line]!).join('  ').trimEnd()).join('\n');
}

function textOf(cell: Cell): string {
  return typeof cell === 'number' ? cell.toLocaleString('en-US') : cell ?? '';
}

const HEAD = ['', 'size', 'wall', 'wall from..to', 'CPU', 'CPU from..to', 'memory', 'goal', 'verdict'];

export function printResult({ title, rows, comparisons, notes }: Result): void {
  console.log(`\n## ${title}\n`);
  console.log(table(['program', 'size', 'rounds', 'wall ms', 'CPU ms', 'last step', 'max RSS MB', 'modules'], rows.map(cellsOf)));
  console.log(`\n${table(HEAD, comparisons.map((comparison) => ratioCells(comparison.what, comparison)))}`);
  for (const note of notes) console.log(`\n${note}`);
}

export function printSummary(results: readonly Result[]): void {
  const judged = results.flatMap(({ title, comparisons }) => comparisons.filter(({ goal }) => goal !== undefined).map((comparison) => ({ title, comparison })));
  if (judged.length === 0) return;
  console.log(`\n## Goals\n\n${table(HEAD, judged.map(({ title, comparison }) => ratioCells(`${title}: ${comparison.what}`, comparison)))}`);
  console.log("\nmet, missed: by both clocks. unclear: they do not agree; run again on a machine with nothing else to do.");
}

function cellsOf({ size, name, rounds, wallMs, cpuMs, lastCpuMs, rssMb, modules }: Row): Cell[] {
  return [name, size, rounds, Math.round(wallMs), Math.round(cpuMs), lastCpuMs === undefined ? undefined : Math.round(lastCpuMs), Math.round(rssMb), modules];
}

function ratioCells(what: string, comparison: Comparison): Cell[] {
  const { size, wall, cpu, memory, goal } = comparison;
  return [what, size, fixed(wall.median), range(wall), fixed(cpu.median), range(cpu), fixed(memory), goal?.toFixed(2), verdict(comparison)];
}

const fixed = (value: number): string => value.toFixed(2);
const range = ({ least, most }: Ratio): string => `${fixed(least)}..${fixed(most)}`;
