import type { Component } from '../../../model/component';
import { Workload } from '../../../model/components/workload';
import type { Ingress, IngressPath } from '../../../model/traits/ingress';
import type { ResolvedPort } from '../../../model/port';
import type { Finding } from '../../../plan/diagnostic';
import { certificateOf } from '../host-names';
import { adapt, refuse, warn } from '../findings';
import type { At } from '../rules';

/** What one route asks of a site, which answers for all paths on its main port. */
export function checkIngress(route: Ingress, component: Component<any, any>, at: At): Finding[] {
  const ports = component instanceof Workload ? component.ports : [];
  if (ports.length === 0) return [refuse('APPSVC.INGRESS', `there is a route to '${component.name}', which has no port`, 'give it a port or take the route away')];
  const { host, tls } = route.props;
  return [
    ...(tls === undefined || typeof tls === 'boolean' ? [] : [refuse('APPSVC.TLS', `the certificate of secret '${tls.name}' cannot be used: the platform keeps certificates beside its sites`, 'use tls: true, and give the thumbprint of a certificate that is there in the option certificates')]),
    ...(host === undefined ? [] : checkHost(host, route, at)),
    ...route.paths.flatMap((path) => checkPath(path, ports)),
  ];
}

function checkHost(host: string, { props: { tls, external } }: Ingress, at: At): Finding[] {
  if (!/^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/i.test(host)) {
    return [refuse('APPSVC.DOMAIN', `'${host}' is no host name that a site can answer for`, 'give one whole name, such as shop.example.com')];
  }
  const records = adapt('APPSVC.DOMAIN', `host '${host}' is bound to the site when it is created: its DNS records, the address and the verification record asuid, must be there before`);
  if (tls !== true) return [records];
  const known = certificateOf(host, at);
  if (known !== undefined) return [records];
  return [
    records,
    warn('APPSVC.TLS', `the certificate for '${host}' is made once the host is bound, and the host can name it only then: until a second run does, it has no HTTPS`, `after the first run set the option certificates: { '${host}': { thumbprint, managed: true } }`),
    ...(external === false ? [warn('APPSVC.DOMAIN', `host '${host}' cannot be reached from outside: the platform may be unable to verify it for a certificate`)] : []),
  ];
}

function checkPath({ path, pathType = 'Prefix', port }: IngressPath, ports: readonly ResolvedPort[]): Finding[] {
  const [main] = ports;
  const findings: Finding[] = [];
  if (path !== '/' || pathType !== 'Prefix') {
    findings.push(refuse('APPSVC.INGRESS', `path '${path}' (${pathType}) cannot be routed by itself: a site answers for every path of its hosts`, "use path '/', and put a gateway component before components that share a host"));
  }
  if (port === undefined || port === main.name) return findings;
  if (!ports.some(({ name }) => name === port)) return [...findings, refuse('APPSVC.INGRESS', `the route leads to port '${port}', which does not exist: ports are ${ports.map(({ name }) => name).join(', ')}`)];
  return [...findings, refuse('APPSVC.INGRESS', `the route leads to port '${port}': a site has routes to its main port '${main.name}' alone`, 'make it the first port, or a component of its own')];
}
