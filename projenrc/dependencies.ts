import type { NodeProject } from 'projen/lib/javascript';

/** SDKs that only the subpath of their platform needs; nobody else should have to install them. */
const optionalPeers: Readonly<Record<string, string>> = {
  'cdk8s': '^2.68.0',
  'cdk8s-plus-27': '^2.9.0',
  '@pulumi/pulumi': '^3.142.0',
  '@pulumi/azure-native': '^3.0.0',
  '@pulumi/kubernetes': '^4.0.0',
};

/** What we build and test with. */
const development: Readonly<Record<string, string>> = {
  'constructs': '^10.5.0',
  'cdk8s': '2.70.106',
  'cdk8s-cli': '2.207.60',
  'cdk8s-plus-27': '2.9.5',
  // The last one that runs on Node 20.
  '@pulumi/pulumi': '3.248.0',
  '@pulumi/azure-native': '3.28.0',
  '@pulumi/kubernetes': '4.34.2',
  '@types/node': '^20',
  'vitest': '^4',
  'tsx': '^4',
  // With it the Pulumi engine runs a program in TypeScript, unless told otherwise.
  'ts-node': '^10',
  'eslint': '^10',
  'typescript-eslint': '^8',
  'typedoc': '~0.28.0',
  'typedoc-plugin-markdown': '^4',
  '@microsoft/api-extractor': '^7',
  'yaml': '^2',
  'ajv': '^8',
  // Our types must mean the same to the oldest and to the newest compiler.
  'typescript-5.4': 'npm:typescript@~5.4.5',
  'typescript-7': 'npm:typescript@^7',
};

export function addDependencies(project: NodeProject): void {
  project.addDeps('kubernetes-types@^1.30.0');
  project.addPeerDeps('constructs@^10.5.0', ...specs(optionalPeers));
  project.addDevDeps(...specs(development));
  project.package.addField('peerDependenciesMeta',
    Object.fromEntries(Object.keys(optionalPeers).map((name) => [name, { optional: true }])));
}

const specs = (versions: Readonly<Record<string, string>>): string[] =>
  Object.entries(versions).map(([name, version]) => `${name}@${version}`);
