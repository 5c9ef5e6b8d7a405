import { Application, CronTask, EventTask, Task, WorkloadIdentity } from '../../model';
import type { ConformanceCase } from '../case';

export const platformTasks: ConformanceCase = {
  name: 'platform-tasks',
  about: 'tasks of every kind that sign in as an identity, and a source of events that is read as one',
  application() {
    const shop = new Application(undefined, 'shop');
    const size = { cpu: 0.25, memory: '0.5Gi' };
    const run = { ...size, activeDeadlineSeconds: 600 };
    const identity = (name: string) => new WorkloadIdentity({
      clientId: '00000000-0000-0000-0000-000000000001', resourceId: `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`,
    });
    new Task(shop, 'migrate', { image: 'ghcr.io/acme/migrate:1', ...run }).with(identity('migrate'));
    new CronTask(shop, 'report', { image: 'ghcr.io/acme/report:1', ...run, schedule: '0 3 * * *' }).with(identity('report'));
    new EventTask(shop, 'thumbnails', {
      image: 'ghcr.io/acme/thumbnails:1', ...run,
      triggers: [{ type: 'azure-queue', metadata: { queueName: 'images', accountName: 'shop' }, podIdentity: { provider: 'azure-workload' } }],
    }).with(identity('thumbnails'));
    return shop;
  },
};
