import { appendFileSync, mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { binaryPath, isBuilt, sha256, versionOf } from './cache';
import { engineOf, engines, type Engine } from './catalogue';
import { goMissing } from './go';

const etcd: Engine = engineOf('etcd');
let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'cdk-oam-cache-'));
  vi.stubEnv('XDG_CACHE_HOME', cache);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(cache, { recursive: true, force: true });
});

function store(content: string): void {
  const path = binaryPath(etcd);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  writeFileSync(`${path}.sha256`, `${sha256(content)}\n`);
}

describe('the cache of engines', () => {
  it('has a version and a file of its own for each engine', () => {
    expect(engines.map((engine) => versionOf(engine)).filter((version) => !/^v\d+\.\d+\.\d+(?:-\d{14}-[0-9a-f]{12})?$/.test(version))).toEqual([]);
    expect(new Set(engines.map((engine) => binaryPath(engine))).size).toBe(engines.length);
  });

  it('knows what was built', () => {
    expect(isBuilt(etcd)).toBe(false);
    store('a program');
    expect(isBuilt(etcd)).toBe(true);
  });

  it('does not trust a file that is not what was built', () => {
    store('a program');
    appendFileSync(binaryPath(etcd), ' and more');
    expect(isBuilt(etcd)).toBe(false);
  });

  it('does not find what was built in another way', () => {
    store('a program');
    expect(isBuilt({ ...etcd, tags: 'other' })).toBe(false);
  });

  it('says what to do where Go is missing', () => {
    vi.stubEnv('PATH', cache);
    expect(goMissing()).toMatch(/^Go is not installed: the engines are built with Go 1\.26 or newer/);
  });
});
