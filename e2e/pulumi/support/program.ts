import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STATE_VARIABLE } from '../../harness/leftovers';
import type { Scratch } from '../../harness/scratch';
import { createProject } from '../../support/project';

const PACKAGES = ['constructs', '@pulumi/pulumi', '@pulumi/azure-native', '@pulumi/kubernetes', 'typescript', 'ts-node', '@types/node'];

/** The project of a Pulumi user, with the package installed from its tarball. One is made for a whole run of the suites. */
export function installedProject({ folder: scratch }: Scratch): string {
  const folder = join(process.env[STATE_VARIABLE] || scratch, 'installed');
  const project = join(folder, 'project');
  if (existsSync(folder)) return project;
  mkdirSync(folder);
  try {
    return createProject('pulumi', PACKAGES, folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Puts a copy of a program into the project, where a test can edit it as its user would. */
export function copyProgram(source: string, scratch: Scratch): string {
  const folder = mkdtempSync(join(installedProject(scratch), 'program-'));
  cpSync(source, folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'program', private: true }));
  return folder;
}
