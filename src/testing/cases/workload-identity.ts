import { Application, EventScaler, Parameter, Sidecar, WorkloadIdentity, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const workloadIdentity: ConformanceCase = {
  name: 'workload-identity',
  about: 'an identity in the place of secrets, for a component and for what it is scaled by',
  application() {
    const shop = new Application(undefined, 'shop');
    const clientId = new Parameter(shop, 'mailer-client-id');
    const resourceId = '/subscriptions/s1/resourceGroups/shop/providers/Microsoft.ManagedIdentity/userAssignedIdentities/mailer';
    const size = { cpu: 0.25, memory: '0.5Gi' };
    new Worker(shop, 'mailer', { image: 'ghcr.io/acme/mailer:1', ...size }).with(
      new WorkloadIdentity({ clientId, resourceId }),
      new Sidecar({ name: 'logs', image: 'ghcr.io/acme/logs:1', ...size }),
      new EventScaler({ max: 5, triggers: [{ type: 'azure-servicebus', metadata: { namespace: 'shop', queueName: 'mail' }, podIdentity: { provider: 'azure-workload', identityId: clientId } }] }),
    );
    return shop;
  },
};
