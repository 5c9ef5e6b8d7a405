import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Files that say what projen should write. */
const definition = ['.projenrc.ts', 'projenrc', 'package.json', 'package-lock.json', '.projen', 'tsconfig.json', 'README.md'];

/** Renders the project in a copy and names the files that differ from the committed ones. */
function drift(): string[] {
  const copy = mkdtempSync(join(tmpdir(), 'projen-'));
  try {
    for (const name of definition) if (existsSync(name)) cpSync(name, join(copy, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
    execFileSync('npx', ['tsx', '--tsconfig', 'projenrc/tsconfig.json', '.projenrc.ts'], {
      cwd: copy,
      stdio: ['ignore', 'ignore', 'inherit'],
      // Without it projen would install packages, in the copy.
      env: { ...process.env, PROJEN_DISABLE_POST: 'true' },
    });
    const { files } = JSON.parse(readFileSync(join(copy, '.projen/files.json'), 'utf8')) as { files: string[] };
    return [...files, 'package.json'].filter((file) => !existsSync(file) || !readFileSync(file).equals(readFileSync(join(copy, file))));
  } finally {
    rmSync(copy, { recursive: true });
  }
}

const changed = drift();
for (const file of changed) console.error(`${file} does not match the project definition: run \`npx projen\` and commit it`);
process.exitCode = changed.length > 0 ? 1 : 0;
