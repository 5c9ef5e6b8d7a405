import { Application, Ingress, IpRestrictions, WebService } from '../../model';
import type { ConformanceCase } from '../case';

export const ipRestrictions: ConformanceCase = {
  name: 'ip-restrictions',
  about: 'a route for two ranges of addresses alone',
  application() {
    const shop = new Application(undefined, 'shop');
    new WebService(shop, 'office', { image: 'ghcr.io/acme/office:1', port: 80, cpu: 0.25, memory: '0.5Gi' })
      .with(new Ingress({ host: 'office.example.com' }), new IpRestrictions({ allow: ['198.51.100.0/24', '203.0.113.7/32'] }));
    return shop;
  },
};
