import { known } from '../known';
import { ownerOf, type KubernetesObject } from '../objects';
import { needsOf, type Need } from './needs';

/** The objects that each of the objects needs, of those that are given. */
export function dependencies(objects: readonly KubernetesObject[]): ReadonlyMap<KubernetesObject, readonly KubernetesObject[]> {
  const byKind = new Map<string, KubernetesObject[]>();
  for (const object of objects) byKind.set(object.kind, [...byKind.get(object.kind) ?? [], object]);
  return new Map(objects.map((object) => {
    const found = needsOf(object).flatMap((need) => need.kinds.flatMap((kind) => (byKind.get(kind) ?? []).filter((other) => meets(other, need, object))));
    return [object, [...new Set(found)].filter((other) => other !== object)];
  }));
}

/** The objects with what they need before them. */
export function inOrderOfNeed(objects: readonly KubernetesObject[], needs: ReadonlyMap<KubernetesObject, readonly KubernetesObject[]>): KubernetesObject[] {
  const done = new Set<KubernetesObject>();
  const visit = (object: KubernetesObject, open: ReadonlySet<KubernetesObject>): void => {
    if (done.has(object) || open.has(object)) return;
    for (const other of needs.get(object) ?? []) visit(other, new Set([...open, object]));
    done.add(object);
  };
  for (const object of objects) visit(object, new Set());
  return [...done];
}

function meets(other: KubernetesObject, { name, grants, app, sameOwner }: Need, object: KubernetesObject): boolean {
  if (sameOwner === true) return ownerOf(other) !== undefined && ownerOf(other) === ownerOf(object);
  if (grants !== undefined) {
    const { subjects } = other as { subjects?: unknown };
    return Array.isArray(subjects) && (subjects as { name?: unknown }[]).some((subject) => known(subject)?.name === grants);
  }
  if (app !== undefined) {
    const { scopes } = other as { scopes?: readonly unknown[] };
    return scopes === undefined || (Array.isArray(scopes) && scopes.includes(app));
  }
  return name !== undefined && other.metadata.name === name;
}
