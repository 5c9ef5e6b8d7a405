import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endLeftovers, remember, STATE_VARIABLE } from './leftovers';
import { Process } from './process';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'cdk-oam-harness-')); });
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const STUBBORN = "process.on('SIGTERM', () => undefined); setInterval(() => undefined, 1000); console.log('up');";
const node = (script: string) => new Process('program', process.execPath, ['-e', script], folder);
const isUp = (program: Process) => () => program.tail().includes('up');

describe('a process of the proving ground', () => {
  it('is stopped', async () => {
    const program = node("setInterval(() => undefined, 1000); console.log('up');");
    await program.until(isUp(program));
    await program.stop();
    expect(program.hasEnded).toBe(true);
  });

  it('that ends too early is told with its last words', async () => {
    const program = node("console.log('no such flag'); process.exit(2);");
    await expect(program.until(() => false)).rejects.toThrow(/program ended before it was ready:\nno such flag/);
  });

  it('that cannot be started is told too', async () => {
    const program = new Process('program', join(folder, 'nothing'), [], folder);
    await expect(program.until(() => false)).rejects.toThrow('program ended before it was ready');
    await program.stop();
  });
});

describe('what a test left running', () => {
  it('is ended by its id, also when it does not listen', async () => {
    vi.stubEnv(STATE_VARIABLE, folder);
    const program = node(STUBBORN);
    await program.until(isUp(program));
    await endLeftovers(folder);
    await program.ended();
    expect(program.hasEnded).toBe(true);
  });

  it('is left alone when the id belongs to another program by now', async () => {
    const program = node(STUBBORN);
    await program.until(isUp(program));
    vi.stubEnv(STATE_VARIABLE, folder);
    remember(program.pid!, '/usr/bin/an-engine-of-ours');
    await endLeftovers(folder);
    expect(program.hasEnded).toBe(false);
    await program.stop();
  });
});
