import { tidy } from '../close/tidy';
import { isLazy, settle } from '../lazy';
import { ordered, type KubernetesObject } from '../objects';
import { documents } from './yaml';

/**
 * Writes objects as the documents of one YAML file, without cdk8s: `toYaml(synthesize(shop, kubernetes, options).resources)`.
 *
 * Lazy values are produced on the way.
 */
export function toYaml(objects: readonly KubernetesObject[]): string {
  return documents(objects.map((object) => ordered(tidy(produced(object) as KubernetesObject))));
}

function produced(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isLazy(value)) return produced(settle(value));
  if (Array.isArray(value)) return value.map(produced);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, produced(item)]));
}
