import * as azure from '@pulumi/azure-native/app';
import * as insights from '@pulumi/azure-native/operationalinsights';
import { secret } from '@pulumi/pulumi';
import { start } from '../report';
import { useMocks } from './mocks';

const size = Number(process.argv[2]);
const place = { resourceGroupName: 'shop', location: 'westeurope' };

/** The resources as somebody would write them by hand who wants the same as we make. */
void useMocks().then(() => {
  start();
  const logs = new insights.Workspace('shop-logs', { ...place, workspaceName: 'shop-logs', sku: { name: 'PerGB2018' }, retentionInDays: 30 });
  const keys = insights.getSharedKeysOutput({ resourceGroupName: place.resourceGroupName, workspaceName: logs.name });
  const environment = new azure.ManagedEnvironment('shop-environment', {
    ...place, environmentName: 'shop',
    appLogsConfiguration: {
      destination: 'log-analytics',
      logAnalyticsConfiguration: { customerId: logs.customerId, sharedKey: secret(keys.apply(({ primarySharedKey }) => primarySharedKey!)) },
    },
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }],
  });
  for (let index = 0; index < size; index += 1) {
    const id = `service-${index}`;
    new azure.ContainerApp(`shop-${id}`, {
      ...place, containerAppName: id, environmentId: environment.id,
      configuration: { ingress: { external: true, targetPort: 8080, allowInsecure: true } },
      workloadProfileName: 'Consumption',
      template: {
        containers: [{ name: id, image: `ghcr.io/acme/${id}:1.4`, resources: { cpu: 0.25, memory: '0.5Gi' }, env: [{ name: 'LOG_LEVEL', value: 'info' }] }],
        scale: { minReplicas: 1, maxReplicas: 1 },
      },
    });
  }
});
