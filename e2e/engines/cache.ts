import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from './catalogue';

/** The folder with the module files of an engine. */
export function moduleFolder({ folder }: Engine): string {
  return join(__dirname, 'modules', folder);
}

/** The version that the engine's `go.mod` requires. */
export function versionOf(engine: Engine): string {
  return requiredVersion(moduleFolder(engine), engine.module);
}

/** The version of a module that the `go.mod` of a folder requires. */
export function requiredVersion(folder: string, module: string): string {
  const text = readFileSync(join(folder, 'go.mod'), 'utf8');
  const version = text.split(/\s*\n\s*/).map((line) => line.replace(/^require /, '').split(' ')).find(([required]) => required === module)?.[1];
  if (version === undefined) throw new Error(`${folder}/go.mod does not require ${module}`);
  return version;
}

/** Where built engines are kept: outside of the tree, so that a fresh clone finds them. */
export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cdk-oam', 'engines');
}

/** The file of an engine. Its name holds all that the build depends on: what was built from something else is not found. */
export function binaryPath(engine: Engine): string {
  const version = versionOf(engine);
  const files = ['go.mod', 'go.sum', 'main.go'].map((name) => join(moduleFolder(engine), name)).filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'));
  const built = [engine.package, engine.tags, engine.variables?.(version), process.platform, process.arch, ...files];
  return join(cacheFolder(), `${engine.name}-${version}-${sha256(JSON.stringify(built)).slice(0, 12)}`);
}

/** Whether the engine is there and is what was built: a file that was cut off or changed is built again. */
export function isBuilt(engine: Engine): boolean {
  const path = binaryPath(engine);
  return existsSync(path) && existsSync(`${path}.sha256`) && readFileSync(`${path}.sha256`, 'utf8').trim() === sha256(readFileSync(path));
}

export function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
