import { Application, WebService } from '../../model';
import type { ConformanceCase } from '../case';

export const ports: ConformanceCase = {
  name: 'ports',
  about: 'several ports, HTTP/2, gRPC and TCP, and a port that differs inside the container',
  application() {
    const shop = new Application(undefined, 'shop');
    const size = { cpu: 0.25, memory: '0.5Gi' };
    new WebService(shop, 'catalog', { image: 'ghcr.io/acme/catalog:1', ...size, ports: [{ port: 3550, appProtocol: 'grpc' }, { name: 'admin', port: 9000, targetPort: 9001, appProtocol: 'http' }] });
    new WebService(shop, 'mail', { image: 'ghcr.io/acme/mail:1', ...size, ports: [{ port: 5000, targetPort: 8080, appProtocol: 'http2' }] });
    new WebService(shop, 'cache', { image: 'redis:7', ...size, ports: [{ port: 6379, appProtocol: 'tcp' }] });
    return shop;
  },
};
