import { mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cleanEnvironment } from '../../../test/support/pulumi-project';
import { engine, type EngineName } from '../../engines';
import { runCommand, type Ending } from '../../harness/command';
import { CLOUD_VARIABLE } from '../cloud/behaviour';
import { Cloud } from '../cloud/cloud';
import { Events, type Step } from './events';
import { installPlugins } from './plugins';

const TIMEOUT_MS = 240_000;

export interface StackOptions {
  readonly config?: Readonly<Record<string, string>>;
  /** Configuration that is kept encrypted. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Whether the program's types are checked each time, as they are unless a user says otherwise. @default false */
  readonly typeCheck?: boolean;
  /** Providers that are engines of ours, beside the stand-ins. @default - none */
  readonly providers?: readonly EngineName[];
  /** Environment variables of the program. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** What one command of Pulumi did. */
export interface Run extends Ending {
  readonly steps: readonly Step[];
  readonly failed: readonly string[];
  readonly complaints: readonly string[];
  /** Steps that change something, `update orders`, in alphabetical order. */
  readonly changes: readonly string[];
  /** The inputs of a resource, by its name in the program, as the engine shows them. */
  readonly inputsOf: (name: string) => Readonly<Record<string, any>>;
}

/** A resource in the state of the engine. */
export interface StateResource {
  readonly urn: string;
  readonly type: string;
  readonly custom: boolean;
  readonly id?: string;
  readonly parent?: string;
  readonly provider?: string;
  readonly protect?: boolean;
  readonly inputs?: Readonly<Record<string, any>>;
  readonly outputs?: Readonly<Record<string, any>>;
  readonly initErrors?: readonly string[];
}

/** A stack of a program on the real engine, with a cloud of its own. Everything it writes is in its folder. */
export class Stack {
  readonly cloud: Cloud;
  /** What the engine writes: its backend, its home, logs of all commands. The cloud is not among it. */
  readonly folder: string;
  readonly #env: Readonly<Record<string, string>>;
  #commands = 0;

  /**
   * @param program - the folder with the `Pulumi.yaml`
   * @param scratch - the folder for everything else
   */
  private constructor(readonly program: string, scratch: string, { typeCheck = false, providers, environment }: StackOptions) {
    this.cloud = new Cloud(join(scratch, 'cloud'));
    this.folder = join(scratch, 'pulumi');
    for (const name of ['backend', 'home', 'logs']) mkdirSync(join(this.folder, name), { recursive: true });
    this.#env = {
      ...cleanEnvironment(),
      PATH: [installPlugins(scratch, providers), process.env.PATH].join(delimiter),
      PULUMI_BACKEND_URL: `file://${join(this.folder, 'backend')}`,
      PULUMI_HOME: join(this.folder, 'home'),
      PULUMI_CONFIG_PASSPHRASE: 'correct horse battery staple',
      PULUMI_SKIP_UPDATE_CHECK: 'true',
      // Lets it write a log of events.
      PULUMI_DEBUG_COMMANDS: 'true',
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: 'true',
      ...(!typeCheck && { PULUMI_NODEJS_TRANSPILE_ONLY: 'true' }),
      [CLOUD_VARIABLE]: this.cloud.folder,
      ...environment,
    };
  }

  static async create(program: string, scratch: string, options: StackOptions = {}): Promise<Stack> {
    const stack = new Stack(program, scratch, options);
    await stack.do('stack', 'init', 'dev');
    await stack.configure(options);
    return stack;
  }

  async configure({ config = {}, secrets = {} }: StackOptions): Promise<void> {
    const all = [...pairs('--plaintext', config), ...pairs('--secret', secrets)];
    if (all.length > 0) await this.do('config', 'set-all', ...all);
  }

  preview(...options: string[]): Promise<Run> {
    return this.#deploy('preview', options);
  }

  up(...options: string[]): Promise<Run> {
    return this.#deploy('up', ['--yes', '--skip-preview', ...options]);
  }

  destroy(...options: string[]): Promise<Run> {
    return this.#deploy('destroy', ['--yes', '--skip-preview', ...options]);
  }

  /** The resources in the state, without the stack and providers. Secrets stay encrypted. */
  async resources(): Promise<StateResource[]> {
    return (await this.#state()).filter(({ type }) => !type.startsWith('pulumi:'));
  }

  /** Names of the providers in the state. */
  async providers(): Promise<string[]> {
    return (await this.#state()).filter(({ type }) => type.startsWith('pulumi:providers:')).map(({ urn }) => urn.split('::').at(-1)!);
  }

  /** The outputs, as a user sees them. */
  async outputs(...options: string[]): Promise<Record<string, unknown>> {
    return JSON.parse(await this.do('stack', 'output', '--json', ...options)) as Record<string, unknown>;
  }

  /** Any command. Throws what it said when it fails. */
  async do(...words: string[]): Promise<string> {
    const { status, stdout, stderr } = await this.#run(words);
    if (status !== 0) throw new Error(`pulumi ${words.join(' ')} failed:\n${stdout}${stderr}`);
    return stdout;
  }

  async #state(): Promise<StateResource[]> {
    const { deployment } = JSON.parse(await this.do('stack', 'export')) as { deployment: { resources?: StateResource[] } };
    return deployment.resources ?? [];
  }

  async #deploy(command: string, options: readonly string[]): Promise<Run> {
    const log = join(this.folder, 'logs', `${this.#commands + 1}-${command}.events`);
    const ending = await this.#run([command, '--event-log', log, ...options]);
    const { steps, failed, complaints } = new Events(log);
    const changes = steps.filter(({ op }) => op !== 'same').map(({ op, name }) => `${op} ${name}`).sort();
    const inputsOf = (name: string) => steps.find((step) => step.name === name)?.inputs ?? {};
    return { ...ending, steps, failed, complaints, changes, inputsOf };
  }

  #run(words: readonly string[]): Promise<Ending> {
    this.#commands += 1;
    const log = join(this.folder, 'logs', `${this.#commands}-${words[0]}.log`);
    const flags = ['--non-interactive', '--color=never', ...(words[1] === 'init' ? [] : ['--stack=dev'])];
    return runCommand(engine('pulumi'), [...words, ...flags], { cwd: this.program, env: this.#env, log, timeoutMs: TIMEOUT_MS });
  }
}

function pairs(flag: string, values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).flatMap(([key, value]) => [flag, `${key}=${value}`]);
}
