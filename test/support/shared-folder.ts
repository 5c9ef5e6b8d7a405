import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The root of the repository: the nearest folder, at or above this file, that has the package manifest. */
export function repositoryRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error(`no package.json at or above ${__dirname}`);
    folder = above;
  }
  return folder;
}

/**
 * The folder beside the repository with schemas and samples of the platforms.
 *
 * Throws when it is absent: a test that needs it must not pass, nor vanish from the report, without having looked.
 */
export function sharedFolder(): string {
  const folder = resolve(repositoryRoot(), '..', 'shared');
  if (!existsSync(join(folder, 'schemas'))) {
    throw new Error(`${folder} has no schemas: the tests in test/shared need them. Without them run the other projects of vitest.`);
  }
  return folder;
}

/** The folder of the machine-readable schemas, the last argument of the two validators. */
export function schemasFolder(): string {
  return join(sharedFolder(), 'schemas');
}
