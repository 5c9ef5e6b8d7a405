import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digits } from '../../../test/support/fake-ids';
import type { Wire } from '../../../test/support/pulumi-wire';
import type { Behaviour, Operation } from './behaviour';

/** A resource as the cloud has it. */
export interface CloudResource {
  readonly id: string;
  /** `app:ContainerApp`. */
  readonly type: string;
  /** What it was last asked to be, secrets and all. */
  readonly inputs: Wire;
  /** What it answers. */
  readonly state: Wire;
}

/** The cloud is a folder: every provider that an engine starts is a process of its own, and all of them see the same cloud. */
export class Cloud {
  readonly #resources: string;
  readonly #log: string;
  readonly #behaviour: string;

  constructor(readonly folder: string) {
    this.#resources = join(folder, 'resources');
    this.#log = join(folder, 'log.jsonl');
    this.#behaviour = join(folder, 'behaviour.json');
    mkdirSync(this.#resources, { recursive: true });
  }

  get resources(): CloudResource[] {
    return readdirSync(this.#resources).filter((file) => file.endsWith('.json')).map((file) => read<CloudResource>(join(this.#resources, file)));
  }

  find(id: string): CloudResource | undefined {
    const file = this.#file(id);
    return existsSync(file) ? read(file) : undefined;
  }

  ofType(type: string): CloudResource[] {
    return this.resources.filter((resource) => resource.type === type);
  }

  put(resource: CloudResource): void {
    write(this.#file(resource.id), resource);
  }

  remove(id: string): void {
    rmSync(this.#file(id), { force: true });
  }

  /** Writes down what was done, in the order in which it was finished. */
  record(operation: Operation): void {
    appendFileSync(this.#log, `${JSON.stringify(operation)}\n`);
  }

  /** What was done since the beginning, or since the history was forgotten. */
  get history(): Operation[] {
    return existsSync(this.#log) ? readFileSync(this.#log, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Operation) : [];
  }

  forgetHistory(): void {
    rmSync(this.#log, { force: true });
  }

  /** How the cloud behaves from now on. */
  set behaviour(behaviour: Behaviour) {
    write(this.#behaviour, behaviour);
  }

  get behaviour(): Behaviour {
    return existsSync(this.#behaviour) ? read(this.#behaviour) : {};
  }

  /** The service does not mind the case of an id. */
  #file(id: string): string {
    return join(this.#resources, `${digits(id.toLowerCase(), 32)}.json`);
  }
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

/** Under another name until it is whole: another process may read it now. */
function write(file: string, content: object): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(content));
  renameSync(unfinished, file);
}
