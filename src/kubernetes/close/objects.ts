import type { Finding } from '../../plan/diagnostic';
import { obeys } from '../../plan/names';
import { refuse } from '../findings';
import { LazyText } from '../lazy';
import { dnsSubdomain } from '../names';
import { ownerOf, type KubernetesObject, type Owner } from '../objects';

/** Whether a value is an object of Kubernetes at all, as plain data. Rules of others, and users, can give anything. */
export function isObject(value: unknown): value is KubernetesObject {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return false;
  const { apiVersion, kind, metadata } = value as { apiVersion?: unknown; kind?: unknown; metadata?: { name?: unknown } | null };
  return isText(apiVersion) && isText(kind) && typeof metadata === 'object' && metadata !== null && isName(metadata.name);
}

/** What is no object, and objects whose names are none. A few kinds, such as roles, have names of their own sort. */
export function checkObjects(objects: readonly unknown[]): Finding[] {
  let owner: Owner | undefined;
  return objects.flatMap((object) => {
    // As everywhere, an object that does not say belongs to the component that was lowered last.
    if (isObject(object)) owner = ownerOf(object) ?? owner;
    const at = owner === undefined ? {} : { path: owner.path };
    if (!isObject(object)) return [{ ...refuse('K8S.OBJECT', `a rule gives ${shown(object)}, which is no object of Kubernetes`, 'give a plain object with apiVersion, kind and metadata.name'), ...at }];
    const { kind, apiVersion, metadata: { name } } = object;
    if (apiVersion.startsWith('rbac.authorization.k8s.io/') || typeof name !== 'string' || obeys(name, dnsSubdomain)) return [];
    return [{ ...refuse('K8S.NAME', `${kind} '${name}' cannot be called that: ${dnsSubdomain.describe}`, 'give it another name'), ...at }];
  });
}

/** A name of our own making that comes later is one too: its parts were checked. */
function isName(value: unknown): boolean {
  return isText(value) || value instanceof LazyText;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

/** Never the content: an object can be a Secret. */
function shown(value: unknown): string {
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : `a ${typeof value}`;
  const { kind } = value as { kind?: unknown };
  if (Object.getPrototypeOf(value) !== Object.prototype) return `an instance of ${(value as { constructor?: { name?: string } }).constructor?.name ?? 'no class'}`;
  return typeof kind === 'string' ? `a ${kind} without apiVersion or name` : 'something without a kind';
}
