import { isDeepStrictEqual } from 'node:util';
import { azureResource } from '../../../../test/support/azure-resources';
import { isObject, type Wire } from '../../../../test/support/pulumi-wire';

export interface Difference {
  /** Where it is: `template.containers[0].image`. */
  readonly path: string;
  readonly kind: 'add' | 'delete' | 'update';
  /** Whether the resource cannot become so and has to be made anew. */
  readonly replaces: boolean;
}

/** What makes a resource another one: its place and name, and what the service fixes when it creates it. */
const FIXED = ['location', 'resourceGroupName', 'environmentId', 'managedEnvironmentId'];

/** How new inputs differ from those that a resource was made with. */
export function differences(type: string, olds: Wire, news: Wire): Difference[] {
  const resource = azureResource(type);
  const fixed = [...FIXED, ...(resource?.place ?? []), ...(resource === undefined ? [] : [resource.name])];
  return differing(olds, news, '').map(({ path, kind }) => ({ path, kind, replaces: fixed.includes(/^\w+/.exec(path)?.[0] ?? '') }));
}

function differing(old: unknown, now: unknown, path: string): Omit<Difference, 'replaces'>[] {
  if (isDeepStrictEqual(old, now)) return [];
  if (old === undefined) return [{ path, kind: 'add' }];
  if (now === undefined) return [{ path, kind: 'delete' }];
  if (Array.isArray(old) && Array.isArray(now)) {
    return Array.from({ length: Math.max(old.length, now.length) }, (_, index) => differing(old[index], now[index], `${path}[${index}]`)).flat();
  }
  if (!isObject(old) || !isObject(now)) return [{ path, kind: 'update' }];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return keys.flatMap((key) => differing(old[key], now[key], path === '' ? key : `${path}.${key}`));
}
