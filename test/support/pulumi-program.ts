import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { serve } from './engine-server';
import { FakeEngine, type EngineOptions, type Invocation } from './fake-engine';
import { runNode } from './node-process';
import { cleanEnvironment, programStart, type Loader } from './pulumi-project';
import type { Registration } from './registration';

export interface ProgramOptions extends Omit<EngineOptions, 'project'> {
  /** The folder of the program: of its `Pulumi.yaml`, or of its entry file. */
  dir: string;
  /** The project's name. @default the name in `Pulumi.yaml` */
  project?: string;
  /** Configuration. Keys without a namespace belong to the project; values that are no text become JSON, as in the CLI. */
  config?: Record<string, unknown>;
  /** The keys of `config` that are secret. */
  secretKeys?: readonly string[];
  /** @default 'ts-node', as the CLI does it */
  loader?: Loader;
  /** A tsconfig for the loader, other than the one in `dir`. */
  tsconfig?: string;
  /** Lets ts-node check types, as the CLI does by default. @default false */
  typeCheck?: boolean;
  /** Environment variables beside those of this process. */
  environment?: Record<string, string>;
  /** After this time the program is ended and counts as failed. @default 120000 */
  timeoutMs?: number;
  /** Ends the program early, as the runner's signal does when the test has failed in the meantime. */
  signal?: AbortSignal;
}

export interface ProgramResult {
  /** In the order of their arrival; see `byUrn`. */
  registrations: Registration[];
  invocations: Invocation[];
  /** The stack's outputs; secrets are `{ $secret: value }`, unknowns `{ $unknown: true }`. */
  outputs: Record<string, unknown>;
  /** What was logged through the engine, `severity: message`. */
  logs: string[];
  exitCode: number;
  stdout: string;
  stderr: string;
}

function configuration(project: string, options: ProgramOptions): Record<string, string> {
  const full = (key: string) => (key.includes(':') ? key : `${project}:${key}`);
  const values = Object.entries(options.config ?? {}).map(([key, value]) => [full(key), typeof value === 'string' ? value : JSON.stringify(value)]);
  return {
    PULUMI_CONFIG: JSON.stringify(Object.fromEntries(values)),
    PULUMI_CONFIG_SECRET_KEYS: JSON.stringify((options.secretKeys ?? []).map(full)),
  };
}

/**
 * Runs a whole Pulumi program of Node, as its user wrote it, against an engine that creates nothing.
 *
 * The program runs in a process of its own with the SDK's own runner; nothing but loopback is used. A program that fails
 * is a result like any other: look at `exitCode`, `logs` and `stderr`.
 */
export async function runProgram(options: ProgramOptions): Promise<ProgramResult> {
  const dir = resolve(options.dir);
  const start = programStart(dir, options.loader ?? 'ts-node', options.typeCheck ?? false, options.tsconfig);
  const project = options.project ?? start.name ?? 'project';
  const engine = new FakeEngine({ ...options, project });
  // The runner has to be the one of the SDK that the program loads: the two share their state.
  const runner = createRequire(join(dir, 'index.js')).resolve('@pulumi/pulumi/cmd/run');
  const server = await serve(engine);
  try {
    const env = { ...cleanEnvironment(), ...start.environment, ...configuration(project, options), ...options.environment };
    const flags = ['--monitor', server.address, '--engine', server.address, '--project', project, '--stack', options.stack, '--pwd', dir];
    const args = [...start.nodeArgs, runner, ...flags, '--parallel', '16', ...(options.preview ? ['--dry-run'] : []), start.main];
    const exit = await runNode(args, { cwd: dir, env, timeoutMs: options.timeoutMs ?? 120_000, signal: options.signal });
    return { registrations: engine.registrations, invocations: engine.invocations, outputs: engine.outputs, logs: server.logs, ...exit };
  } finally {
    server.close();
  }
}
