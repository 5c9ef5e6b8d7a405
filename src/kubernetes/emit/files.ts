import * as fs from 'node:fs';
import * as path from 'node:path';

/** Files to be written, all at once, when every one of them is known. */
export class Files {
  readonly #texts = new Map<string, string>();
  readonly #folders = new Set<string>();

  constructor(private readonly folder: string) {}

  /** @throws Error when another file has this name: it would be lost */
  add(name: string, text: string): void {
    if (this.#texts.has(name)) {
      throw new Error(`nothing was written, because two objects would be written to '${name}': use another yamlOutputType, or other names`);
    }
    this.#texts.set(name, text);
  }

  addFolder(name: string): void {
    this.#folders.add(name);
  }

  write(): void {
    fs.mkdirSync(this.folder, { recursive: true });
    for (const name of this.#folders) fs.mkdirSync(path.join(this.folder, name), { recursive: true });
    for (const [name, text] of this.#texts) fs.writeFileSync(path.join(this.folder, name), text);
  }
}
