import { readFileSync } from 'node:fs';
import { engine } from '../engines';
import { freePorts, LOOPBACK } from '../harness/ports';
import { Process } from '../harness/process';
import type { Scratch } from '../harness/scratch';

export interface Answer {
  readonly status: number;
  readonly body: any;
}

export interface SidecarOptions {
  /** What the platform makes of the model's settings. */
  readonly flags: readonly string[];
  /** Folders with component files. */
  readonly resources: readonly string[];
  /** The namespace of the pod: components of others are not loaded. */
  readonly namespace?: string;
}

/** daprd beside a program of the test, on ports of its own. */
export class Sidecar {
  private constructor(readonly process: Process, private readonly port: number) {}

  /** Starts one, and does not wait for it. */
  static async launch(scratch: Scratch, name: string, { flags, resources, namespace }: SidecarOptions): Promise<Sidecar> {
    const [http, grpc, internal] = await freePorts(3);
    const place = [
      '--dapr-listen-addresses', LOOPBACK, '--dapr-http-port', String(http), '--dapr-grpc-port', String(grpc),
      '--dapr-internal-grpc-listen-address', LOOPBACK, '--dapr-internal-grpc-port', String(internal),
      '--enable-metrics=false', '--dapr-graceful-shutdown-seconds', '1', ...resources.flatMap((folder) => ['--resources-path', folder]),
    ];
    // The address that neighbours are told by multicast.
    const env = { DAPR_HOST_IP: LOOPBACK, ...(namespace === undefined ? {} : { NAMESPACE: namespace }) };
    return new Sidecar(scratch.own(new Process(name, engine('daprd'), [...flags, ...place], scratch.folder, { env })), http!);
  }

  /** Starts one and waits until it and its components are ready. */
  static async start(scratch: Scratch, name: string, options: SidecarOptions): Promise<Sidecar> {
    const sidecar = await Sidecar.launch(scratch, name, options);
    await sidecar.process.until(async () => (await sidecar.ask('GET', '/v1.0/healthz').catch(() => undefined))?.status === 204);
    return sidecar;
  }

  get log(): string {
    return readFileSync(this.process.log, 'utf8');
  }

  /** Asks the Dapr API, as the program beside it does. */
  async ask(method: string, path: string, content?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const response = await fetch(`http://${LOOPBACK}:${this.port}${path}`, {
      method, headers: { ...(content === undefined ? {} : { 'content-type': 'application/json' }), ...headers }, body: content === undefined ? undefined : JSON.stringify(content),
    });
    const body = await response.text();
    return { status: response.status, body: isJson(response) ? JSON.parse(body) : body };
  }

  /** What it knows of itself, its components and its program. */
  async metadata(): Promise<any> {
    return (await this.ask('GET', '/v1.0/metadata')).body;
  }

  /** The names of its components. */
  async components(): Promise<string[]> {
    return ((await this.metadata()).components ?? []).map(({ name }: { name: string }) => name).sort();
  }
}

function isJson(response: Response): boolean {
  return response.headers.get('content-type')?.includes('json') === true;
}
