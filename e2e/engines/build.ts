import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { binaryPath, cacheFolder, moduleFolder, sha256, versionOf } from './cache';
import type { Engine } from './catalogue';

const SECONDS_BETWEEN_LINES = 30;

/** Builds an engine into the cache and tells how far it is. Throws what the compiler said where it fails. */
export async function build(engine: Engine): Promise<void> {
  const { name } = engine;
  const version = versionOf(engine);
  const path = binaryPath(engine);
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  let packages = 0;
  const progress = setInterval(() => { console.log(`  ${name}: ${packages} packages compiled, ${seconds()} s`); }, SECONDS_BETWEEN_LINES * 1000);
  console.log(`${name} ${version}: building`);
  mkdirSync(cacheFolder(), { recursive: true });
  // Under another name until it is whole: a build that is interrupted leaves nothing that looks like an engine.
  const unfinished = `${path}.${process.pid}`;
  try {
    await compile(engine, version, unfinished, () => { packages += 1; });
    writeFileSync(`${path}.sha256`, `${sha256(readFileSync(unfinished))}\n`);
    renameSync(unfinished, path);
    console.log(`${name} ${version}: built in ${seconds()} s`);
  } finally {
    clearInterval(progress);
    rmSync(unfinished, { force: true });
  }
}

function compile(engine: Engine, version: string, output: string, onPackage: () => void): Promise<void> {
  const variables = Object.entries(engine.variables?.(version) ?? {}).map(([variable, value]) => `-X ${variable}=${value}`);
  const args = ['build', '-v', '-buildvcs=false', '-mod=readonly', '-ldflags', ['-s', '-w', ...variables].join(' '), ...(engine.tags === undefined ? [] : [`-tags=${engine.tags}`]), '-o', output, engine.package];
  return new Promise((done, fail) => {
    const go = spawn('go', args, { cwd: moduleFolder(engine), stdio: ['ignore', 'ignore', 'pipe'] });
    const said: string[] = [];
    // A line is the path of a compiled package, or else a message.
    createInterface({ input: go.stderr }).on('line', (line) => (/^[\w./~-]+$/.test(line) ? onPackage() : said.push(line)));
    go.on('error', fail);
    go.on('close', (code) => (code === 0 ? done() : fail(new Error(`${engine.name} could not be built:\n${said.slice(-20).join('\n')}`))));
  });
}
