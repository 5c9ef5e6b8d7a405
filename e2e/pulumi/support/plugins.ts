import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { engine, type EngineName } from '../../engines';

const PLUGINS = { 'pulumi-language-nodejs': 'language-nodejs', 'pulumi-resource-azure-native': 'azure-native' };

/**
 * Makes the programs that the engine looks for on the PATH, and returns the folder they are in.
 *
 * @param real - providers that are engines themselves
 */
export function installPlugins(folder: string, real: readonly EngineName[] = []): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const tsx = pathToFileURL(createRequire(__filename).resolve('tsx')).href;
  for (const [program, source] of Object.entries(PLUGINS)) {
    const main = join(__dirname, '..', 'plugins', source, 'main.ts');
    writeFileSync(join(bin, program), `#!/bin/sh\nexec '${process.execPath}' --import '${tsx}' '${main}' "$@"\n`, { mode: 0o755 });
  }
  for (const name of real) symlinkSync(engine(name), join(bin, name));
  return bin;
}
