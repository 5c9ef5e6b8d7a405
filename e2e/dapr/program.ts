import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { LOOPBACK } from '../harness/ports';

/** What a program of the test is subscribed to: Dapr asks for it at `/dapr/subscribe`. */
export interface Subscription {
  readonly pubsubname: string;
  readonly topic: string;
  readonly route: string;
}

const SLOW_MS = 100;

/** A program of the test: an ordinary HTTP server that remembers what its sidecar brings. */
export class Program {
  /** Data of the events that came. */
  readonly events: unknown[] = [];
  /** How often each path was asked for. */
  readonly asked = new Map<string, number>();
  /** What it answers where it is asked for its health. */
  isWell = true;
  /** The most requests to `/slow` that were there at the same time. */
  mostAtOnce = 0;
  #atOnce = 0;
  readonly #server: Server;

  private constructor(readonly name: string, private readonly healthPath: string, private readonly subscriptions: readonly Subscription[]) {
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: Error) => { response.writeHead(500).end(error.message); });
    });
  }

  static async start(name: string, port: number, { healthPath = '/healthz', subscriptions = [] }: { healthPath?: string; subscriptions?: readonly Subscription[] } = {}): Promise<Program> {
    const program = new Program(name, healthPath, subscriptions);
    await new Promise<void>((done, fail) => {
      program.#server.on('error', fail);
      program.#server.listen(port, LOOPBACK, done);
    });
    return program;
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((done) => { this.#server.close(() => { done(); }); });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    this.asked.set(path, (this.asked.get(path) ?? 0) + 1);
    const body = await text(request);
    const json = (status: number, content: unknown): void => { response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content)); };
    if (path === '/dapr/subscribe') json(200, this.subscriptions);
    else if (path === this.healthPath) json(this.isWell ? 200 : 503, {});
    else if (path === '/greet') json(200, { by: this.name, said: body, caller: request.headers['dapr-caller-app-id'] });
    else if (path === '/slow') json(200, await this.#slowly());
    else if (this.subscriptions.some(({ route }) => route === path)) {
      this.events.push((JSON.parse(body) as { data: unknown }).data);
      json(200, { status: 'SUCCESS' });
    } else json(404, {});
  }

  async #slowly(): Promise<object> {
    this.#atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#atOnce);
    await sleep(SLOW_MS);
    this.#atOnce -= 1;
    return {};
  }
}
