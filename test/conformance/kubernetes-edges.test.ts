import { describe, it } from 'vitest';
import { formatDiagnostic, type Plan } from '../../src';
import { kubernetes, toYaml, type KubernetesOptions } from '../../src/kubernetes';
import { cases, describeTarget } from '../../src/testing';

const format = ({ diagnostics, resources }: Plan<any>): string =>
  [...diagnostics.map((one) => `# ${formatDiagnostic(one).replaceAll('\n', '\n# ')}\n`), toYaml(resources)].join('');

/** The cases about routes once more, for what else can answer for them. */
const routes = cases.filter(({ name }) => ['ingress', 'ingress-paths', 'cors', 'ip-restrictions', 'session-affinity', 'network-isolation'].includes(name));

const edges: Record<string, Partial<KubernetesOptions>> = {
  traefik: { namespace: 'shop', ingress: { className: 'traefik', internalClassName: 'traefik-internal', controller: 'traefik', issuer: 'letsencrypt' }, networkPolicy: { routesFrom: [{ namespace: 'traefik' }] } },
  gateway: {
    namespace: 'shop',
    gateway: { name: 'public', namespace: 'gateways', sectionName: 'http', httpsSectionName: 'https', version: '1.5', internal: { name: 'private', namespace: 'gateways' } },
    networkPolicy: { routesFrom: [{ namespaceLabels: { 'example.com/gateways': 'true' } }] },
  },
};

for (const [name, options] of Object.entries(edges)) {
  describeTarget(kubernetes, { goldens: `test/conformance/goldens/kubernetes-${name}`, extension: 'yaml', runner: { describe, it }, format, cases: routes, bind: ({ parameters }) => ({ ...options, parameters }) });
}
