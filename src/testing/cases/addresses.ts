import { Application, Ingress, interpolate, WebService, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const addresses: ConformanceCase = {
  name: 'addresses',
  about: 'addresses of other components, in a circle, alone and inside texts',
  application() {
    const shop = new Application(undefined, 'shop');
    const size = { cpu: 0.25, memory: '0.5Gi' };
    const cache = new WebService(shop, 'cache', { image: 'redis:7', ...size, ports: [{ port: 6379, appProtocol: 'tcp' }] });
    const catalog = new WebService(shop, 'catalog', { image: 'ghcr.io/acme/catalog:1', ...size, ports: [{ port: 3550, appProtocol: 'grpc' }, { name: 'admin', port: 9000 }] });
    const front = new WebService(shop, 'front', {
      image: 'ghcr.io/acme/front:1', ...size, port: 8080,
      env: { CATALOG_ADDR: interpolate`${catalog.endpoint.host}:${catalog.endpoint.port}`, ADMIN_URL: catalog.endpointOf('admin').url },
    }).with(new Ingress({ host: 'shop.example.com', tls: true }));
    new Worker(shop, 'probe', {
      image: 'ghcr.io/acme/probe:1', ...size,
      env: { FRONT: interpolate`${front.endpoint.url}/healthz`, CACHE_HOST: cache.endpoint.host, CACHE_PORT: cache.endpoint.port, CACHE_URL: cache.endpoint.url },
      args: ['--target', front.endpoint.host],
    });
    return shop;
  },
};
