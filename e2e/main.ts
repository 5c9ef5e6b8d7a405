import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provide } from './engines';
import { endLeftovers, STATE_VARIABLE } from './harness/leftovers';
import { missingProgram } from './harness/programs';
import { SKIPPED_VARIABLE, suites, type SuiteName } from './suites';

/** `npm run e2e`, or `npm run e2e -- kubernetes` for one suite; words that begin with a hyphen go to vitest. */
async function main(words: readonly string[]): Promise<number> {
  const known = Object.keys(suites) as SuiteName[];
  const named = words.filter((word) => !word.startsWith('-'));
  const unknown = named.filter((word) => !known.includes(word as SuiteName));
  if (unknown.length > 0) throw new Error(`there is no suite ${unknown.join(', ')}: the suites are ${known.join(', ')}`);
  const chosen = named.length === 0 ? known : (named as SuiteName[]);
  const missing = await provide([...new Set(chosen.flatMap((name) => [...suites[name].engines]))]);
  const skipped: Record<string, string> = {};
  for (const name of chosen) {
    const reasons = [...suites[name].engines.flatMap((one) => missing.get(one) ?? []), ...suites[name].programs.flatMap((one) => missingProgram(one) ?? [])];
    if (reasons.length === 0) continue;
    skipped[name] = [...new Set(reasons)].join('; ');
    console.error(`\n*** SUITE ${name} IS SKIPPED: ${skipped[name]} ***\n`);
  }
  const state = mkdtempSync(join(tmpdir(), 'cdk-oam-e2e-'));
  try {
    // The proving ground's own tests come with every suite. One file after the other: engines of several clusters would make each other late on two cores.
    const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'e2e', '--no-file-parallelism', 'e2e/engines/', 'e2e/harness/', ...chosen.map((name) => `e2e/${name}/`), ...words.filter((word) => word.startsWith('-'))], {
      stdio: 'inherit', env: { ...withoutTsx(process.env), [SKIPPED_VARIABLE]: JSON.stringify(skipped), [STATE_VARIABLE]: state },
    });
    return status ?? 1;
  } finally {
    await endLeftovers(state);
    rmSync(state, { recursive: true, force: true });
  }
}

/** What tsx sets for this program would be inherited by the programs of users that the suites run, and lead them to a file they do not have. */
function withoutTsx(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('TSX_')));
}

main(process.argv.slice(2)).then((status) => { process.exitCode = status; }, (error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
