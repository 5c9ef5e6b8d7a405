import { interleave, type Variant } from './support/interleave';
import type { Project } from './support/project';
import { compare, rowsOf, type Question, type Result } from './support/result';
import { effort, type Options } from './options';

const specifiers = [
  'constructs', 'cdk8s', '@pulumi/pulumi',
  'cdk-oam', 'cdk-oam/kubernetes', 'cdk-oam/azure/container-apps', 'cdk-oam/testing',
];

const questions: Question[] = [
  ['cdk-oam', 'constructs'],
  ['cdk-oam/kubernetes', 'cdk8s'],
  ['cdk-oam/azure/container-apps', '@pulumi/pulumi'],
  ['cdk-oam/testing', 'cdk-oam'],
].map(([of, against]) => ({ what: `${of} / ${against}`, of: of!, against: against! }));

/** What it costs a process to load an entry point, from its birth. */
export function imports(project: Project, options: Options): Result {
  const variants: Variant[] = [
    { name: 'node alone', args: ['--eval', '0'] },
    ...specifiers.map((name) => ({ name, args: ['--require', name, '--eval', '0'] })),
  ];
  // Modules come from the file system's cache, as in every run but the first.
  interleave(project, variants, { least: 1, most: 1, seconds: 0 });
  const series = interleave(project, variants, effort(options, { least: 5, most: 15, seconds: 25 }, { least: 3, most: 5, seconds: 5 }));
  return { title: 'Cold import', rows: rowsOf(series), comparisons: compare(series, questions), notes: [] };
}
