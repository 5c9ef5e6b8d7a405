import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from '../../test/package/pack';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: Record<string, string> };

/**
 * Makes a project outside the repository as a user would: files, then `npm install` of the packed package and of `packages`.
 *
 * @param folder - what it is made in
 */
export function createProject(program: string, packages: readonly string[], folder = mkdtempSync(join(tmpdir(), `cdk-oam-${program}-`))): string {
  const project = join(folder, 'project');
  cpSync(join('e2e/programs', program), project, { recursive: true });
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: `user-of-${program}`, version: '1.0.0', private: true }));
  const versions = packages.map((name) => `${name}@${manifest.devDependencies[name]}`);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline', pack(folder), ...versions], { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
  return project;
}
