import { expect, it } from 'vitest';
import { Application, ConfigFiles, connections, interpolate, Sidecar, WebService, Worker } from '../../src';

it('finds every address that is taken, each once, wherever it stands', () => {
  const app = new Application();
  const a = new WebService(app, 'a', { image: 'x', ports: [{ port: 1 }, { name: 'admin', port: 2 }] });
  const b = new WebService(app, 'b', { image: 'x', port: 1, env: { A: a.endpoint.url, AGAIN: interpolate`${a.endpoint.host}:${a.endpoint.port}` } });
  a.with(new Sidecar({ name: 's', image: 'x', args: [b.endpoint.url] }));
  new Worker(app, 'c', { image: 'x' }).with(new ConfigFiles({ mountPath: '/c', files: { f: a.endpointOf('admin').url } }));
  expect(connections(app)).toEqual([{ from: 'a', to: 'b' }, { from: 'b', to: 'a' }, { from: 'c', to: 'a', port: 'admin' }]);
});
