import { describe, it } from 'vitest';
import { formatDiagnostic, type Plan } from '../../src';
import { containerApps, planJson } from '../../src/azure/container-apps';
import { CANARY, describeTarget } from '../../src/testing';

const format = ({ diagnostics, resources }: Plan<any>): string =>
  [...diagnostics.map((one) => `// ${formatDiagnostic(one).replaceAll('\n', '\n// ')}\n`), planJson(resources)].join('');

describeTarget(containerApps, {
  goldens: 'test/conformance/goldens/container-apps',
  extension: 'jsonc',
  runner: { describe, it },
  format,
  bind: ({ secrets, config, parameters, volumes }) => ({
    resourceGroupName: 'shop', location: 'westeurope', secrets, config, parameters,
    volumes: Object.fromEntries(volumes.map((name) => [name, { azureFile: { shareName: name, accountName: 'acme', accountKey: `${CANARY}-${name}` } }])),
  }),
});
