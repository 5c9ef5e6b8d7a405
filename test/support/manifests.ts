import { parseAllDocuments } from 'yaml';

/** An object as it stands in a manifest. */
export interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; labels?: Record<string, string>; annotations?: Record<string, string> } & Record<string, unknown>;
  [field: string]: unknown;
}

/**
 * Parses a file of several YAML documents. Empty documents are left out; a syntax error throws, with its line.
 *
 * The type parameter is the caller's word for what the file holds (a type of kubernetes-types, say); nothing checks it.
 */
export function parseManifests<T extends object = Manifest>(text: string): T[] {
  return parseAllDocuments(text).flatMap((document) => {
    const problem = document.errors[0];
    if (problem) throw problem;
    const value = document.toJS() as T | null;
    return value === null ? [] : [value];
  });
}

/**
 * Lists objects by `kind/name`.
 *
 * Two objects with one key throw: the second would hide the first, and a cluster would keep only the last one applied.
 */
export function byKindAndName<T extends { kind?: unknown; metadata?: { name?: unknown } }>(objects: readonly T[]): Record<string, T> {
  const index: Record<string, T> = {};
  for (const object of objects) {
    const key = `${String(object.kind)}/${String(object.metadata?.name)}`;
    if (index[key]) throw new Error(`${key} stands there twice`);
    index[key] = object;
  }
  return index;
}
