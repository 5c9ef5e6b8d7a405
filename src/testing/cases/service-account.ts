import { Application, ServiceAccount, WebService, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const serviceAccount: ConformanceCase = {
  name: 'service-account',
  about: 'who a component is toward the API of the platform, and what it may do there',
  application() {
    const shop = new Application(undefined, 'shop');
    new Worker(shop, 'controller', { image: 'ghcr.io/acme/controller:1' }).with(new ServiceAccount({
      annotations: { 'example.com/role': 'controller' },
      privileges: [{ verbs: ['get', 'list', 'watch'], resources: ['configmaps'] }, { verbs: ['patch'], apiGroups: ['apps'], resources: ['deployments'], resourceNames: ['web'] }],
    }));
    new WebService(shop, 'web', { image: 'ghcr.io/acme/web:1', port: 8080 }).with(new ServiceAccount({ existing: 'robot', automountServiceAccountToken: false }));
    return shop;
  },
};
