import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { armBody } from '../../support/azure-body';
import { AZURE_RESOURCES } from '../../support/azure-resources';
import { AzureTypes } from '../../support/azure-types';
import { parseBicep, type BicepDeclaration } from '../../support/bicep';
import { schemasFolder, sharedFolder } from '../../support/shared-folder';

type Body = Record<string, any>;

/** A file of the samples. */
export function sampleText(file: string): string {
  return readFileSync(join(sharedFolder(), 'samples', file), 'utf8');
}

/** What Bicep files of the samples declare. */
export function bicepIn(...files: string[]): BicepDeclaration[] {
  return files.flatMap((file) => parseBicep(sampleText(file)));
}

/** Texts of a template that stand for what the test knows by other words. */
export function reworded<T>(value: T, words: Readonly<Record<string, string>>): T {
  let text = JSON.stringify(value);
  for (const [word, meaning] of Object.entries(words)) text = text.replaceAll(`\${${word}}`, meaning);
  return JSON.parse(text.replace(/"\$\{json\('([\d.]+)'\)\}"/g, '$1')) as T;
}

/** A resource of a plan as the service sees it. */
export function bodyOf({ type, args }: { readonly type: string; readonly args: object }): Body {
  const known = AZURE_RESOURCES[type]!;
  const types = AzureTypes.read(schemasFolder(), known.arm.slice(0, known.arm.indexOf('/')), known.newest);
  const { body, findings } = armBody(known, JSON.parse(JSON.stringify(args)) as Body, types.body(`${known.arm}@${known.newest}`, known.shape?.variant));
  if (findings.length > 0) throw new Error(findings.join('\n'));
  return opened(body) as Body;
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
