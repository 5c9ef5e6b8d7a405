import { connect } from 'node:net';
import { freePorts, LOOPBACK } from './ports';
import { Process } from './process';
import type { Scratch } from './scratch';

/** A Redis server with a password, empty, that forgets everything. */
export class Redis {
  readonly address: string;

  private constructor(readonly port: number, readonly password: string) {
    this.address = `${LOOPBACK}:${port}`;
  }

  static async start(scratch: Scratch, password: string): Promise<Redis> {
    const [port] = await freePorts(1);
    const server = scratch.own(new Process('redis', 'redis-server', [
      '--bind', LOOPBACK, '--port', String(port), '--requirepass', password, '--save', '', '--appendonly', 'no', '--dir', scratch.folder,
    ], scratch.folder));
    const redis = new Redis(port!, password);
    await server.until(async () => (await redis.ask('PING').catch(() => '')).includes('PONG'));
    return redis;
  }

  /** Sends one command and gives the answer as it came. */
  ask(command: string): Promise<string> {
    return new Promise((done, fail) => {
      let answer = '';
      const socket = connect(this.port, LOOPBACK, () => { socket.write(`AUTH ${this.password}\r\n${command}\r\nQUIT\r\n`); });
      socket.setEncoding('utf8').on('data', (text: string) => { answer += text; });
      socket.on('error', fail);
      socket.on('close', () => {
        const [, ...lines] = answer.trimEnd().split('\r\n');
        done(lines.slice(0, -1).join('\n'));
      });
    });
  }
}
