import { describe, it } from 'vitest';
import { Application, DaprComponent, DaprSidecar, formatDiagnostic, Ingress, Parameter, Scaler, Secret, WebService, Worker, WorkloadIdentity, type Plan } from '../../src';
import { appService, type AppServiceOptions } from '../../src/azure/app-service';
import { containerApps, planJson, type AzureOptions } from '../../src/azure/container-apps';
import { containerInstances, type ContainerInstancesOptions } from '../../src/azure/container-instances';
import { describeTarget, type ConformanceCase, type DescribeTargetOptions } from '../../src/testing';

const group = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shared/providers';
const bus = `${group}/Microsoft.ServiceBus/namespaces/acme`;
const account = `${group}/Microsoft.Storage/storageAccounts/acme`;
const vault = `${group}/Microsoft.KeyVault/vaults/acme`;
const EXISTING = {
  id: `${group}/Microsoft.ManagedIdentity/userAssignedIdentities/ratings`,
  clientId: '11111111-1111-4111-8111-111111111111', principalId: '22222222-2222-4222-8222-222222222222',
};

const everyKind: ConformanceCase = {
  name: 'identities',
  about: 'components that use services as who they are, by identities that the deployment makes, that the platform makes, and that are there',
  application() {
    const shop = new Application(undefined, 'shop');
    const size = { cpu: 1, memory: '2Gi' };
    const clientId = new Parameter(shop, 'mailer-client-id');
    const mail = new Secret(shop, 'mail', { keys: ['password'] });
    new DaprComponent(shop, 'letters', { type: 'bindings.azure.storagequeues', metadata: { accountName: 'acme', queueName: 'letters', azureClientId: clientId }, scopes: ['mailer'] });
    new Worker(shop, 'mailer', { image: 'ghcr.io/acme/mailer:1', ...size, env: { PASSWORD: mail.key('password') } }).with(new WorkloadIdentity({ clientId }), new DaprSidecar());
    new WebService(shop, 'orders', { image: 'ghcr.io/acme/orders:1', ...size, port: 8080 }).with(new WorkloadIdentity(), new Ingress(), new Scaler({ replicas: 2 }));
    new WebService(shop, 'ratings', { image: 'ghcr.io/acme/ratings:1', ...size, port: 8080 }).with(new Ingress());
    return shop;
  },
};

const identities: AzureOptions['identities'] = {
  mailer: {
    type: 'UserAssigned', roles: [
      { role: 'Azure Service Bus Data Receiver', scope: `${bus}/queues/mail` }, { role: 'Azure Service Bus Data Receiver', scope: `${bus}/queues/bounced`, name: 'bounced' },
      { role: 'Storage Queue Data Contributor', scope: account },
    ],
  },
  orders: { type: 'SystemAssigned', roles: [{ role: '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39', scope: bus }] },
  ratings: { type: 'UserAssigned', identity: EXISTING, roles: [{ role: '/providers/Microsoft.Authorization/roleDefinitions/33333333-3333-4333-8333-333333333333', scope: account }] },
};
const shared = { resourceGroupName: 'shop', location: 'westeurope', identities, parameters: { 'mailer-client-id': { clientIdOf: 'mailer' } } };
const inVault = { mail: { password: { keyVaultUrl: 'https://acme.vault.azure.net/secrets/mail', keyVaultId: vault } } };

const common = (name: string): Pick<DescribeTargetOptions<any, any>, 'goldens' | 'extension' | 'runner' | 'format' | 'cases'> => ({
  goldens: `test/conformance/goldens/${name}`, extension: 'jsonc', runner: { describe, it }, cases: [everyKind],
  format: ({ diagnostics, resources }: Plan<any>) => [...diagnostics.map((one) => `// ${formatDiagnostic(one).replaceAll('\n', '\n// ')}\n`), planJson(resources)].join(''),
});

describeTarget(containerApps, { ...common('container-apps'), bind: () => ({ ...shared, secrets: inVault }) });
describeTarget(appService, { ...common('app-service'), bind: (): Partial<AppServiceOptions> => ({ ...shared, secrets: inVault, logs: 'none', volumeData: true }) });
describeTarget(containerInstances, { ...common('container-instances'), bind: ({ secrets }): Partial<ContainerInstancesOptions> => ({ ...shared, secrets, logs: 'none', resources: 'round-up' }) });
