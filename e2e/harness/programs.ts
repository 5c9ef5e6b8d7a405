import { spawnSync } from 'node:child_process';

const HINTS: Readonly<Record<string, string>> = {
  'redis-server': 'Debian and Ubuntu: apt-get install redis-server; others: https://redis.io/docs/latest/operate/oss_and_stack/install/',
};

/** Why a program that is not built here cannot be started, or undefined where it can. */
export function missingProgram(name: string): string | undefined {
  // Not every program has a word for its version; one that is not there cannot be started at all.
  const { error } = spawnSync(name, ['--version'], { stdio: 'ignore' });
  return error === undefined ? undefined : `${name} is not installed (${HINTS[name] ?? 'it must be on the PATH'})`;
}
