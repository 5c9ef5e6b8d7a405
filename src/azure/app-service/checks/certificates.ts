import type { Finding } from '../../../plan/diagnostic';
import { didYouMean } from '../../../plan/suggest';
import { isLater, own } from '../../shared/input';
import { routesOf } from '../access';
import { refuse } from '../findings';
import { objectOf } from '../options';
import type { At } from '../rules';

const KEYS = ['thumbprint', 'managed'];

/** The option `certificates`: each is for a host that a route secures, and names the certificate. */
export function checkCertificates(at: At): Finding[] {
  const hosts = at.components.flatMap((component) => routesOf(component, at)).filter(({ props: { host, tls } }) => host !== undefined && tls === true).map(({ props: { host } }) => host!.toLowerCase());
  const entries = Object.entries(objectOf(at.options.certificates) ?? {}).filter(([, entry]) => entry !== undefined) as [string, unknown][];
  const seen = new Set<string>();
  return entries.flatMap(([host, entry]) => {
    const name = host.toLowerCase();
    const twice = seen.has(name);
    seen.add(name);
    return [...(twice ? [refuse('APPSVC.TLS', `certificates names host '${host}' twice, in another case`, 'keep one of them')] : []), ...checkHost(host, hosts), ...checkEntry(`certificates '${host}'`, entry)];
  });
}

function checkHost(host: string, hosts: readonly string[]): Finding[] {
  if (hosts.includes(host.toLowerCase())) return [];
  return [refuse('APPSVC.TLS', `certificates names host '${host}', and no route with tls: true has it: they have ${[...new Set(hosts)].join(', ') || 'none'}`,
    didYouMean(host.toLowerCase(), hosts) ?? 'set tls: true on the route with that host, or take the entry away')];
}

function checkEntry(what: string, entry: unknown): Finding[] {
  if (typeof entry !== 'object' || entry === null || isLater(entry)) return [refuse('APPSVC.TLS', `${what} must be an object with a thumbprint`, 'write { thumbprint }')];
  const [thumbprint, managed] = [own(entry, 'thumbprint'), own(entry, 'managed')];
  return [
    ...Object.keys(entry).filter((key) => !KEYS.includes(key)).map((key) => refuse('APPSVC.TLS', `${what} has no property '${key}': it has ${KEYS.join(', ')}`)),
    ...(isLater(thumbprint) || (typeof thumbprint === 'string' && thumbprint !== '') ? [] : [refuse('APPSVC.TLS', `${what} has no thumbprint, by which the host name is bound to it`, 'give the thumbprint of a certificate that is there, or take the entry away and the platform makes one')]),
    ...(managed === undefined || typeof managed === 'boolean' ? [] : [refuse('APPSVC.TLS', `${what}: managed must be true or false`)]),
  ];
}
