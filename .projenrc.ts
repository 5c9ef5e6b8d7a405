import { NodePackageManager } from 'projen/lib/javascript';
import { TypeScriptProject, TypeScriptRunner } from 'projen/lib/typescript';
import { build, development } from './projenrc/compiler';
import { addDependencies } from './projenrc/dependencies';
import { addEntryPoints } from './projenrc/entry-points';
import { addTasks } from './projenrc/tasks';

const project = new TypeScriptProject({
  name: 'cdk-oam',
  description: 'Model an application once with the words of the Open Application Model; run it on Kubernetes through cdk8s and on Azure through Pulumi',
  keywords: ['cdk', 'constructs', 'oam', 'open application model', 'cdk8s', 'pulumi', 'kubernetes', 'azure container apps', 'dapr', 'keda'],
  license: 'Apache-2.0',
  defaultReleaseBranch: 'main',
  packageManager: NodePackageManager.NPM,
  minNodeVersion: '20.0.0',
  typescriptVersion: '~5.9.0',
  projenrcTs: true,
  projenVersion: '^0.103.0',
  runner: TypeScriptRunner.tsx(),
  projenrcTsOptions: { runner: TypeScriptRunner.tsx({ tsconfig: 'projenrc/tsconfig.json' }) },
  tsconfig: build,
  tsconfigDev: development,
  tsconfigDevFile: 'tsconfig.dev.json',
  // Our own linter, test runner and package contents; no hosted workflows.
  jest: false,
  eslint: false,
  github: false,
  vscode: false,
  sampleCode: false,
  depsUpgrade: false,
  release: false,
  buildWorkflow: false,
  package: false,
  npmignoreEnabled: false,
  peerDependencyOptions: { pinnedDevDependency: false },
  gitignore: ['/temp/', 'cdk8s.out', '/examples/**/dist/'],
});

// projen would take every TypeScript file below the root, built and installed ones too.
project.tsconfigDev.removeInclude('**/*.ts');
project.package.addField('files', ['lib']);
for (const file of ['/API.md', '/etc/*.api.md']) project.annotateGenerated(file);
addEntryPoints(project.package);
addDependencies(project);
addTasks(project);

project.synth();
