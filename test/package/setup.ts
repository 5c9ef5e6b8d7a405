import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node' with { 'resolution-mode': 'import' };
import { install } from './install';
import { pack } from './pack';

declare module 'vitest' {
  interface ProvidedContext {
    /** A project outside the repository that installed the package and nothing optional. */
    consumer: string;
  }
}

/** Packs and installs once for all test files; it takes longer than most of the tests. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'cdk-oam-package-'));
  project.provide('consumer', install(pack(folder), join(folder, 'consumer')));
  return () => rmSync(folder, { recursive: true, force: true });
}
