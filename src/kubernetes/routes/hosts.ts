import type { Finding } from '../../plan/diagnostic';
import { obeys } from '../../plan/names';
import { refuse } from '../findings';
import { dnsSubdomain } from '../names';

/** Only the first part of a name can be a wildcard; an address is no name. */
export function checkHost(host: string): Finding[] {
  const name = host.startsWith('*.') ? host.slice(2) : host;
  if (obeys(name, dnsSubdomain) && !/^\d+(?:\.\d+){3}$/.test(host)) return [];
  return [refuse('K8S.INGRESS', `'${host}' cannot be the host of a route: a domain name in lower case, perhaps with '*.' before it`, 'write the name as DNS knows it')];
}
