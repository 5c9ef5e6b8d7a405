import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { sorted } from './sorted';

/** All objects in the files of a folder, whatever file they stand in and however they are spelled. */
export function manifestsIn(folder: string): string[] {
  const documents = readdirSync(folder).flatMap((file) => parseAllDocuments(readFileSync(join(folder, file), 'utf8')));
  return documents.map((document) => JSON.stringify(sorted(document.toJS())));
}
