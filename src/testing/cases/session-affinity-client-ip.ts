import { Application, Expose, SessionAffinity, WebService } from '../../model';
import type { ConformanceCase } from '../case';

export const sessionAffinityClientIp: ConformanceCase = {
  name: 'session-affinity-client-ip',
  about: 'callers stay with one replica by their address, also through a load balancer',
  application() {
    const shop = new Application(undefined, 'shop');
    new WebService(shop, 'game', { image: 'ghcr.io/acme/game:1', port: 80, cpu: 0.25, memory: '0.5Gi' })
      .with(new SessionAffinity({ by: 'client-ip', timeout: 600 }), new Expose({ type: 'LoadBalancer', ports: [{ port: 7777, protocol: 'UDP' }] }));
    return shop;
  },
};
