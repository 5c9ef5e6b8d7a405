import { isTree, type Tree } from './walk';

/** Fields that name another object, by its kind. */
const REFERENCES: Readonly<Record<string, string>> = { claimName: 'PersistentVolumeClaim', serviceAccountName: 'ServiceAccount' };

/**
 * Gives objects the names that their counterparts have. Of a kind, the one that has no namesake on the other side is
 * the counterpart of the one that has none either; where there are several, names are all there is to go by.
 */
export function renamed(objects: readonly Tree[], others: readonly Tree[]): Tree[] {
  const names = new Map<string, string>();
  const alone = (kind: string, here: readonly Tree[], there: readonly Tree[]): string[] => here
    .filter((object) => object.kind === kind && !there.some((other) => other.kind === kind && other.metadata.name === object.metadata.name)).map(({ metadata }) => metadata.name as string);
  for (const kind of new Set(objects.map((object) => object.kind as string))) {
    const [mine, theirs] = [alone(kind, objects, others), alone(kind, others, objects)];
    if (mine.length === 1 && theirs.length === 1) names.set(`${kind}/${mine[0]}`, theirs[0]!);
  }
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isTree(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, names.get(`${REFERENCES[key]}/${String(one)}`) ?? walk(one)]));
  };
  return objects.map((object) => {
    const { metadata, ...rest } = walk(object) as Tree;
    return { ...rest, metadata: { ...metadata, name: names.get(`${object.kind}/${metadata.name}`) ?? metadata.name } };
  });
}
