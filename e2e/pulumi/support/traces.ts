import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where one of the values can be read in the files of a folder, in plain text or in an encoding that anybody can undo.
 *
 * @param except - lines that do not count
 */
export function tracesOf(values: Readonly<Record<string, string>>, folder: string, except?: RegExp): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.flatMap((file) => {
    const text = readFileSync(file, 'latin1').split('\n').filter((line) => except?.test(line) !== true).join('\n');
    return Object.entries(values).filter(([, value]) => encodings(value).some((form) => text.includes(form))).map(([name]) => `${name} in ${file.slice(folder.length)}`);
  });
}

function encodings(value: string): string[] {
  const bytes = Buffer.from(value);
  // Without its padding, which depends on what follows.
  return [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1), bytes.toString('base64').replace(/.{0,2}=*$/, ''), bytes.toString('hex')];
}
