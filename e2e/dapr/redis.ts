import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePorts, LOOPBACK } from '../harness/ports';
import { Process } from '../harness/process';
import type { Scratch } from '../harness/scratch';

/** Starts Redis, which answers nobody without the password. Returns `host:port`. */
export async function startRedis(scratch: Scratch, password: string): Promise<string> {
  const [port] = await freePorts(1);
  const config = join(scratch.folder, 'redis.conf');
  writeFileSync(config, `bind ${LOOPBACK}\nport ${port}\nrequirepass ${password}\nsave ""\nappendonly no\ndir ${scratch.folder}\n`);
  const redis = scratch.own(new Process('redis', 'redis-server', [config], scratch.folder));
  await redis.until(async () => (await ping(port!)).startsWith('-NOAUTH'), 'ready to refuse who has no password');
  return `${LOOPBACK}:${port}`;
}

/** The answer to someone without a password, or nothing where nobody listens. */
function ping(port: number): Promise<string> {
  return new Promise((done) => {
    const socket = connect(port, LOOPBACK, () => { socket.write('PING\r\n'); });
    socket.on('data', (data) => {
      socket.destroy();
      done(data.toString());
    });
    socket.on('error', () => { done(''); });
  });
}
