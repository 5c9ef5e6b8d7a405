/** A manifest and the construct it was rendered from. */
export interface Rendered {
  readonly json: {
    readonly apiVersion: string;
    readonly kind: string;
    readonly metadata?: { readonly name?: string; readonly namespace?: string };
  };
  readonly path: string;
}

/** @throws Error that names all pairs of constructs which make the same object: whoever is applied last would win */
export function checkDuplicates(all: readonly Rendered[]): void {
  const holders = new Map<string, string>();
  const found: string[] = [];
  for (const { json: { apiVersion, kind, metadata: { name, namespace } = {} }, path } of all) {
    if (name === undefined) continue;
    const key = [apiVersion.split('/').slice(0, -1), kind, namespace, name].join(' ');
    const holder = holders.get(key);
    if (holder === undefined) holders.set(key, path);
    else found.push(`${kind} '${name}'${namespace === undefined ? '' : ` in namespace '${namespace}'`} is made by '${holder}' and by '${path}'`);
  }
  if (found.length === 0) return;
  throw new Error(`nothing was written, because objects would overwrite each other:\n  ${found.join('\n  ')}\ngive them other names or namespaces, or set allowDuplicates if each chart is for a cluster of its own`);
}
