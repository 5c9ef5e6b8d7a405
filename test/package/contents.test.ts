import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { specifierOf, subpaths } from '../../projenrc/subpaths';

const root = join(inject('consumer'), 'node_modules', 'cdk-oam');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));

/** Every path the manifest names, whatever the nesting. */
function targets(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  return Object.values(node as object).flatMap(targets);
}

it.each(['exports', 'main', 'types', 'typesVersions'])('every file of %s is there', (field) => {
  expect(targets(manifest[field]).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it.each(subpaths.map((subpath) => [specifierOf(subpath), subpath.path] as const))('%s is an entry point, types first', (_, path) => {
  expect(Object.keys(manifest.exports[path ? `./${path}` : '.'])).toEqual(['types', 'default']);
});

it('holds compiled code, declarations and papers, nothing else', () => {
  expect(files.filter((file) => !/^lib\/.*\.(?:js|d\.ts)$|^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md)$/.test(file))).toEqual([]);
});

it('holds no path of the machine that built it', () => {
  expect(files.filter((file) => readFileSync(join(root, file), 'utf8').includes(process.cwd()))).toEqual([]);
});

it('asks for no SDK', () => {
  expect(Object.keys(manifest.dependencies)).toEqual(['kubernetes-types']);
  const hard = Object.keys(manifest.peerDependencies).filter((name) => !manifest.peerDependenciesMeta[name]?.optional);
  expect(hard).toEqual(['constructs']);
});
