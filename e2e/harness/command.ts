import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { atExit } from './at-exit';
import { remember } from './leftovers';

export interface CommandOptions {
  readonly cwd: string;
  /** The whole environment. */
  readonly env: Readonly<Record<string, string>>;
  /** A file that gets all that it writes. */
  readonly log: string;
  /** After this time it is ended, and counts as failed. */
  readonly timeoutMs: number;
}

/** How a program ended, and what it wrote. */
export interface Ending {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program until it ends. It never outlives the process that started it. */
export function runCommand(program: string, args: readonly string[], { cwd, env, log, timeoutMs }: CommandOptions): Promise<Ending> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    if (child.pid !== undefined) remember(child.pid, program);
    const file = createWriteStream(log);
    const wrote = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        wrote[name] += text;
        file.write(text);
      });
    }
    const kill = (): void => { child.kill('SIGKILL'); };
    atExit.add(kill);
    const timer = setTimeout(() => {
      wrote.stderr += `\n${program} did not end within ${timeoutMs} ms`;
      kill();
    }, timeoutMs);
    child.on('error', fail);
    child.on('close', (code) => {
      clearTimeout(timer);
      atExit.delete(kill);
      file.end(() => { done({ status: code ?? 1, ...wrote }); });
    });
  });
}
