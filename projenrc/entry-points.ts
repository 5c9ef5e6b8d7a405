import type { NodePackage } from 'projen/lib/javascript';
import { compiledOf, subpaths } from './subpaths';

/** Lets every module resolution find every subpath: node16 and bundlers read `exports`, node10 `typesVersions`. */
export function addEntryPoints(pkg: NodePackage): void {
  pkg.addField('exports', {
    ...Object.fromEntries(subpaths.map((subpath) => [
      subpath.path ? `./${subpath.path}` : '.',
      // The compiler takes the first condition that matches, so the types must stand first.
      { types: `./${compiledOf(subpath)}.d.ts`, default: `./${compiledOf(subpath)}.js` },
    ])),
    './package.json': './package.json',
  });
  pkg.addField('typesVersions', {
    '*': Object.fromEntries(subpaths.filter(({ path }) => path).map((subpath) => [subpath.path, [`${compiledOf(subpath)}.d.ts`]])),
  });
}
