import type { TypeScriptProject } from 'projen/lib/typescript';

/** What a developer runs; each is also `npm run <name>`. */
export function addTasks(project: TypeScriptProject): void {
  project.compileTask.reset('tsc --project tsconfig.json');
  project.testTask.reset('vitest run --project unit --project package', { receiveArgs: true });

  project.addTask('example', {
    description: 'Render Online Boutique for every target into dist',
    exec: 'tsx --tsconfig tsconfig.dev.json examples/online-boutique/render.ts',
    receiveArgs: true,
  });
  project.addTask('bench', {
    description: 'Measure against raw cdk8s and raw Pulumi',
    exec: 'tsx --tsconfig tsconfig.dev.json bench/index.ts',
    receiveArgs: true,
  });
  project.addTask('engines', {
    description: 'Build the engines of the proving ground from their Go modules, once for a machine',
    exec: 'tsx --tsconfig tsconfig.dev.json e2e/engines/main.ts',
    receiveArgs: true,
  });
  project.addTask('e2e', {
    description: 'Run what we render on real engines: all suites, or those that are named',
    exec: 'tsx --tsconfig tsconfig.dev.json e2e/main.ts',
    receiveArgs: true,
  });
  project.addTask('docs', {
    description: 'Write API.md, the API reports in etc and the generated pages in docs',
    exec: 'tsx --tsconfig tsconfig.dev.json tools/docs.ts',
  });
  project.addTask('check', {
    description: 'Lint, types, and whether everything generated matches its source',
    steps: [
      { exec: 'eslint . --max-warnings 0' },
      { exec: 'tsc --noEmit --project tsconfig.dev.json' },
      { exec: 'tsx --tsconfig tsconfig.dev.json tools/docs.ts --check' },
      { exec: 'tsx --tsconfig tsconfig.dev.json tools/projen-drift.ts' },
    ],
  });

  project.setScript('build', 'projen compile');
  // Steps of projen's own build, of no use by themselves.
  for (const name of ['clobber', 'compile', 'default', 'eject', 'package', 'pre-compile', 'post-compile', 'watch']) project.removeScript(name);
}
