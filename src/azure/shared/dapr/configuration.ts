import { concat, type Text } from '../expression';

/**
 * A configuration by which daprd finds others under `<app id>.<domain>`, all on one port. The resolver is the one for
 * Kubernetes, which with a template asks no cluster: it only fills in the id and the port, and takes every address that
 * DNS knows for the name.
 *
 * @param domain - a DNS domain; nothing in one needs escaping
 */
export function daprConfiguration(domain: Text): Text {
  const [before, after] = JSON.stringify({
    apiVersion: 'dapr.io/v1alpha1', kind: 'Configuration', metadata: { name: 'daprd' },
    spec: { nameResolution: { component: 'kubernetes', version: 'v1', configuration: { template: '{{.ID}}.$DOMAIN:{{.Port}}' } } },
  }, null, 2).split('$DOMAIN');
  return concat([before, domain, `${after}\n`]);
}
