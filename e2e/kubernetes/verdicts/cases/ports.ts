import { Application, ConfigFiles, WebService } from '../../../../src';
import { image, type HostileCase } from '../hostile-case';
import { portsOf, service } from '../shop';

const port = (about: string, one: object): HostileCase => ({ about, model: () => service({ port: undefined, ports: [one] }), objects: () => portsOf(one) });
const named = (name: string): HostileCase => ({ about: `a port called ${name}`, model: () => service({ port: undefined, ports: [{ port: 80, name }] }) });

const unknownPort = (): Application => {
  const shop = new Application(undefined, 'shop');
  const orders = new WebService(shop, 'orders', { image, port: 80 });
  new WebService(shop, 'web', { image, port: 80, env: { ORDERS: orders.endpointOf('grpc').url } });
  return shop;
};

/** Where it listens. */
export const ports: readonly HostileCase[] = [
  port('port 0', { port: 0 }),
  port('port 65536', { port: 65536 }),
  port('a port that is no whole number', { port: 80.5 }),
  port('a port that is a text', { port: 'http' }),
  port('target port 70000', { port: 80, targetPort: 70000 }),
  port('protocol QUIC', { port: 80, protocol: 'QUIC' }),
  named('HTTP_Port'), named('a-port-of-sixteen'), named('8080'), named('a--b'), named('-a'),
  { about: 'two ports with one name', model: () => service({ port: undefined, ports: [{ port: 80, name: 'web' }, { port: 81, name: 'web' }] }) },
  { about: 'two ports with one number', model: () => service({ port: undefined, ports: [{ port: 80, name: 'a' }, { port: 80, name: 'b', targetPort: 81 }] }) },
  { about: 'the address of a port that is not there', model: unknownPort, objects: () => [], taken: 'an address in a text means nothing to it' },
  { about: 'files of more than a mebibyte', model: () => service({}, new ConfigFiles({ mountPath: '/etc/app', files: { big: 'x'.repeat(2 ** 20 + 1) } })) },
];
