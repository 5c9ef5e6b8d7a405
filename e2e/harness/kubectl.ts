import { spawn } from 'node:child_process';
import { definitionsFolder, engine, type DefinitionsName } from '../engines';

/** An object as the API server gives it. */
export interface LiveObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string; readonly namespace?: string; readonly uid: string; readonly resourceVersion: string; readonly generation?: number; readonly deletionTimestamp?: string;
    readonly labels?: Readonly<Record<string, string>>; readonly annotations?: Readonly<Record<string, string>>;
    readonly ownerReferences?: readonly { readonly kind: string; readonly name: string; readonly uid: string }[];
    readonly managedFields?: unknown;
  };
  readonly [field: string]: any;
}

export interface Answer {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** kubectl of the server's own version, for one cluster. */
export class Kubectl {
  constructor(readonly kubeconfig: string, private readonly namespace?: string) {}

  /** The same for one namespace. */
  in(namespace: string): Kubectl {
    return new Kubectl(this.kubeconfig, namespace);
  }

  /** The arguments that say which cluster and which namespace. */
  get scope(): readonly string[] {
    return ['--kubeconfig', this.kubeconfig, ...(this.namespace === undefined ? [] : ['--namespace', this.namespace])];
  }

  /** Whatever comes of it. */
  ask(args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return new Promise((done, fail) => {
      const child = spawn(engine('kubectl'), [...this.scope, ...args], { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
      let [stdout, stderr] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text: string) => { stdout += text; });
      child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text; });
      child.on('error', fail);
      child.on('close', (code) => { done({ status: code ?? 1, stdout, stderr }); });
      child.stdin.on('error', () => undefined);
      child.stdin.end(input);
    });
  }

  async succeeds(...args: string[]): Promise<boolean> {
    return (await this.ask(args)).status === 0;
  }

  /** Its output. Throws what it said when it failed. */
  async run(...args: string[]): Promise<string> {
    const { status, stdout, stderr } = await this.ask(args);
    if (status !== 0) throw new Error(`kubectl ${args.join(' ')} failed:\n${stdout}${stderr}`);
    return stdout;
  }

  /** Server-side apply with strict validation. Throws on an error and on a warning. */
  async apply(manifests: string | readonly object[]): Promise<string> {
    const { status, stdout, stderr } = await this.ask(APPLY, typeof manifests === 'string' ? manifests : list(manifests));
    if (status !== 0 || stderr !== '') throw new Error(`kubectl apply failed or warned:\n${stdout}${stderr}`);
    return stdout;
  }

  /** Adds the custom resources of these vendors, and those that are given as objects, to the cluster. */
  async define(...definitions: (DefinitionsName | object)[]): Promise<void> {
    const ours = definitions.filter((one) => typeof one === 'object');
    if (ours.length > 0) await this.apply(ours);
    for (const name of definitions.filter((one) => typeof one === 'string')) await this.run('apply', '--server-side', '--filename', definitionsFolder(name));
    await this.run('wait', '--for=condition=Established', 'customresourcedefinitions', '--all', '--timeout=60s');
  }

  /** Makes a namespace, with labels, and gives what works inside it. */
  async createNamespace(name: string, labels: Readonly<Record<string, string>> = {}): Promise<Kubectl> {
    await this.apply([{ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } }]);
    return this.in(name);
  }

  async get(kind: string, name: string): Promise<LiveObject> {
    return JSON.parse(await this.run('get', kind, name, '--output=json', '--show-managed-fields')) as LiveObject;
  }

  async list(kinds: string, ...options: string[]): Promise<readonly LiveObject[]> {
    return (JSON.parse(await this.run('get', kinds, '--output=json', '--show-managed-fields', ...options)) as { items: LiveObject[] }).items;
  }
}

/** How every object of ours is applied. */
export const APPLY = ['apply', '--server-side', '--validate=strict', '--field-manager=cdk-oam', '--filename=-'] as const;

export function list(objects: readonly object[]): string {
  return JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects });
}
