import { Application, Cors, CronTask, Daemon, EventTask, Expose, FunctionApp, Ingress, IpRestrictions, NetworkIsolation, Secret, SessionAffinity, StatefulService, Task } from '../../model';
import type { ConformanceCase } from '../case';

export const networkKinds: ConformanceCase = {
  name: 'network-kinds',
  about: 'network traits on every other kind: members of a queue that talk to each other, tasks that call it, a daemon with a port, functions behind a route',
  application() {
    const shop = new Application(undefined, 'shop');
    shop.with(new NetworkIsolation());
    const size = { cpu: 0.25, memory: '0.5Gi' };
    const queue = new StatefulService(shop, 'queue', { image: 'redis:7', ...size, ports: [{ name: 'redis', port: 6379, appProtocol: 'tcp' }] })
      .with(new Expose({ ports: [{ name: 'bus', port: 16379, appProtocol: 'tcp' }] }), new SessionAffinity({ by: 'client-ip' }));
    const env = { QUEUE: queue.endpoint.url };
    new Daemon(shop, 'logs', { image: 'ghcr.io/acme/logs:1', ...size }).with(new Expose({ type: 'NodePort', externalTrafficPolicy: 'Local', ports: [{ port: 514, protocol: 'UDP' }] }));
    new Task(shop, 'migrate', { image: 'ghcr.io/acme/migrate:1', ...size, env, activeDeadlineSeconds: 600 });
    new CronTask(shop, 'report', { image: 'ghcr.io/acme/report:1', ...size, schedule: '0 3 * * *', activeDeadlineSeconds: 600 });
    new EventTask(shop, 'thumbnails', {
      image: 'ghcr.io/acme/thumbnails:1', ...size, activeDeadlineSeconds: 600, env: { BUS: queue.endpointOf('bus').url },
      triggers: [{ type: 'redis', metadata: { address: queue.endpoint.host, listName: 'images', listLength: 5 } }],
    });
    const storage = new Secret(shop, 'storage', { keys: ['connection'] });
    new FunctionApp(shop, 'functions', { image: 'ghcr.io/acme/functions:1', ...size, port: 80, storage: storage.key('connection') }).with(
      new Ingress({ host: 'functions.example.com' }), new Cors({ origins: ['https://shop.example.com'] }), new IpRestrictions({ allow: ['198.51.100.0/24'] }),
      new NetworkIsolation({ egress: [{ to: 'internet', ports: [443] }] }),
    );
    return shop;
  },
};
