import type { Finding } from '../plan/diagnostic';
import { obeys } from '../plan/names';
import type { NamedObject, ObjectName } from './bindings';
import { refuse } from './findings';
import { isEngineOutput, Later } from './lazy';
import { dnsSubdomain } from './names';
import type { KubernetesOptions } from './options';

/** Whether a value is a construct that stands for an object. Judged by its members, so that no library must be there. */
export function isNamedObject(value: unknown): value is NamedObject {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, name } = value as { kind?: unknown; name?: unknown };
  return typeof kind === 'string' && typeof name === 'string';
}

/** The name of an object; one that comes later is a string by type. What is none was reported, and no object leaves the plan. */
export function nameOf(object: ObjectName): string {
  return isNamedObject(object) ? object.name : object as string;
}

/** @param what - what is bound, for messages. They never show what it is bound to: it may be a secret in the wrong place. */
export function checkObjectName(what: string, kind: string, object: unknown, { namespace }: KubernetesOptions): Finding[] {
  if (object instanceof Later) return [];
  if (isEngineOutput(object)) return [refuse('OAM.DEFERRED', `${what} is bound to an output of a deployment engine, which is not known when manifests are written`, 'bind it to a text')];
  if (!isNamedObject(object)) {
    if (typeof object === 'string' && obeys(object, dnsSubdomain)) return [];
    return [refuse('K8S.BINDING', `${what} is bound to something that cannot be the name of an object: ${dnsSubdomain.describe}`, 'give the name of the object in the cluster')];
  }
  if (object.kind !== kind) return [refuse('K8S.BINDING', `${what} is bound to a ${object.kind} and needs a ${kind}`, `bind it to a ${kind}`)];
  const elsewhere = namespaceOf(object);
  if (elsewhere === undefined || typeof namespace !== 'string' || elsewhere === namespace) return [];
  return [refuse('K8S.BINDING', `${what} is bound to ${kind} '${object.name}' of namespace '${elsewhere}', and pods see those of their own alone, which is '${namespace}'`, `make the ${kind} in namespace '${namespace}'`)];
}

function namespaceOf(object: NamedObject): string | undefined {
  const { metadata } = object as { metadata?: { namespace?: unknown } };
  return typeof metadata?.namespace === 'string' ? metadata.namespace : undefined;
}
