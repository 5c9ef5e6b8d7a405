import type { Component } from '../../../model/component';
import { Workload } from '../../../model/components/workload';
import type { Ingress } from '../../../model/traits/ingress';
import type { Finding } from '../../../plan/diagnostic';
import { adapt, refuse } from '../findings';
import { networkOf } from '../network';
import { objectOf } from '../options';
import { isHttp, tlsHost } from '../routes';
import type { At } from '../rules';

/** What one route asks of a group that has an address and nothing before it, or Caddy. */
export function checkIngress(route: Ingress, component: Component<any, any>, at: At): Finding[] {
  const ports = component instanceof Workload ? component.ports : [];
  if (ports.length === 0) return [refuse('ACI.INGRESS', `there is a route to '${component.name}', which has no port`, 'give it a port or take the route away')];
  const unknown = route.paths.filter(({ port }) => port !== undefined && !ports.some(({ name }) => name === port))
    .map(({ port }) => refuse('ACI.INGRESS', `the route leads to port '${port}', which does not exist: ports are ${ports.map(({ name }) => name).join(', ')}`));
  const place = [...checkPlace(route, at), ...unknown];
  if (tlsHost(component, at) !== undefined) return [...place, ...checkCaddy(route, ports.filter((port) => !isHttp(port)).map(({ name }) => name))];
  return [...place, ...checkTls(route, at), ...checkPlain(route, at)];
}

/** Facts 3: a group in a network has no public address, and one outside has no other. */
function checkPlace({ props: { external = true } }: Ingress, at: At): Finding[] {
  const isPrivate = networkOf(at) !== undefined;
  if (external && isPrivate) return [refuse('ACI.INGRESS', 'the route comes from outside: a group in a network has a private address alone', 'use external: false, and put an Application Gateway of your own before the group; or deploy without network')];
  if (!external && !isPrivate) return [refuse('ACI.INGRESS', 'the route comes from inside: a group outside of a network has a public address alone', 'set network.subnetId, or leave external out to open it to everyone')];
  return [];
}

function checkTls({ props: { host, tls } }: Ingress, at: At): Finding[] {
  if (tls === undefined || tls === false) return [];
  if (tls !== true) return [refuse('ACI.TLS', `the certificate of secret '${tls.name}' cannot be used: the platform has no place for certificates`, 'use tls: true with the option tls, and Caddy gets one')];
  if (networkOf(at) !== undefined) return [refuse('ACI.TLS', 'HTTPS ends before a group in a network: nothing there could prove to a certificate authority who it is', 'put an Application Gateway of your own before the group, and leave tls out')];
  if (objectOf(at.options.tls) === undefined) return [refuse('ACI.TLS', 'the platform speaks no TLS for a group', 'set the option tls to put Caddy before the program, which gets a certificate for the host, or use target container-apps')];
  return host === undefined ? [refuse('ACI.TLS', 'there is no host that a certificate could be for', 'give the route a host whose DNS record leads to the group')] : [];
}

/** Nothing looks into requests: hosts and paths cannot be told apart. */
function checkPlain({ paths, props: { host } }: Ingress, at: At): Finding[] {
  return [
    ...(host === undefined ? [] : [adapt('ACI.INGRESS', `host '${host}' is not looked at, and leads nowhere by itself: its DNS record must point to ${networkOf(at) === undefined ? 'the public name of the group' : 'the name or address of the group'}`)]),
    ...paths.filter(({ path, pathType = 'Prefix' }) => path !== '/' || pathType !== 'Prefix').map(({ path, pathType = 'Prefix' }) =>
      refuse('ACI.INGRESS', `path '${path}' (${pathType}) cannot be routed by itself: nothing before the group looks into requests`, "use path '/', or tls: true with the option tls, and Caddy does")),
  ];
}

function checkCaddy({ paths, props: { host, tls } }: Ingress, tcp: readonly string[]): Finding[] {
  const findings: Finding[] = [];
  if (tls !== undefined && typeof tls !== 'boolean') findings.push(refuse('ACI.TLS', `the certificate of secret '${tls.name}' cannot be used: Caddy gets its certificates itself`, 'use tls: true'));
  if (tls === true && host === undefined) findings.push(refuse('ACI.TLS', 'there is no host that a certificate could be for', 'give the route a host whose DNS record leads to the group'));
  if (host !== undefined && !/^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/i.test(host)) findings.push(refuse('ACI.TLS', `'${host}' is no host name that Caddy can answer for`, 'give one whole name, such as shop.example.com'));
  for (const { path } of paths) if (!/^[\w\-./~%:@!$&'()+,;=]+$/.test(path)) findings.push(refuse('ACI.INGRESS', `path '${path}' has characters that mean something else to Caddy`, 'use letters, digits and the usual signs of paths'));
  for (const { port } of paths) if (port === undefined ? tcp.length > 0 : tcp.includes(port)) findings.push(refuse('ACI.TLS', `the route leads to TCP port '${port ?? tcp[0]}', and Caddy passes on HTTP`, 'lead it to an HTTP port'));
  for (const { path } of paths) if (/[a-z]/i.test(path)) findings.push(adapt('ACI.INGRESS', `path '${path}' counts in upper and lower case alike: Caddy does not tell them apart`));
  return [...findings, adapt('ACI.TLS', `Caddy answers in the same group${host === undefined ? '' : ` for '${host}'`}${tls === true ? ', with a certificate that it gets when the DNS record of the host leads there' : ''}: it counts in what the group has`)];
}
