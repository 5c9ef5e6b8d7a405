import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The environment variable with the folder in which a run keeps what it must not forget. */
export const STATE_VARIABLE = 'CDK_OAM_E2E_STATE';

/** Writes down a process of ours, so that it is ended even when the test that started it cannot do so any more. */
export function remember(pid: number, program: string): void {
  const state = process.env[STATE_VARIABLE];
  if (state !== undefined) writeFileSync(join(state, `${pid}.pid`), program);
}

/** Ends the remembered processes that still run. An id may have gone to another program in the meantime: that one is left alone. */
export async function endLeftovers(state: string): Promise<void> {
  const alive = readdirSync(state).filter((file) => file.endsWith('.pid'))
    .map((file) => ({ pid: Number.parseInt(file, 10), program: readFileSync(join(state, file), 'utf8') })).filter(isOurs);
  for (const { pid } of alive) signal(pid, 'SIGTERM');
  if (alive.length > 0) await sleep(2000);
  for (const one of alive.filter(isOurs)) signal(one.pid, 'SIGKILL');
}

function isOurs({ pid, program }: { pid: number; program: string }): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] === program;
  } catch {
    return false;
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself.
  }
}
