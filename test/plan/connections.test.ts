import { expect, it } from 'vitest';
import { Application, ConfigFiles, connections, DaprComponent, DaprSidecar, Expose, interpolate, Sidecar, WebService, Worker } from '../../src';

it('finds every address that is taken, each once, wherever it stands', () => {
  const app = new Application();
  const a = new WebService(app, 'a', { image: 'x', ports: [{ port: 1 }, { name: 'admin', port: 2 }] });
  const b = new WebService(app, 'b', { image: 'x', port: 1, env: { A: a.endpoint.url, AGAIN: interpolate`${a.endpoint.host}:${a.endpoint.port}` } });
  a.with(new Sidecar({ name: 's', image: 'x', args: [b.endpoint.url] }));
  new Worker(app, 'c', { image: 'x' }).with(new ConfigFiles({ mountPath: '/c', files: { f: a.endpointOf('admin').url } }));
  expect(connections(app)).toEqual([{ from: 'a', to: 'b' }, { from: 'b', to: 'a' }, { from: 'c', to: 'a', port: 'admin' }]);
});

it('finds what Dapr components point to, for those that may use them', () => {
  const app = new Application();
  const store = new WebService(app, 'store', { image: 'x', port: 1 });
  const queue = new Worker(app, 'queue', { image: 'x' }).with(new Expose({ ports: [{ name: 'in', port: 2 }] }));
  new WebService(app, 'a', { image: 'x' }).with(new DaprSidecar({ appId: 'app-a' }));
  new WebService(app, 'b', { image: 'x' }).with(new DaprSidecar());
  new WebService(app, 'without', { image: 'x' });
  new DaprComponent(app, 'state', { type: 'state.redis', scopes: ['app-a'], metadata: { redisHost: store.endpoint.url } });
  new DaprComponent(app, 'pubsub', { type: 'pubsub.redis', metadata: { redisHost: queue.endpointOf('in').url } });
  expect(connections(app)).toEqual([{ from: 'a', to: 'store' }, { from: 'a', to: 'queue', port: 'in' }, { from: 'b', to: 'queue', port: 'in' }]);
});
