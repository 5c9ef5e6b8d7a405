import { checkProps, wrong } from './arguments';

/** File names of `files`: one segment each, safe on every platform and without path traversal. */
export function checkFiles(where: string, files: unknown): void {
  checkProps(`${where}: files`, files);
  const names = Object.keys(files as object);
  if (names.length === 0) wrong(`${where}: files`, 'at least one file', 'none');
  for (const name of names) {
    if (!/^[-._a-zA-Z0-9]{1,253}$/.test(name) || name.startsWith('..') || name === '.') {
      wrong(`${where}: name of a file`, "letters, digits, '-', '_' and '.', without folders", name);
    }
  }
}
