import { Application, HealthChecks, WebService } from '../../model';
import type { ConformanceCase } from '../case';

export const healthChecksGrpc: ConformanceCase = {
  name: 'health-checks-grpc',
  about: 'probes by the gRPC health protocol',
  application() {
    const shop = new Application(undefined, 'shop');
    new WebService(shop, 'catalog', { image: 'ghcr.io/acme/catalog:1', cpu: 0.25, memory: '0.5Gi', ports: [{ port: 3550, appProtocol: 'grpc' }] })
      .with(new HealthChecks({ liveness: { grpc: {}, initialDelaySeconds: 20 }, readiness: { grpc: { service: 'ready' } } }));
    return shop;
  },
};
