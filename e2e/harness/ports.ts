import { createServer, type AddressInfo, type Server } from 'node:net';

/** The loopback address: nothing here is reachable from elsewhere. */
export const LOOPBACK = '127.0.0.1';

/** Ports that are free now, all different. They are held until all are known. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => new Promise<Server>((done, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, LOOPBACK, () => { done(server); });
  })));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((done) => { server.close(done); })));
  return ports;
}
