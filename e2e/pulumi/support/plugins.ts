import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PLUGINS = { 'pulumi-language-nodejs': 'language-nodejs', 'pulumi-resource-azure-native': 'azure-native' };

/** Makes the programs that the engine looks for on the PATH, and returns the folder they are in. */
export function installPlugins(folder: string): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const tsx = pathToFileURL(createRequire(__filename).resolve('tsx')).href;
  for (const [program, source] of Object.entries(PLUGINS)) {
    const main = join(__dirname, '..', 'plugins', source, 'main.ts');
    writeFileSync(join(bin, program), `#!/bin/sh\nexec '${process.execPath}' --import '${tsx}' '${main}' "$@"\n`, { mode: 0o755 });
  }
  return bin;
}
