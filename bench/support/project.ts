import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { pack } from '../../test/package/pack';

/** A project of a user: the packed package, the SDKs, and the programs to measure as JavaScript. */
export interface Project {
  readonly folder: string;
  /** Where programs write what they make. */
  readonly output: string;
  remove(): void;
}

const programs = 'bench/programs';

/**
 * What users run is compiled and packed; a compiler between Node and our sources would be measured along with them.
 */
export function createProject(): Project {
  const base = mkdtempSync(join(tmpdir(), 'cdk-oam-bench-'));
  const folder = join(base, 'project');
  installPackage(pack(base), folder);
  for (const file of readdirSync(programs, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))) {
    translate(join(programs, file), join(folder, relative('bench', programs), file));
  }
  const output = mkdtempSync(join(memory(), 'cdk-oam-bench-output-'));
  return {
    folder, output,
    remove: () => [base, output].forEach((path) => rmSync(path, { recursive: true, force: true })),
  };
}

function installPackage(tarball: string, folder: string): void {
  const modules = join(folder, 'node_modules');
  const target = join(modules, 'cdk-oam');
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true }));
  // All of them are links, so that ours and the SDKs share one `constructs`, as npm would install it.
  for (const name of readdirSync('node_modules')) {
    if (!name.startsWith('.')) symlinkSync(resolve('node_modules', name), join(modules, name));
  }
}

/** Takes the types off. Whether they are right is the business of the type check, which sees the sources. */
function translate(source: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  cpSync(source, target);
  const { outputText } = transpileModule(readFileSync(source, 'utf8'), {
    fileName: source,
    compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, esModuleInterop: true },
  });
  writeFileSync(target.replace(/\.ts$/, '.js'), outputText);
}

/** Writing a file for each chart costs more on a disk than all the rest, and most of all the disk's mood. */
function memory(): string {
  return existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
}
