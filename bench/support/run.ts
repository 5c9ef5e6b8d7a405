import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Sample } from '../programs/report';
import type { Project } from './project';

/** The channel on which a program reports: programs and SDKs write to the others as they like. */
const REPORT = 3;

/** Runs Node once, in a fresh process with an empty output folder, and returns what the process says it took. */
export function run(project: Project, args: readonly string[]): Sample {
  rmSync(project.output, { recursive: true, force: true });
  mkdirSync(project.output);
  const { status, signal, output } = spawnSync(process.execPath, ['--require', join(project.folder, 'programs/report.js'), ...args], {
    cwd: project.folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, BENCH_OUTPUT: project.output, BENCH_REPORT: String(REPORT) },
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status ?? signal}:\n${output[1]}${output[2]}`);
  return JSON.parse(output[REPORT]!) as Sample;
}
