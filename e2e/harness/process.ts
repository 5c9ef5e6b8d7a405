import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { atExit } from './at-exit';
import { remember } from './leftovers';

export interface StartOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** What runs under its process id in the end, where the program makes room for another. @default - the program itself */
  readonly becomes?: string;
}

const GRACE_MS = 5000;
const LONGEST_LINE = 500;

/** A program of an engine that runs beside the tests, with a log file. It never outlives the process that started it. */
export class Process {
  readonly log: string;
  readonly #child: ChildProcess;
  readonly #kill = (): void => { this.#child.kill('SIGKILL'); };

  /** @param folder - where its log file goes */
  constructor(readonly name: string, program: string, args: readonly string[], folder: string, { env, cwd, becomes = program }: StartOptions = {}) {
    this.log = join(folder, `${name}.log`);
    const output = openSync(this.log, 'a');
    this.#child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', output, output] });
    closeSync(output);
    this.#child.on('error', () => undefined);
    if (this.#child.pid !== undefined) remember(this.#child.pid, becomes);
    atExit.add(this.#kill);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get hasEnded(): boolean {
    return this.#child.pid === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** The last lines of the log. */
  tail(lines = 15): string {
    return readFileSync(this.log, 'utf8').trimEnd().split('\n').slice(-lines).map((line) => line.slice(0, LONGEST_LINE)).join('\n');
  }

  /** Waits until `isReady` says so. Throws with the log when the program ends or it takes too long. */
  async until(isReady: () => Promise<boolean> | boolean, what = 'ready', timeoutMs = 60_000): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    while (!(await isReady())) {
      if (this.hasEnded) throw new Error(`${this.name} ended before it was ${what}:\n${this.tail()}`);
      if (Date.now() > deadline) throw new Error(`${this.name} was not ${what} within ${timeoutMs} ms:\n${this.tail()}`);
      await sleep(50);
    }
  }

  /** Waits for its end. */
  async ended(): Promise<void> {
    if (!this.hasEnded) await once(this.#child, 'exit');
  }

  async stop(): Promise<void> {
    atExit.delete(this.#kill);
    if (this.hasEnded) return;
    this.#child.kill('SIGTERM');
    const timer = setTimeout(this.#kill, GRACE_MS);
    await this.ended();
    clearTimeout(timer);
  }
}
