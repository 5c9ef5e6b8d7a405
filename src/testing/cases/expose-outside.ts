import { Application, Expose, WebService, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const exposeOutside: ConformanceCase = {
  name: 'expose-outside',
  about: 'a worker behind a load balancer for two protocols, a service on node ports and behind a load balancer from inside',
  application() {
    const shop = new Application(undefined, 'shop');
    const size = { cpu: 0.25, memory: '0.5Gi' };
    const resolver = new Worker(shop, 'resolver', { image: 'ghcr.io/acme/resolver:1', ...size }).with(new Expose({
      type: 'LoadBalancer', sourceRanges: ['198.51.100.0/24', '2001:db8::/32'], externalTrafficPolicy: 'Local',
      ports: [{ name: 'dns', port: 53, targetPort: 1053, protocol: 'UDP' }, { name: 'dns-tcp', port: 53, targetPort: 1053, appProtocol: 'tcp' }],
    }));
    new WebService(shop, 'orders', { image: 'ghcr.io/acme/orders:1', port: 8080, ...size, env: { RESOLVER: resolver.endpointOf('dns-tcp').host } }).with(
      new Expose({ type: 'NodePort', ports: [{ name: 'public', port: 8080, nodePort: 30080 }] }),
      new Expose({ type: 'LoadBalancer', name: 'partners', external: false, ports: [{ name: 'partners', port: 80, targetPort: 8080 }] }),
    );
    return shop;
  },
};
