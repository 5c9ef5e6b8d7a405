import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { withPeers } from './install';

const bare = inject('consumer');
const full = withPeers(bare, 'loading');
afterAll(() => rmSync(full, { recursive: true, force: true }));

/** The packages a fresh process has loaded after `require(specifier)`. */
function packagesLoadedBy(specifier: string, project: string): string[] {
  const program = `require('${specifier}'); console.log(JSON.stringify(Object.keys(require.cache)))`;
  const modules: string[] = JSON.parse(node(project, ['-e', program]));
  const names = modules.map((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? file);
  return [...new Set(names)].sort();
}

const node = (project: string, args: readonly string[]): string => execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8' });

describe('the root entry point', () => {
  it.each([['with no SDK installed', bare], ['with every SDK installed', full]])('loads none, %s', (_, project) => {
    expect(packagesLoadedBy('cdk-oam', project)).toEqual(['cdk-oam', 'constructs']);
  });

  it('gives an ES module every name that it gives CommonJS', () => {
    const program = `
      import * as all from 'cdk-oam';
      import { createRequire } from 'node:module';
      const missing = Object.keys(createRequire(process.cwd() + '/x.js')('cdk-oam')).filter((name) => !(name in all));
      console.log(JSON.stringify(missing));`;
    expect(JSON.parse(node(bare, ['--input-type=module', '-e', program]))).toEqual([]);
  });
});

it('the Kubernetes entry point loads no Pulumi, and no cdk8s-plus until somebody asks for pods', () => {
  const loaded = packagesLoadedBy('cdk-oam/kubernetes', full);
  expect(loaded).toContain('cdk8s');
  expect(loaded.filter((name) => name.startsWith('@pulumi/') || name === 'cdk8s-plus-27')).toEqual([]);
});

it('Kubernetes through Pulumi loads its SDK and no cdk8s, and runs without it', () => {
  const loaded = packagesLoadedBy('cdk-oam/kubernetes/pulumi', full);
  expect(loaded).toEqual(expect.arrayContaining(['@pulumi/kubernetes', '@pulumi/pulumi']));
  expect(loaded.filter((name) => name.startsWith('cdk8s') || name === '@pulumi/azure-native')).toEqual([]);
});

it.each(['container-apps', 'container-instances'])('the entry point of %s loads no cdk8s', (target) => {
  const loaded = packagesLoadedBy(`cdk-oam/azure/${target}`, full);
  expect(loaded).toContain('@pulumi/pulumi');
  expect(loaded).not.toContain('cdk8s');
});
