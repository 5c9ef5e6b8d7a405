import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, type Ending } from '../harness/command';
import { Process } from '../harness/process';
import type { Scratch } from '../harness/scratch';

const BRIDGE = 'bridge0';
const TIMEOUT_MS = 30_000;

/** A place in the network: processes in it share a loopback device and an address, as the containers of a group do. */
export class Place {
  /** What its containers see as their disk, each of them the same. */
  readonly root: string;

  constructor(private readonly island: Island, readonly name: string, readonly address: string, private readonly holder: Process) {
    this.root = join(island.folder, name);
  }

  /** Starts a program of this machine in it. */
  start(name: string, program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Process {
    return this.island.own(new Process(`${this.name}-${name}`, 'nsenter', [...entering(this.holder), program, ...args], this.island.folder, { env, becomes: program === 'chroot' ? args[1] : program }));
  }

  /** Starts a container, which sees its own disk and no other. */
  startContained(name: string, command: readonly string[], env: Readonly<Record<string, string>> = {}): Process {
    return this.start(name, 'chroot', [this.root, ...command], env);
  }

  /** Runs a program in it to its end. */
  run(program: string, ...args: string[]): Promise<Ending> {
    return run(this.island.folder, 'nsenter', [...entering(this.holder), program, ...args]);
  }
}

/** A network of our own, with nothing else in it. It takes namespaces of Linux, and no rights. */
export class Island {
  #places = 0;

  private constructor(private readonly scratch: Scratch, private readonly holder: Process) {}

  static async create(scratch: Scratch): Promise<Island> {
    const holder = scratch.own(new Process('island', 'unshare', ['--user', '--map-root-user', '--net', '--mount', 'sleep', 'infinity'], scratch.folder, { becomes: 'sleep' }));
    const island = new Island(scratch, holder);
    await holder.until(async () => (await run(scratch.folder, 'nsenter', [...entering(holder), 'ip', 'link', 'set', 'lo', 'up'])).status === 0, 'a network of its own', 10_000);
    await island.#do(`ip link add ${BRIDGE} type bridge && ip addr add 10.77.0.1/24 dev ${BRIDGE} && ip link set ${BRIDGE} up`);
    return island;
  }

  get folder(): string {
    return this.scratch.folder;
  }

  own(process: Process): Process {
    return this.scratch.own(process);
  }

  /** A place for everything that is no group, such as a broker. */
  get outside(): Place {
    return new Place(this, 'outside', '10.77.0.1', this.holder);
  }

  /**
   * A new place.
   *
   * @param files - contents by paths on the disk of its containers
   * @param programs - programs of this machine by paths there
   */
  async place(name: string, files: Readonly<Record<string, string>>, programs: Readonly<Record<string, string>>): Promise<Place> {
    this.#places += 1;
    const [address, end] = [`10.77.0.${10 + this.#places}`, `veth${this.#places}`];
    const holder = this.own(new Process(`${name}-holder`, 'nsenter', [...entering(this.holder), 'unshare', '--net', '--mount', 'sleep', 'infinity'], this.folder, { becomes: 'sleep' }));
    const place = new Place(this, name, address, holder);
    await holder.until(async () => (await this.#isApart(holder)), 'in a network of its own', 10_000);
    await this.#do(`ip link add ${end} type veth peer name eth0 netns ${holder.pid} && ip link set ${end} master ${BRIDGE} up`);
    for (const [path, content] of Object.entries({ '/tmp/.keep': '', ...files })) write(join(place.root, path), content);
    const folders = ['lib', 'lib64', 'usr/lib'];
    for (const folder of folders) mkdirSync(join(place.root, folder), { recursive: true });
    for (const path of Object.keys(programs)) write(join(place.root, path), '');
    // What the program is linked with; the image of the platform has it inside the program.
    const mounts = [...folders.map((folder) => [`/${folder}`, join(place.root, folder)]), ...Object.entries(programs).map(([path, program]) => [program, join(place.root, path)])];
    const { status, stderr } = await place.run('sh', '-c', `ip link set lo up && ip addr add ${address}/24 dev eth0 && ip link set eth0 up${mounts.map(([from, to]) => ` && mount --rbind '${from}' '${to}'`).join('')}`);
    if (status !== 0) throw new Error(`${name} has no network or disk: ${stderr}`);
    return place;
  }

  /** Whether a process has left the island's own namespace. */
  async #isApart(holder: Process): Promise<boolean> {
    const { stdout } = await run(this.folder, 'sh', ['-c', `readlink /proc/${holder.pid}/ns/net /proc/${this.holder.pid}/ns/net`]);
    const [its, ours] = stdout.trim().split('\n');
    return its !== undefined && ours !== undefined && its !== ours && (await run(this.folder, 'sh', ['-c', `cat /proc/${holder.pid}/comm`])).stdout.trim() === 'sleep';
  }

  async #do(script: string): Promise<void> {
    const { status, stderr } = await run(this.folder, 'nsenter', [...entering(this.holder), 'sh', '-c', script]);
    if (status !== 0) throw new Error(`'${script}' failed: ${stderr}`);
  }
}

function entering({ pid }: Process): string[] {
  return ['--target', String(pid), '--user', '--net', '--mount', '--preserve-credentials', '--'];
}

function run(folder: string, program: string, args: readonly string[]): Promise<Ending> {
  return runCommand(program, args, { cwd: folder, env: { PATH: process.env.PATH ?? '' }, log: join(folder, 'commands.log'), timeoutMs: TIMEOUT_MS });
}

function write(path: string, content: string): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
}
