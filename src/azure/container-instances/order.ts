import { keyOf, type AzureResource } from '../shared/resource';
import { referencesIn } from '../shared/references';

/** Resources in an order in which each comes after those it refers to, and those that refer to each other in a circle. */
export interface Ordered<Resource> {
  readonly resources: readonly Resource[];
  /** Each circle once, as the keys on the way round. */
  readonly circles: readonly (readonly string[])[];
}

/** Keeps the order that is given where nothing stands against it. */
export function inOrder<Resource extends AzureResource>(all: readonly Resource[]): Ordered<Resource> {
  const byKey = new Map(all.map((resource) => [keyOf(resource), resource]));
  const done = new Set<string>();
  const resources: Resource[] = [];
  const circles: string[][] = [];
  const visit = (key: string, way: readonly string[]): void => {
    const resource = byKey.get(key);
    if (resource === undefined || done.has(key)) return;
    const start = way.indexOf(key);
    if (start >= 0) {
      circles.push(way.slice(start));
      return;
    }
    for (const needed of [...referencesIn(resource.args), ...(resource.dependsOn ?? [])]) visit(needed, [...way, key]);
    if (done.has(key)) return;
    done.add(key);
    resources.push(resource);
  };
  for (const key of byKey.keys()) visit(key, []);
  return { resources, circles };
}
