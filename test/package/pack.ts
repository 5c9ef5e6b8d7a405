import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Builds and packs what would be published, and returns the tarball. Nothing is written to the working tree, so that
 * the tests neither depend on a build before them nor disturb one.
 */
export function pack(folder: string): string {
  const stage = join(folder, 'stage');
  mkdirSync(stage);
  for (const name of published()) if (existsSync(name)) cpSync(name, join(stage, name), { recursive: true });
  run('npx', ['tsc', '--project', 'tsconfig.json', '--outDir', join(stage, 'lib')]);
  const [packed] = JSON.parse(run('npm', ['pack', stage, '--ignore-scripts', '--json', '--pack-destination', folder]));
  return join(folder, packed.filename);
}

/** What npm takes beside the compiled code. */
function published(): string[] {
  const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { files: string[] };
  return ['package.json', 'README.md', 'LICENSE', ...files.filter((name) => name !== 'lib')];
}

function run(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  }
}
