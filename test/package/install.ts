import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What npm installs with the package when nobody asks for an optional peer. */
const needed = ['constructs', 'kubernetes-types'];
/** The SDKs, and the one `constructs` that they and the package share. */
const peers = ['constructs', 'cdk8s', 'cdk8s-plus-27', '@pulumi/pulumi', '@pulumi/azure-native', '@pulumi/kubernetes'];

/** Makes a project that holds the tarball as npm would install it, but without a network. Returns its folder. */
export function install(tarball: string, project: string): string {
  const target = join(project, 'node_modules', 'cdk-oam');
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
  // Copies: a linked module would find, from its real place, everything this repository has installed.
  for (const name of needed) cpSync(join('node_modules', name), join(project, 'node_modules', name), { recursive: true });
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'consumer', private: true }));
  return project;
}

/** The same project with the optional peers, in a folder beside it. */
export function withPeers(consumer: string, name: string): string {
  const project = `${consumer}-${name}`;
  cpSync(consumer, project, { recursive: true });
  for (const name of peers) {
    const link = join(project, 'node_modules', name);
    rmSync(link, { recursive: true, force: true });
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(resolve('node_modules', name), link);
  }
  return project;
}
