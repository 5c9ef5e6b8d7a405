import { describe, it } from 'vitest';
import { formatDiagnostic, type Plan } from '../../src';
import { appService, planJson, type AppServiceOptions } from '../../src/azure/app-service';
import { CANARY, cases, describeTarget, type BindingValues } from '../../src/testing';

const format = ({ diagnostics, resources }: Plan<any>): string =>
  [...diagnostics.map((one) => `// ${formatDiagnostic(one).replaceAll('\n', '\n// ')}\n`), planJson(resources)].join('');

const bind = ({ secrets, config, parameters, volumes }: BindingValues): Partial<AppServiceOptions> => ({
  resourceGroupName: 'shop', location: 'westeurope', secrets, config, parameters, logs: 'none',
  volumes: Object.fromEntries(volumes.map((name) => [name, { azureFile: { shareName: name, accountName: 'acme', accountKey: `${CANARY}-${name}` } }])),
});

const SUBNET = '/subscriptions/s1/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/v/subnets/sites';

/** In a network of its own, with nothing that the platform's pages do not describe. */
describeTarget(appService, {
  goldens: 'test/conformance/goldens/app-service',
  extension: 'jsonc',
  runner: { describe, it },
  format,
  bind: (values): Partial<AppServiceOptions> => ({
    ...bind(values), network: { subnetId: SUBNET },
    metricSources: { 'azure-servicebus': '/subscriptions/s1/resourceGroups/shop/providers/Microsoft.ServiceBus/namespaces/acme' },
  }),
});

/** Files that are written by a field of the platform's types, components that everyone can reach, or nobody. */
describeTarget(appService, {
  goldens: 'test/conformance/goldens/app-service-public',
  extension: 'jsonc',
  runner: { describe, it },
  format,
  cases: cases.filter(({ name }) => ['addresses', 'config-files', 'dapr', 'ingress', 'web-service', 'worker'].includes(name)),
  bind: (values): Partial<AppServiceOptions> => ({ ...bind(values), internal: 'public', volumeData: true, hostNameScope: 'global', logs: 'workspace', tags: { cost: '1' }, registry: { server: 'ghcr.io', username: 'acme', password: `${CANARY}-registry` } }),
});
