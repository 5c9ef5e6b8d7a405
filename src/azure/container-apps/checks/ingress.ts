import type { Component } from '../../../model/component';
import { Workload } from '../../../model/components/workload';
import type { ResolvedPort } from '../../../model/port';
import type { Ingress, IngressPath } from '../../../model/traits/ingress';
import type { Finding } from '../../../plan/diagnostic';
import { isHttp } from '../addresses';
import { adapt, refuse, warn } from '../findings';

/** Facts 2.4: what one route asks of an app that answers for all paths on its main port. */
export function checkIngress(route: Ingress, component: Component<any, any>): Finding[] {
  const ports = component instanceof Workload ? component.ports : [];
  const [main] = ports;
  if (main === undefined) return [refuse('ACA.INGRESS', `there is a route to '${component.name}', which has no port`, 'give it a port or take the route away')];
  const { host, tls } = route.props;
  return [
    ...checkCertificate(tls),
    ...(isHttp(main) ? [] : checkTcpRoute(main, route)),
    ...(host === undefined || !isHttp(main) ? [] : checkHost(host, route)),
    ...route.paths.flatMap((path) => checkPath(path, ports)),
  ];
}

function checkCertificate(tls: Ingress['props']['tls']): Finding[] {
  if (tls === undefined || typeof tls === 'boolean') return [];
  return [refuse('ACA.TLS', `the certificate of secret '${tls.name}' cannot be used: the platform keeps certificates in the environment, not among secrets of an app`, 'use tls: true, and the platform makes one and keeps it valid')];
}

function checkTcpRoute({ port }: ResolvedPort, { props: { host, tls } }: Ingress): Finding[] {
  const findings: Finding[] = [];
  if (tls !== undefined && tls !== false) findings.push(refuse('ACA.TLS', `port ${port} is TCP, on which the platform speaks no TLS`, 'leave tls out, or make the main port an HTTP one'));
  if (host !== undefined) findings.push(refuse('ACA.INGRESS', `port ${port} is TCP, which knows no host names: '${host}' cannot be told from others`, 'leave host out'));
  return findings;
}

/** Facts 2.4, 7: `Auto` gives the domain a certificate once it points to the app. */
function checkHost(host: string, { props: { tls, external } }: Ingress): Finding[] {
  if (!/^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/i.test(host)) {
    return [refuse('ACA.DOMAIN', `'${host}' is no host name that an app can answer for`, 'give one whole name, such as shop.example.com')];
  }
  const findings = [adapt('ACA.DOMAIN', `host '${host}' is bound to the app when it is created${tls === true ? ', with a certificate that the platform makes' : ''}: its DNS records, the address and the verification record asuid, must be there before`)];
  if (external === false && tls === true) findings.push(warn('ACA.DOMAIN', `host '${host}' cannot be reached from outside: the platform may be unable to verify it for a certificate`));
  return findings;
}

function checkPath({ path, pathType = 'Prefix', port }: IngressPath, ports: readonly ResolvedPort[]): Finding[] {
  const findings: Finding[] = [];
  if (path !== '/' || pathType !== 'Prefix') {
    findings.push(refuse('ACA.INGRESS', `path '${path}' (${pathType}) cannot be routed by itself: an app answers for every path of its hosts`, "use path '/', and put a gateway component before components that share a host"));
  }
  if (port === undefined || port === ports[0].name) return findings;
  if (!ports.some(({ name }) => name === port)) return [...findings, refuse('ACA.INGRESS', `the route leads to port '${port}', which does not exist: ports are ${ports.map(({ name }) => name).join(', ')}`)];
  return [...findings, refuse('ACA.INGRESS', `the route leads to port '${port}': an app has routes to its main port '${ports[0].name}' alone`, 'make it the first port, or a component of its own')];
}
