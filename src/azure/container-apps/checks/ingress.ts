import type { Component } from '../../../model/component';
import { Workload } from '../../../model/components/workload';
import type { ResolvedPort } from '../../../model/port';
import type { Ingress, IngressPath } from '../../../model/traits/ingress';
import type { Finding } from '../../../plan/diagnostic';
import { isHttp } from '../addresses';
import { adapt, refuse, refuseAsDocumented } from '../findings';
import { isByPath, isWhole } from '../hosts';
import { environmentOf, isExisting } from '../options';
import type { At } from '../rules';
import { checkCertificate } from './certificate';

/** Facts 2.4: what one route asks of an app, which answers on its main port. */
export function checkIngress(route: Ingress, component: Component<any, any>, at: At): Finding[] {
  const ports = component instanceof Workload ? component.ports : [];
  const [main] = ports;
  if (main === undefined) return [refuse('ACA.INGRESS', `there is a route to '${component.name}', which has no port`, 'give it a port or take the route away')];
  const { host, tls } = route.props;
  return [
    ...(typeof tls === 'object' ? checkCertificate(tls, at) : []),
    ...(route.props.external !== false && isClosed(at) ? [adapt('ACA.INGRESS', 'the route is for callers outside, and the environment has no way in from the internet: it is reached from the network of the environment')] : []),
    ...(isHttp(main) ? [] : checkTcpRoute(main, route)),
    ...(host === undefined || !isHttp(main) ? [] : checkHost(host, route, at)),
    ...route.paths.flatMap((path) => checkPath(path, ports)),
  ];
}

/** Facts 2.4: what is external ends where the environment ends. */
function isClosed(at: At): boolean {
  const environment = environmentOf(at.options);
  return !isExisting(environment) && (environment.internal === true || environment.publicNetworkAccess === 'Disabled');
}

function checkTcpRoute({ port }: ResolvedPort, { paths, props: { host, tls } }: Ingress): Finding[] {
  const findings: Finding[] = [];
  if (tls !== undefined && tls !== false) findings.push(refuse('ACA.TLS', `port ${port} is TCP, on which the platform speaks no TLS`, 'leave tls out, or make the main port an HTTP one'));
  if (host !== undefined) findings.push(refuse('ACA.INGRESS', `port ${port} is TCP, which knows no host names: '${host}' cannot be told from others`, 'leave host out'));
  if (!paths.every(isWhole)) findings.push(refuse('ACA.INGRESS', `port ${port} is TCP, which knows no paths`, 'leave paths out'));
  return findings;
}

/** Facts 2.4, 7: a name that points to the app gets a certificate once it is bound. */
function checkHost(host: string, route: Ingress, at: At): Finding[] {
  if (!/^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/i.test(host)) {
    return [refuse('ACA.DOMAIN', `'${host}' is no host name that an app can answer for`, 'give one whole name, such as shop.example.com')];
  }
  const { tls, external } = route.props;
  // Where the rules of the environment answer, it is told with them.
  const findings = isByPath(route, at) ? [] : [adapt('ACA.DOMAIN', `host '${host}' is bound to the app when it is created${tls === true ? ', with a certificate that the platform makes' : ''}: its DNS records, the address and the verification record asuid, must be there before`)];
  if ((external === false || isClosed(at)) && tls === true) findings.push(refuseAsDocumented(at, 'ACA.DOMAIN', `host '${host}' cannot be reached from outside, where the platform verifies it for a certificate`, 'give the route a certificate of your own: tls: a Secret with tls.crt and tls.key'));
  return findings;
}

function checkPath({ port }: IngressPath, ports: readonly ResolvedPort[]): Finding[] {
  if (port === undefined || port === ports[0].name) return [];
  if (!ports.some(({ name }) => name === port)) return [refuse('ACA.INGRESS', `the route leads to port '${port}', which does not exist: ports are ${ports.map(({ name }) => name).join(', ')}`)];
  return [refuse('ACA.INGRESS', `the route leads to port '${port}': an app has routes to its main port '${ports[0].name}' alone`, 'make it the first port, or a component of its own')];
}
