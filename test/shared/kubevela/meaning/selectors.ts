import { isDeepStrictEqual } from 'node:util';
import { isTree, podTemplate, type Tree } from './walk';

/** Labels by which a platform finds what is its own. Which pods they choose is compared, and not what they are called. */
const PLATFORM = /^(app|workload|trait)\.oam\.dev\/|^app\.kubernetes\.io\/(name|instance|part-of|managed-by)$/;

/** The labels that somebody asked for. */
export function ownLabels(labels: Tree | undefined): Tree {
  return Object.fromEntries(Object.entries(labels ?? {}).filter(([key]) => !PLATFORM.test(key)));
}

/** Puts the pods that a selector chooses among all objects in its place. One that chooses none of them stays as it is. */
export function resolveSelectors(objects: readonly Tree[]): void {
  const resolve = (labels: Tree): string[] | Tree => {
    const chosen = objects.filter((object) => isDeepStrictEqual({ ...podTemplate(object)?.metadata?.labels, ...labels }, podTemplate(object)?.metadata?.labels));
    return chosen.length === 0 ? labels : [...new Set(chosen.map(({ kind, metadata }) => `pods of ${kind}/${metadata.name}`))].sort();
  };
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isTree(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => {
      if (key === 'matchLabels' && isTree(one)) return [key, resolve(one)];
      // The selector of a Service is a plain map of labels.
      if (key === 'selector' && isTree(one) && one.matchLabels === undefined && one.matchExpressions === undefined) return [key, resolve(one)];
      return [key, walk(one)];
    }));
  };
  const specs = objects.map((object) => walk(object.spec));
  objects.forEach((object, index) => { if (object.spec !== undefined) object.spec = specs[index]; });
}
