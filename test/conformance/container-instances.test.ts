import { describe, it } from 'vitest';
import { formatDiagnostic, type Plan } from '../../src';
import { containerInstances, planJson, type ContainerInstancesOptions } from '../../src/azure/container-instances';
import { CANARY, cases, describeTarget } from '../../src/testing';

const format = ({ diagnostics, resources }: Plan<any>): string =>
  [...diagnostics.map((one) => `// ${formatDiagnostic(one).replaceAll('\n', '\n// ')}\n`), planJson(resources)].join('');

const SUBNET = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/v/subnets/groups';
/** Where it matters whether addresses are public. */
const PUBLIC = ['addresses', 'dapr', 'expose', 'expose-outside', 'ingress', 'ingress-paths', 'platform-tasks', 'ports', 'scaler', 'task', 'web-service', 'worker'];
const PLACES: Record<string, Partial<ContainerInstancesOptions>> = {
  // In a network of one's own, where every component has a name that stays.
  'container-instances': { resources: 'round-up', network: { subnetId: SUBNET, zone: { name: 'shop.internal' } } },
  // Under public addresses, with Caddy where a route asks for TLS.
  'container-instances-public': { resources: 'round-up', tls: {} },
};

for (const [goldens, options] of Object.entries(PLACES)) {
  describeTarget(containerInstances, {
    cases: goldens.endsWith('public') ? cases.filter(({ name }) => PUBLIC.includes(name)) : cases,
    goldens: `test/conformance/goldens/${goldens}`,
    extension: 'jsonc',
    runner: { describe, it },
    format,
    bind: ({ secrets, config, parameters, volumes }) => ({
      resourceGroupName: 'shop', location: 'westeurope', ...options, secrets, config, parameters,
      volumes: Object.fromEntries(volumes.map((name) => [name, { azureFile: { shareName: name, accountName: 'acme', accountKey: `${CANARY}-${name}` } }])),
    }),
  });
}
