import type { Target } from './target';

/** Rules for kinds of other packages, to be added to a target. */
export interface Extension<T extends Target> {
  readonly components?: T['components'];
  readonly traits?: T['traits'];
  readonly parts?: T['parts'];
  readonly codes?: T['codes'];
}

/**
 * A target with more rules. Nothing is registered anywhere: use what is returned.
 *
 * @throws TypeError when a new kind has no dot in its name, or hides one that the target has
 */
export function extend<T extends Target>(target: T, extension: Extension<T>): T {
  const tables = ['components', 'traits', 'parts'] as const;
  for (const table of tables) {
    for (const kind of Object.keys(extension[table] ?? {})) {
      if (!kind.includes('.')) throw new TypeError(`kind '${kind}' needs a dot, as in 'acme.${kind}': plain names belong to cdk-oam`);
      if (Object.hasOwn(target[table], kind)) throw new TypeError(`${target.name} has a rule for '${kind}' already`);
    }
  }
  const merged = tables.map((table) => [table, { ...target[table], ...extension[table] }] as const);
  return { ...target, ...Object.fromEntries(merged), codes: { ...target.codes, ...extension.codes } };
}
