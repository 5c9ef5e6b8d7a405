import { countAmounts } from './quantities';
import { containersOf, type Tree } from './walk';

/** What a pod says for its containers unless they say it themselves. */
const SHARED = ['runAsUser', 'runAsGroup', 'runAsNonRoot', 'seccompProfile'] as const;

/** Brings a pod to one of the many ways to write it down. */
export function settlePod(pod: Tree): void {
  nameVolumes(pod);
  for (const container of containersOf(pod)) {
    const shared = Object.fromEntries(SHARED.map((name) => [name, pod.securityContext?.[name]] as const).filter(([, value]) => value !== undefined));
    if (container.securityContext !== undefined || Object.keys(shared).length > 0) container.securityContext = { ...shared, ...container.securityContext };
    countAmounts(container.resources);
    // The order of these means nothing, and a difference is named after its variable, port or path.
    container.env = byKey(container.env, ({ name }) => name as string, ['name']);
    container.ports = byKey(container.ports, ({ containerPort, protocol = 'TCP' }) => `${containerPort}/${protocol}`, ['containerPort', 'protocol', 'name']);
    container.volumeMounts = byKey(container.volumeMounts, ({ mountPath }) => mountPath as string, ['mountPath']);
  }
  for (const name of SHARED) delete pod.securityContext?.[name];
  pod.volumes = byKey(pod.volumes, ({ name }) => name as string, ['name']);
}

/** Calls a volume after the first place where it is mounted: two containers that share it still do. */
function nameVolumes(pod: Tree): void {
  const mounts = [...pod.containers ?? [], ...pod.initContainers ?? []].flatMap(({ volumeMounts = [] }: Tree) => volumeMounts as Tree[]);
  const places = new Map<string, string>();
  for (const { name, mountPath } of mounts) if (!places.has(name as string)) places.set(name as string, mountPath as string);
  for (const one of [...mounts, ...pod.volumes ?? []]) one.name = places.get(one.name as string) ?? one.name;
}

export function byKey(list: Tree[] | undefined, key: (one: Tree) => string, without: readonly string[]): Tree | undefined {
  if (list === undefined) return undefined;
  const entries = list.map((one) => [key(one), Object.fromEntries(Object.entries(one).filter(([name]) => !without.includes(name)))] as const);
  const twice = entries.find(([name], index) => entries.findIndex(([other]) => other === name) !== index);
  if (twice !== undefined) throw new Error(`'${twice[0]}' stands in one list twice`);
  // What has nothing but its key is there all the same.
  return Object.fromEntries(entries.map(([name, rest]) => [name, Object.keys(rest).length === 0 ? 'there' : rest]));
}
