import { describe, it } from 'vitest';
import { formatDiagnostic, type Plan } from '../../src';
import { kubernetes, toYaml } from '../../src/kubernetes';
import { describeTarget } from '../../src/testing';

const format = ({ diagnostics, resources }: Plan<any>): string =>
  [...diagnostics.map((one) => `# ${formatDiagnostic(one).replaceAll('\n', '\n# ')}\n`), toYaml(resources)].join('');

describeTarget(kubernetes, {
  goldens: 'test/conformance/goldens/kubernetes',
  extension: 'yaml',
  runner: { describe, it },
  format,
  bind: ({ secrets, config, parameters, volumes }) => ({
    // A secret that is there already: its values never pass through here.
    secrets: Object.fromEntries(Object.keys(secrets).map((name) => [name, { existing: `existing-${name}` }])),
    config: Object.fromEntries(Object.entries(config).map(([name, values]) => [name, { values }])),
    parameters,
    volumes: Object.fromEntries(volumes.map((name) => [name, { existing: `existing-${name}` }])),
    ingress: { className: 'nginx', internalClassName: 'nginx-internal', controller: 'nginx' as const },
    loadBalancer: { internalAnnotations: { 'service.beta.kubernetes.io/azure-load-balancer-internal': 'true' } },
    networkPolicy: { routesFrom: [{ namespace: 'ingress-nginx', podLabels: { 'app.kubernetes.io/component': 'controller' } }] },
  }),
});
