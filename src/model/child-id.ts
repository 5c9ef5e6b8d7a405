import type { IConstruct } from 'constructs';

/**
 * The construct id under which a child of an application is kept.
 *
 * The prefix keeps ids such as `constructor` or `10` out of the tree, which `constructs` refuses or reorders, and lets
 * a component and a secret share a name. A name that is taken gets a number: the plan reports the duplicate together
 * with everything else it finds, instead of the first one stopping the program.
 */
export function childId(scope: IConstruct, category: string, name: string): string {
  const wanted = `${category}-${name}`;
  let id = wanted;
  for (let count = 2; scope.node.tryFindChild(id) !== undefined; count += 1) id = `${wanted}#${count}`;
  return id;
}
