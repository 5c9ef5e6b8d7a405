import { interleave, type Effort, type Series, type Variant } from './support/interleave';
import { manifestsIn } from './support/manifests';
import type { Project } from './support/project';
import { compare, rowsOf, type Question, type Result } from './support/result';
import { run } from './support/run';
import { checkSame } from './support/same';
import type { Options } from './options';

const RAW = 'raw ApiObjects, one chart, App of cdk8s';
const RAW_AGAIN = 'the same again';
const RAW_EACH = 'raw ApiObjects, chart each, App of cdk8s';
const ONE_STOCK = 'ours, one chart, App of cdk8s';
const ONE_OWN = 'ours, one chart, our App';
const EACH_STOCK = 'ours, chart each, App of cdk8s';
const EACH_OWN = 'ours, chart each, our App';
const FILE = 'ours to a file, without cdk8s';

const questions: readonly Question[] = [
  { what: 'noise: raw / raw', of: RAW_AGAIN, against: RAW },
  { what: 'one chart / raw', of: ONE_STOCK, against: RAW, goal: 1.1 },
  { what: 'one chart, our App / raw', of: ONE_OWN, against: RAW, goal: 0.2 },
  { what: 'synth() alone: our App / App of cdk8s', of: ONE_OWN, against: RAW, goal: 0.2, last: true },
  { what: 'chart each / one chart, App of cdk8s', of: EACH_STOCK, against: ONE_STOCK, goal: 1.2 },
  { what: 'chart each / one chart, our App', of: EACH_OWN, against: ONE_OWN, goal: 1.2 },
  { what: 'to a file / raw', of: FILE, against: RAW },
  { what: 'raw: chart each / one chart', of: RAW_EACH, against: RAW },
];

const NOTES = [
  'Time is from the first construct to the last byte written, without imports; the last step is synth(), or writing text. Files go to memory where there is such a file system.',
  'Raw with a chart each stops at 1,000: cdk8s walks the whole app again for each chart, so ten times the applications take a hundred times as long.',
];

/** Deployment, Service and Ingress for N applications. */
export function kubernetes(project: Project, options: Options): Result {
  checkFairness(project);
  const sizes = options.quick ? [100, 1_000] : [100, 1_000, 10_000];
  const measured = sizes.map((size): [number, Series] => [size, interleave(project, variants(size), effortFor(size, options))]);
  return {
    title: 'Kubernetes',
    rows: measured.flatMap(([size, series]) => rowsOf(series, size)),
    comparisons: measured.flatMap(([size, series]) => compare(series, questions, size)),
    notes: NOTES,
  };
}

function variants(size: number): Variant[] {
  return [
    { name: RAW, args: program('raw', 'one', size) },
    { name: ONE_STOCK, args: program('ours', 'one', size, '--stock') },
    { name: ONE_OWN, args: program('ours', 'one', size) },
    { name: EACH_STOCK, args: program('ours', 'each', size, '--stock') },
    { name: EACH_OWN, args: program('ours', 'each', size) },
    { name: FILE, args: program('files', 'one', size) },
    ...(size > 1_000 ? [] : [{ name: RAW_EACH, args: program('raw', 'each', size) }, { name: RAW_AGAIN, args: program('raw', 'one', size) }]),
  ];
}

function effortFor(size: number, { quick }: Options): Effort {
  if (quick) return size === 100 ? { least: 2, most: 5, seconds: 5 } : { least: 1, most: 2, seconds: 6 };
  if (size > 1_000) return { least: 3, most: 3, seconds: 0 };
  return { least: 3, most: 7, seconds: size === 100 ? 15 : 40 };
}

function program(name: string, charts: 'one' | 'each', size: number, ...flags: string[]): string[] {
  return [`programs/kubernetes/${name}.js`, charts, String(size), ...flags];
}

/** Also warms the file system's cache. */
function checkFairness(project: Project): void {
  const small = variants(100);
  const manifestsOf = (wanted: string): string[] => {
    run(project, small.find(({ name }) => name === wanted)!.args);
    return manifestsIn(project.output);
  };
  for (const [base, ...others] of [[RAW, ONE_STOCK, ONE_OWN, FILE], [RAW_EACH, EACH_STOCK, EACH_OWN]] as const) {
    const expected = manifestsOf(base);
    for (const other of others) checkSame(`what '${other}' writes`, expected, manifestsOf(other));
  }
}
