import { setImmediate as nextTurn } from 'node:timers/promises';
import { runtime } from '@pulumi/pulumi';
import { capturedRejections } from './captured-rejections';
import { FakeEngine, type EngineOptions } from './fake-engine';
import { answerInvoke, answerRead, answerRegister, FEATURES } from './monitor-answers';
import { mocks, settings, state } from './pulumi-sdk';
import type { InvokeRequest, OutputsRequest, ReadRequest, RegisterRequest } from './pulumi-sdk';
import type { Registration } from './registration';

export type { Registration } from './registration';

export interface RecordOptions extends Partial<EngineOptions> {
  /** Configuration; keys need their namespace, `project:key`. */
  config?: Record<string, string>;
  /** The keys of `config` that are secret. */
  secretKeys?: string[];
}

type Callback = (error: unknown, response?: unknown) => void;

async function reply(callback: Callback, answer: () => unknown): Promise<void> {
  try {
    callback(null, answer());
  } catch (error) {
    // The SDK reads an error of gRPC, whose words stand in `details`.
    callback(Object.assign(error as Error, { details: (error as Error).message }));
  }
}

/** The SDK's monitor for tests, which answers from our engine: what it passes on to mocks is only a part of a request. */
class Recorder extends mocks.MockMonitor {
  constructor(private readonly engine: FakeEngine) {
    super({ newResource: () => ({ id: undefined, state: {} }), call: () => ({}) });
  }

  override registerResource(request: RegisterRequest, callback: Callback): Promise<void> {
    return reply(callback, () => answerRegister(this.engine, request));
  }

  override readResource(request: ReadRequest, callback: Callback): Promise<void> {
    return reply(callback, () => answerRead(this.engine, request));
  }

  override invoke(request: InvokeRequest, callback: Callback): Promise<void> {
    return reply(callback, () => answerInvoke(this.engine, request));
  }

  override registerResourceOutputs(request: OutputsRequest, callback: Callback): void {
    void reply(callback, () => (this.engine.registerOutputs(request), {}));
  }
}

/**
 * Waits until no registration is under way and none has come for a while: Outputs make resources some turns later.
 * After a failure there is nothing to wait for, since the children of what failed wait for ever.
 */
async function settled(engine: FakeEngine, failed: Promise<void>): Promise<void> {
  for (let quiet = 0, count = -1; quiet < 10; quiet += 1) {
    await Promise.race([runtime.disconnect(), failed]);
    await nextTurn();
    if (engine.registrations.length + engine.invocations.length !== count) quiet = 0;
    count = engine.registrations.length + engine.invocations.length;
  }
}

async function run(program: () => unknown, options: RecordOptions): Promise<FakeEngine> {
  const project = options.project ?? 'project';
  const stack = options.stack ?? 'stack';
  const engine = new FakeEngine({ ...options, project, stack });
  settings.setMockOptions(new Recorder(engine), project, stack, options.preview ?? false);
  // Setting the monitor switches every feature off, and then secrets would arrive as plain text.
  Object.assign(state.getStore(), Object.fromEntries([...FEATURES].map((feature) => [`supports${feature[0]?.toUpperCase()}${feature.slice(1)}`, true])));
  runtime.setAllConfig(options.config ?? {}, options.secretKeys);
  const [first] = await capturedRejections(async (failed) => {
    try {
      await program();
    } finally {
      // What was under way before a program threw would otherwise go on into the next recording.
      await settled(engine, failed);
    }
  });
  if (first !== undefined) throw first;
  return engine;
}

/** The SDK's runtime is one for the whole process, so recordings wait for one another. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs code that makes Pulumi resources and returns what it registered, in the order of arrival.
 *
 * For quick tests of components, in this process and without a stack at the root. Whatever goes wrong, at once or in a
 * registration later, rejects the promise.
 */
export async function record(program: () => unknown, options: RecordOptions = {}): Promise<Registration[]> {
  const turn = last.then(() => run(program, options));
  last = turn.catch(() => undefined);
  return (await turn).registrations;
}
