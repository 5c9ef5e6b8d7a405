import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../support/shared-folder';

/** A row of the table in the example's README: which differences it explains, and why they are there. */
export interface Explanation {
  readonly object: string;
  readonly field: string;
  readonly reason: string;
  explains(object: string, field: string): boolean;
}

/** The rows of the table under "Differences", which readers and this test share. */
export function explanations(): Explanation[] {
  const text = readFileSync(join(repositoryRoot(), 'examples/online-boutique/README.md'), 'utf8');
  const section = text.slice(text.indexOf('## Differences'));
  return [...section.matchAll(/^\| `([^`]+)` \| `([^`]+)` \| (.+) \|$/gm)].map(([, object, field, reason]) => ({
    object: object!, field: field!, reason: reason!,
    explains: (name, path) => matches(object!, name) && matches(field!, path),
  }));
}

/** `*` stands for any text, and a field for everything below it. */
function matches(pattern: string, text: string): boolean {
  const source = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*');
  return new RegExp(`^${source}($|[.[])`).test(text);
}
