import { resolve } from 'node:path';
import { interleave, type Variant } from './support/interleave';
import type { Project } from './support/project';
import { compare, rowsOf, type Question, type Result } from './support/result';
import { effort, type Options } from './options';

const COMPILER = 'node_modules/typescript/lib/tsc.js';
const FLAGS = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'node16', '--target', 'es2022', '--types', 'node'];

const OURS = 'cdk-oam for both platforms';
const CONSTRUCTS = 'constructs alone';
const SDKS = 'the SDKs of both platforms';

const programs: Readonly<Record<string, string>> = { [CONSTRUCTS]: 'constructs', [SDKS]: 'sdks', [OURS]: 'ours' };

const questions: readonly Question[] = [
  { what: 'ours / constructs alone', of: OURS, against: CONSTRUCTS },
  { what: 'ours / the SDKs', of: OURS, against: SDKS },
];

/** What the compiler takes to check ten lines: what an editor makes its user wait for. */
export function typeCheck(project: Project, options: Options): Result {
  const variants = Object.entries(programs).map(([name, file]): Variant =>
    ({ name, args: [resolve(COMPILER), ...FLAGS, `programs/types/${file}.ts`] }));
  const series = interleave(project, variants, effort(options, { least: 3, most: 5, seconds: 25 }, { least: 1, most: 1, seconds: 0 }));
  return { title: 'Type check', rows: rowsOf(series), comparisons: compare(series, questions), notes: [] };
}
