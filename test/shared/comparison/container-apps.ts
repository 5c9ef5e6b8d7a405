import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { synthesize, type Application } from 'cdk-oam';
import { containerApps, type ContainerAppsOptions } from 'cdk-oam/azure/container-apps';
import { armBody } from '../../support/azure-body';
import { AZURE_RESOURCES } from '../../support/azure-resources';
import { AzureTypes } from '../../support/azure-types';
import { parseBicep, type BicepDeclaration } from '../../support/bicep';
import { schemasFolder, sharedFolder } from '../../support/shared-folder';
import type { Objects } from './describe-comparison';

type Body = Record<string, any>;

/** What Bicep files of the samples declare. */
export function bicepIn(...files: string[]): BicepDeclaration[] {
  return files.flatMap((file) => parseBicep(readFileSync(join(sharedFolder(), 'samples', file), 'utf8')));
}

/** The apps and Dapr components among what is declared, with the texts that stand for what the test knows by other words. */
export function writtenByHand(declared: readonly BicepDeclaration[], words: Readonly<Record<string, string>>): Objects {
  const kinds = { 'Microsoft.App/containerApps': 'ContainerApp', 'Microsoft.App/managedEnvironments/daprComponents': 'DaprComponent', daprComponents: 'DaprComponent' } as const;
  return Object.fromEntries(declared.flatMap(({ of, body }) => {
    const kind = (kinds as Readonly<Record<string, string>>)[of.split('@')[0]!];
    if (kind === undefined) return [];
    // What a resource stands in and waits for is decided by the engine of each.
    const rest = Object.fromEntries(Object.entries(body).filter(([key]) => key !== 'parent' && key !== 'dependsOn'));
    return [[`${kind}/${String(body.name)}`, reworded(rest, words)]];
  }));
}

/** What a model becomes on Container Apps: apps and Dapr components as the service sees them. */
export function onContainerApps(application: Application<any>, options: Partial<ContainerAppsOptions>): Objects {
  const { resources } = synthesize(application, containerApps, { resourceGroupName: 'shop', location: '${location}', ...options });
  const plain = JSON.parse(JSON.stringify(resources)) as { type: string; args: Body }[];
  return Object.fromEntries(plain.filter(({ type }) => type === 'app:ContainerApp' || type === 'app:DaprComponent').map(({ type, args }) => {
    const known = AZURE_RESOURCES[type]!;
    const types = AzureTypes.read(schemasFolder(), 'Microsoft.App', known.newest);
    const { body, findings } = armBody(known, args, types.body(`${known.arm}@${known.newest}`));
    if (findings.length > 0) throw new Error(findings.join('\n'));
    return [`${type.slice(4)}/${String(body.name)}`, opened(body) as object];
  }));
}

/** Parts of a plan as texts: a reference is the property it names, a secret the place of its value. */
function opened(value: any): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(opened);
  if (value.$ref !== undefined) return `\${${(value.$ref as string[]).join('.')}}`;
  if (value.$concat !== undefined) return (value.$concat as unknown[]).map(opened).join('');
  if (value.$secret !== undefined) return '(secret)';
  return Object.fromEntries(Object.entries(value as Body).map(([key, item]) => [key, opened(item)]));
}

function reworded(value: unknown, words: Readonly<Record<string, string>>): object {
  let text = JSON.stringify(value);
  for (const [word, meaning] of Object.entries(words)) text = text.replaceAll(`\${${word}}`, meaning);
  return JSON.parse(text.replace(/"\$\{json\('([\d.]+)'\)\}"/g, '$1')) as object;
}
