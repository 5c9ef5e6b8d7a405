import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { interleave, type Variant } from './support/interleave';
import type { Project } from './support/project';
import { compare, rowsOf, type Question, type Result } from './support/result';
import { run } from './support/run';
import { checkSame } from './support/same';
import { sorted } from './support/sorted';
import { effort, type Options } from './options';

const COMPONENTS = 100;
const RAW = 'raw azure-native resources';
const RAW_AGAIN = 'the same again';
const OURS = 'ours, ContainerAppsDeployment';

const args = (name: string): string[] => [`programs/pulumi/${name}.js`, String(COMPONENTS)];
const variants: readonly Variant[] = [{ name: RAW, args: args('raw') }, { name: OURS, args: args('ours') }, { name: RAW_AGAIN, args: args('raw') }];
const questions: readonly Question[] = [
  { what: 'noise: raw / raw', of: RAW_AGAIN, against: RAW },
  { what: 'ours / raw', of: OURS, against: RAW, goal: 1.1 },
];

/** A program for Azure, with mocks in the place of the engine: model, plan and registration against registration alone. */
export function pulumi(project: Project, options: Options): Result {
  checkFairness(project);
  const series = interleave(project, variants, effort(options, { least: 5, most: 9, seconds: 30 }, { least: 2, most: 3, seconds: 6 }));
  return {
    title: 'Pulumi', rows: rowsOf(series, COMPONENTS), comparisons: compare(series, questions, COMPONENTS),
    notes: ['Time is from the first construct until nothing is left to do, without imports.'],
  };
}

/** Also warms the file system's cache. */
function checkFairness(project: Project): void {
  const [raw, ours] = [RAW, OURS].map((wanted) => {
    run(project, variants.find(({ name }) => name === wanted)!.args);
    const registered = JSON.parse(readFileSync(join(project.output, 'registered.json'), 'utf8')) as unknown[];
    return registered.map((one) => JSON.stringify(sorted(one)));
  }) as [string[], string[]];
  checkSame(`what '${OURS}' registers`, raw, ours);
}
