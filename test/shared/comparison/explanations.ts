import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../support/shared-folder';

/** A row of a table in an example's README: which differences it explains, and why they are there. */
export interface Explanation {
  readonly object: string;
  readonly field: string;
  readonly reason: string;
  explains(object: string, field: string): boolean;
}

/** The rows of the table under a heading of an example's README, which readers and the tests share. */
export function explanations(example: string, heading: string): Explanation[] {
  const text = readFileSync(join(repositoryRoot(), 'examples', example, 'README.md'), 'utf8');
  const [, section] = text.split(`\n## ${heading}\n`);
  if (section === undefined) throw new Error(`the README of ${example} has no heading '${heading}'`);
  const end = section.indexOf('\n## ');
  return [...section.slice(0, end === -1 ? undefined : end).matchAll(/^\| `([^`]+)` \| `([^`]+)` \| (.+) \|$/gm)].map(([, object, field, reason]) => ({
    object: object!, field: field!, reason: reason!,
    explains: (name, path) => matches(object!, name) && matches(field!, path),
  }));
}

/** `*` stands for any text, and a field for everything below it. */
function matches(pattern: string, text: string): boolean {
  const source = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*');
  return new RegExp(`^${source}($|[.[])`).test(text);
}
