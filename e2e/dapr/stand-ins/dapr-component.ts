import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** A Component as Dapr reads it from a file. */
export interface ComponentFile {
  readonly apiVersion: 'dapr.io/v1alpha1';
  readonly kind: 'Component';
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec: {
    readonly type: string;
    readonly version: string;
    readonly ignoreErrors?: boolean;
    readonly initTimeout?: string;
    readonly metadata: readonly ComponentMetadata[];
  };
  readonly auth?: { readonly secretStore: string };
  readonly scopes?: readonly string[];
}

export interface ComponentMetadata {
  readonly name: string;
  readonly value?: string;
  readonly secretKeyRef?: { readonly name: string; readonly key: string };
}

/** Writes a folder for `--resources-path`, one file for each component. */
export function writeComponents(folder: string, components: readonly ComponentFile[]): string {
  mkdirSync(folder, { recursive: true });
  for (const component of components) writeFileSync(join(folder, `${component.metadata.name}.yaml`), stringify(component));
  return folder;
}

/**
 * A secret store over a file, as a platform has one of its own.
 *
 * @param secrets - each a set of keys, as Secrets of a cluster are
 */
export function secretStore(name: string, secretsFile: string, secrets: Readonly<Record<string, Readonly<Record<string, string>>>>): ComponentFile {
  writeFileSync(secretsFile, JSON.stringify(secrets));
  return {
    apiVersion: 'dapr.io/v1alpha1', kind: 'Component', metadata: { name },
    spec: { type: 'secretstores.local.file', version: 'v1', metadata: [{ name: 'secretsFile', value: secretsFile }, { name: 'multiValued', value: 'true' }] },
  };
}
