/** A part of a manifest, of whatever shape. */
export type Tree = Record<string, any>;

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The pods that an object describes, if it does: wherever its kind keeps them. */
export function podTemplate(object: Tree): Tree | undefined {
  const { spec } = object;
  return spec?.jobTemplate?.spec?.template ?? spec?.template;
}

export function containersOf(pod: Tree): Tree[] {
  return [...pod.initContainers ?? [], ...pod.containers ?? []];
}

/** The value without what is empty: lists, maps, and what is left of them. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (!isTree(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutEmpty(one)] as const).filter(([, one]) => !isEmpty(one)));
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
