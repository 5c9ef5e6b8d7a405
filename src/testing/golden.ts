import * as fs from 'node:fs';
import * as path from 'node:path';

/** Compares a text with a file, or writes the file when goldens are to be updated. */
export function checkGolden(file: string, text: string, update: boolean): void {
  if (update) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
    return;
  }
  if (!fs.existsSync(file)) throw new Error(`there is no golden file ${file}: run with UPDATE_GOLDENS=1, then read it`);
  const expected = fs.readFileSync(file, 'utf8');
  if (expected !== text) throw new Error(`output differs from ${file}\n${firstDifference(expected, text)}\nrun with UPDATE_GOLDENS=1 and read the change if it is meant`);
}

function firstDifference(expected: string, actual: string): string {
  const [wanted, got] = [expected.split('\n'), actual.split('\n')];
  const line = wanted.findIndex((text, index) => text !== got[index]);
  const at = line < 0 ? wanted.length : line;
  return [`line ${at + 1}:`, `  expected ${wanted[at] ?? '(end of file)'}`, `  actual   ${got[at] ?? '(end of file)'}`].join('\n');
}
