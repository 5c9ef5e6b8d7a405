import { existsSync, readdirSync } from 'node:fs';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint({
  // Imports are judged by their words; the files need not exist.
  overrideConfig: tseslint.configs.disableTypeChecked,
  ruleFilter: ({ ruleId }) => ruleId === '@typescript-eslint/no-restricted-imports',
});

async function violations(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  // A snippet that cannot be parsed must not pass for one that was refused.
  expect(result!.messages.filter(({ fatal }) => fatal)).toEqual([]);
  return result!.messages.map(({ message }) => message);
}

describe.each<[file: string, refused: string[]]>([
  ['src/index.ts', [
    "export * from './kubernetes';",
    "export type * from './azure/container-apps';",
    "import 'cdk8s';",
  ]],
  ['src/model/trait.ts', [
    "import { plan } from '../plan';",
    "import type { Plan } from '../plan/plan';",
    "import type { Kubernetes } from '../kubernetes';",
    "import type { ContainerApps } from '../azure/container-apps/index';",
    "import type { Chart } from 'cdk8s';",
    "import type { Output } from '@pulumi/pulumi';",
    "export * from '../testing';",
    "import { Application } from 'cdk-oam';",
  ]],
  ['src/plan/plan.ts', [
    "import type { Kubernetes } from '../kubernetes';",
    "import type { Draft } from '../azure/shared/draft';",
    "import type { Chart } from 'cdk8s';",
  ]],
  ['src/kubernetes/draft.ts', [
    "import { ApiObject } from 'cdk8s';",
    "import { Chart } from 'cdk8s/lib/chart';",
    "import * as cdk8s from 'cdk8s';",
    "export { Chart } from 'cdk8s';",
    "import type { Output } from '@pulumi/pulumi';",
    "import type { Graph } from '../azure/shared/graph';",
    "import { containerApps } from '../azure/container-apps';",
    "import { KubernetesChart } from './chart';",
    "import { KubernetesDeployment } from './pulumi/deployment';",
    "import { tell } from '../pulumi/report';",
  ]],
  ['src/kubernetes/chart.ts', [
    "import { Output } from '@pulumi/pulumi';",
    "import { graph } from '../azure/shared/graph';",
  ]],
  ['src/kubernetes/pulumi/deployment.ts', [
    "import { KubernetesChart } from '../chart';",
    "import { toYaml } from '../emit/to-yaml';",
    "import { kubernetes } from '../index';",
    "import { ApiObject } from 'cdk8s';",
    "import { create } from '../../azure/shared/emit/create';",
  ]],
  ['src/azure/shared/names.ts', [
    "import { tell } from '../../pulumi/report';",
    "import { Output } from '@pulumi/pulumi';",
    "import type { Chart } from 'cdk8s';",
    "import { containerApps } from '../container-apps';",
    "import { emit } from './emit/component';",
  ]],
  ['src/azure/container-apps/draft.ts', [
    "import { ContainerApp } from '@pulumi/azure-native/app';",
    "import type { Deployment } from '../../kubernetes/draft';",
    "import { ContainerAppsDeployment } from './deployment';",
  ]],
  ['src/azure/container-apps/traits/ingress.ts', [
    "import { Output } from '@pulumi/pulumi';",
    "import type { Deployment } from '../../../kubernetes/draft';",
    "import { ContainerAppsDeployment } from '../deployment';",
  ]],
  ['src/testing/conformance.ts', [
    "import { draft } from '../kubernetes/draft';",
    "import { Chart } from 'cdk8s';",
    "import type { Output } from '@pulumi/pulumi';",
  ]],
])('%s', (file, refused) => {
  it.each(refused)('refuses %s', async (code) => {
    expect(await violations(file, code)).toHaveLength(1);
  });
});

it.each([
  ['src/index.ts', "export * from './model'; export * from './plan';"],
  ['src/model/trait.ts', "import { Construct } from 'constructs'; import { quantity } from './quantity';"],
  ['src/model/traits/ingress.ts', "import { Trait } from '../trait';"],
  ['src/plan/plan.ts', "import { Application } from '../model'; import type { Trait } from '../model/trait';"],
  ['src/kubernetes/traits/ingress.ts', "import type { ApiObject } from 'cdk8s'; import { named } from '../names'; import { Ingress } from '../../model';"],
  ['src/kubernetes/index.ts', "export { KubernetesChart } from './chart'; export type { Draft } from './draft';"],
  ['src/kubernetes/chart.ts', "import { Chart } from 'cdk8s'; import { plan } from '../plan';"],
  ['src/azure/container-apps/deployment.ts', "import { tell } from '../../pulumi/report';"],
  ['src/kubernetes/pulumi/deployment.ts', "import * as pulumi from '@pulumi/pulumi'; import { CustomResource } from '@pulumi/kubernetes/apiextensions'; import { kubernetes } from '../target'; import { tell } from '../../pulumi/report';"],
  ['src/azure/container-apps/draft.ts', "import type { types } from '@pulumi/azure-native'; import { names } from '../shared/names';"],
  ['src/azure/container-apps/deployment.ts', "import { emit } from '../shared/emit/component'; import { ComponentResource } from '@pulumi/pulumi';"],
  ['src/testing/conformance.ts', "import { kubernetes } from '../kubernetes'; import { plan } from '../plan/plan';"],
])('%s may say: %s', async (file, code) => {
  expect(await violations(file, code)).toEqual([]);
});

it('knows every folder of the sources', async () => {
  const { layers } = await import('../projenrc/boundaries.mjs');
  const known = layers.map(({ folder }) => folder);
  const present = ['', 'azure'].flatMap((parent) => folders(`src/${parent}`).map((name) => (parent ? `${parent}/${name}` : name)));
  expect(present.filter((folder) => folder !== 'azure' && !known.includes(folder))).toEqual([]);
});

function folders(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
