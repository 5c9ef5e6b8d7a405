import type { PodSpec } from 'kubernetes-types/core/v1';
import { writtenValues, type Written } from '../bound';
import { digestOf, isLazy, isToken } from '../lazy';
import type { At } from '../rules';

/**
 * Annotations with hashes of what the deployment writes for these pods: new content makes new pods, which is how
 * environment variables come to change. What is in the cluster already has an owner of its own and is left alone.
 */
export function checksums(pod: PodSpec, files: ReadonlyMap<string, object>, at: At): Record<string, string> {
  const { config, secrets } = writtenValues(at);
  const ofFiles = sum('checksum/config-files', [...files]);
  if (config.size === 0 && secrets.size === 0) return ofFiles;
  const used = referencedNames(pod);
  return { ...ofFiles, ...sum('checksum/config', contents(used.config, config)), ...sum('checksum/secret', contents(used.secrets, secrets)) };
}

type Contents = [name: string, values: object];

function contents(used: readonly string[], written: Written): Contents[] {
  return [...new Set(used)].flatMap((name): Contents[] => {
    const values = written.get(name);
    if (values === undefined) return [];
    // What a token will be is known when the manifest is written, and no sooner.
    const known = Object.entries(values).filter(([, value]) => !isToken(value)).map(([key, value]) => [key, isLazy(value) ? value : String(value)] as [string, unknown]);
    return [[name, known.sort(byName)]];
  });
}

function sum(annotation: string, all: readonly Contents[]): Record<string, string> {
  return all.length === 0 ? {} : { [annotation]: digestOf([...all].sort(byName)) };
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : Number(a > b);
}

/** The ConfigMaps and Secrets that pods refer to. */
export function referencedNames({ containers, initContainers = [], volumes = [] }: PodSpec): { config: string[]; secrets: string[] } {
  const variables = [...containers, ...initContainers].flatMap(({ env = [] }) => env.map(({ valueFrom }) => valueFrom));
  const sources = volumes.flatMap((volume) => [{ secret: { name: volume.secret?.secretName }, configMap: volume.configMap }, ...(volume.projected?.sources ?? [])]);
  return {
    config: names([...variables.map((from) => from?.configMapKeyRef), ...sources.map(({ configMap }) => configMap)]),
    secrets: names([...variables.map((from) => from?.secretKeyRef), ...sources.map(({ secret }) => secret)]),
  };
}

function names(references: readonly ({ name?: string } | undefined)[]): string[] {
  return references.flatMap((reference) => reference?.name ?? []);
}
