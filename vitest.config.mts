import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

interface Manifest { name: string; exports: Record<string, string | { types: string }> }
const manifest: Manifest = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** The package under its own name is the sources, so that a test of an example needs no build. */
const alias = Object.entries(manifest.exports).flatMap(([path, entry]) => (typeof entry === 'string' ? [] : [{
  find: new RegExp(`^${manifest.name}${path.slice(1)}$`),
  replacement: fileURLToPath(new URL(entry.types.replace('./lib/', './src/').replace('.d.ts', '.ts'), import.meta.url)),
}]));

const project = (name: string, files: string, options: TestProjectInlineConfiguration['test'] = {}) => ({
  resolve: { alias },
  test: { name, include: [files], testTimeout: 30_000, hookTimeout: 300_000, ...options },
});

export default defineConfig({
  test: {
    // Two cores are common in hosted runners; more workers only take memory from the compilers that tests start.
    maxWorkers: 2,
    passWithNoTests: true,
    projects: [
      project('unit', 'test/**/*.test.ts', { exclude: ['test/shared/**', 'test/package/**', '**/node_modules/**'] }),
      project('package', 'test/package/**/*.test.ts', { testTimeout: 300_000, globalSetup: 'test/package/setup.ts' }),
      project('shared', 'test/shared/**/*.test.ts', { testTimeout: 120_000 }),
      project('e2e', 'e2e/**/*.test.ts', { testTimeout: 300_000 }),
    ],
  },
});
