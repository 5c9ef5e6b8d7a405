import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { imports } from './imports';
import { kubernetes } from './kubernetes';
import { parseOptions, USAGE, type Options } from './options';
import { plans } from './plan';
import { pulumi } from './pulumi';
import { printResult, printSummary } from './support/print';
import { createProject, type Project } from './support/project';
import { verdict, type Result } from './support/result';
import { typeCheck } from './type-check';

const benchmarks: Readonly<Record<string, (project: Project, options: Options) => Result>> = {
  imports, plan: plans, pulumi, 'type-check': typeCheck, kubernetes,
};

/** `npm run bench -- --quick --only plan,imports --json results.json` */
function main(options: Options): void {
  const unknown = options.only.filter((name) => !(name in benchmarks));
  if (unknown.length > 0) throw new Error(`no benchmark '${unknown[0]}': there are ${Object.keys(benchmarks).join(', ')}`);
  const machine = { node: process.version, cores: availableParallelism(), load: loadavg()[0]! };
  console.log(`Node ${machine.node}, ${machine.cores} cores, load ${machine.load.toFixed(2)} before. Ratios count; times are those of this machine at this moment.`);
  const project = createProject();
  try {
    const results = Object.entries(benchmarks).filter(([name]) => options.only.length === 0 || options.only.includes(name)).map(([, measure]) => {
      const result = measure(project, options);
      printResult(result);
      return result;
    });
    printSummary(results);
    if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify({ machine, results: results.map(withVerdicts) }, null, 2)}\n`);
  } finally {
    project.remove();
  }
}

function withVerdicts(result: Result) {
  return { ...result, comparisons: result.comparisons.map((comparison) => ({ ...comparison, verdict: verdict(comparison) })) };
}

function wanted(): Options | undefined {
  try {
    return parseOptions(process.argv.slice(2));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 2;
    return undefined;
  }
}

const options = wanted();
if (options === undefined) console.log(USAGE);
else main(options);
