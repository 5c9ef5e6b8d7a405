import { twice } from '../../../plan/check-model';
import type { Finding } from '../../../plan/diagnostic';
import { own } from '../../shared/input';
import { givenValidation, guessedValidation, managedHosts, type ManagedHost } from '../certificates/managed';
import { adapt, refuse, warn } from '../findings';
import type { At } from '../rules';

const WAYS = ['CNAME', 'HTTP', 'TXT'];

/** What is said of certificates that the platform makes, and what is not. */
export function checkManagedCertificates(at: At): Finding[] {
  const hosts = managedHosts(at);
  const { certificates } = at.options;
  const given = typeof certificates === 'object' && certificates !== null && !Array.isArray(certificates) ? certificates : {};
  const again = twice(Object.keys(given).map((host) => host.toLowerCase()))
    .map((host) => refuse('ACA.TLS', `certificates names '${host}' twice: names of hosts are the same in any case`, 'keep one of them'));
  return [...again, ...Object.entries(given).flatMap(([host, settings]) => checkGiven(host, settings, hosts)), ...hosts.flatMap((host) => checkWay(host, at))];
}

function checkGiven(host: string, settings: unknown, hosts: readonly ManagedHost[]): Finding[] {
  const way = own(settings, 'domainControlValidation');
  const unknown = typeof settings === 'object' && settings !== null ? Object.keys(settings).filter((key) => key !== 'domainControlValidation') : [];
  return [
    ...(hosts.some(({ name }) => name === host.toLowerCase()) ? []
      : [refuse('ACA.TLS', `certificates names '${host}', for which the platform makes no certificate`, `give a route with that host tls: true; hosts with one are ${hosts.map(({ name }) => name).join(', ') || 'none'}`)]),
    ...unknown.map((key) => refuse('ACA.TLS', `certificates '${host}' has no property '${key}': it has domainControlValidation`)),
    ...(WAYS.includes(way as string) ? [] : [refuse('ACA.TLS', `certificates '${host}' needs domainControlValidation, which is one of ${WAYS.join(', ')}`)]),
  ];
}

/** Which names are domains under a public suffix of two labels is in no rule of DNS: only their owner knows. */
function checkWay(host: ManagedHost, at: At): Finding[] {
  const given = givenValidation(host.name, at);
  if (given === 'TXT') return [{ ...adapt('ACA.TLS', `the certificate for '${host.name}' is made once a TXT record has the token that the platform gives, validationToken of the certificate's resource`), path: host.routes[0].component.path }];
  if (given !== undefined || guessedValidation(host) === 'HTTP' || !LIKE_A_DOMAIN.test(host.name)) return [];
  return [{ ...warn('ACA.TLS', `'${host.name}' is taken for a name with a CNAME record, which validates its certificate; if it is a domain itself, as example.co.uk is, it has an A record and that fails`,
    `say which it is: certificates: { '${host.name}': { domainControlValidation: 'HTTP' } }, or 'CNAME'`), path: host.routes[0].component.path }];
}

/** Three labels, the last of a country and the one before as short as those of its public suffixes: co.uk, com.au, gob.mx. */
const LIKE_A_DOMAIN = /^[^.]+\.(?:[a-z]{2,3}|asso|gouv|info|firm)\.[a-z]{2}$/;
