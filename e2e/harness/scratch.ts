import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Process } from './process';

/** The processes and files of one test file: ended and removed together. Logs of a failure stay and are shown in part. */
export class Scratch {
  readonly folder: string;
  readonly #processes: Process[] = [];

  constructor(name: string) {
    this.folder = mkdtempSync(join(tmpdir(), `cdk-oam-e2e-${name}-`));
  }

  /** Takes charge of a process. */
  own(process: Process): Process {
    this.#processes.push(process);
    return process;
  }

  /** Ends everything, the last one started first. */
  async end(hasFailed: boolean): Promise<void> {
    // Before they stop: what they say of their end is of no interest.
    if (hasFailed) for (const process of this.#processes) console.error(`--- the end of ${process.log}\n${process.tail()}`);
    for (const process of [...this.#processes].reverse()) await process.stop();
    if (hasFailed) console.error(`--- logs are kept in ${this.folder}`);
    else rmSync(this.folder, { recursive: true, force: true });
  }
}
