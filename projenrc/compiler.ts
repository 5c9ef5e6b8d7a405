import { TypeScriptModuleResolution } from 'projen/lib/javascript';
import type { TypescriptConfigOptions } from 'projen/lib/javascript';
import { sourceOf, specifierOf, subpaths } from './subpaths';

/** `src` to `lib`. */
export const build: TypescriptConfigOptions = {
  compilerOptions: {
    target: 'ES2022',
    lib: ['es2022'],
    module: 'Node16',
    moduleResolution: TypeScriptModuleResolution.NODE16,
    types: ['node'],
    // Erasing what is marked @internal would erase the phantom members that carry the compile-time checks.
    stripInternal: false,
    isolatedModules: true,
    noImplicitOverride: true,
    skipLibCheck: true,
    experimentalDecorators: false,
    inlineSourceMap: false,
    inlineSources: false,
  },
};

/** Everything that is TypeScript, for the type check and the editor. */
export const development: TypescriptConfigOptions = {
  include: ['src', 'test', 'examples', 'bench', 'e2e', 'tools', 'projenrc'].map((folder) => `${folder}/**/*.ts`).concat('.projenrc.ts', 'vitest.config.mts'),
  // Programs for other compilers and other module resolutions, each with lines that must fail.
  exclude: ['node_modules', 'test/package/types', 'test/package/peers'],
  compilerOptions: {
    // Node runs the linter's table of boundaries as it is; a test reads it.
    allowJs: true,
    // Examples import the package by its name, as a user would.
    paths: Object.fromEntries(subpaths.map((subpath) => [specifierOf(subpath), [`./${sourceOf(subpath)}`]])),
  },
};
