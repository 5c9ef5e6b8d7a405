import type { IConstruct } from 'constructs';

/** What must come before each construct. */
export type Dependencies = Map<IConstruct, Set<IConstruct>>;

/**
 * Constructs with what they depend on before them, in the order that cdk8s gives, but each of them visited once:
 * cdk8s visits a construct once for every path that leads to it.
 *
 * @throws Error when constructs wait for each other
 */
export function topology(constructs: readonly IConstruct[], dependencies: Dependencies): IConstruct[] {
  // By path and in an object, as in cdk8s: JavaScript puts paths that are numbers first.
  const inside = Object.fromEntries(constructs.map((construct) => [construct.node.path, construct]));
  const members = new Set(constructs);
  const targetsOf = (construct: IConstruct): IConstruct[] => [...dependencies.get(construct) ?? []].filter((target) => members.has(target));
  const awaited = new Set(constructs.flatMap(targetsOf));
  const done = new Set<IConstruct>();
  const open: IConstruct[] = [];
  const visit = (construct: IConstruct): void => {
    if (done.has(construct)) return;
    if (open.includes(construct)) throw new Error(`Dependency cycle detected: ${[...open.slice(open.indexOf(construct)), construct].map(({ node }) => node.path).join(' => ')}`);
    open.push(construct);
    targetsOf(construct).forEach(visit);
    open.pop();
    done.add(construct);
  };
  Object.values(inside).filter((construct) => !awaited.has(construct)).forEach(visit);
  // In a circle everyone is awaited, so nobody was begun with.
  constructs.forEach(visit);
  return [...done];
}
