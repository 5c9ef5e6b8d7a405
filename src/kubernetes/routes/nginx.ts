import type { ResolvedPort } from '../../model/port';
import type { Cors } from '../../model/traits/cors';
import type { IpRestrictions } from '../../model/traits/ip-restrictions';
import type { CookieAffinity } from '../../model/traits/session-affinity';
import type { Finding } from '../../plan/diagnostic';
import { refuse } from '../findings';

type Notes = Record<string, string>;

const PREFIX = 'nginx.ingress.kubernetes.io/';

/** Headers that browsers send without asking: the controller takes an empty list for its own, longer one. */
const SAFE_HEADERS = ['Accept', 'Accept-Language', 'Content-Language'];

/** Every setting is written: the controller's own defaults allow credentials, more methods, and twenty days. */
export function nginxCors({ props, methods, maxAge }: Cors): Notes {
  return prefixed({
    'enable-cors': 'true',
    'cors-allow-origin': props.origins.join(', '),
    'cors-allow-methods': methods.join(', '),
    'cors-allow-headers': (props.headers ?? SAFE_HEADERS).join(', '),
    'cors-expose-headers': props.exposeHeaders?.join(', '),
    'cors-allow-credentials': String(props.credentials ?? false),
    'cors-max-age': String(maxAge),
  });
}

export function nginxRestrictions({ props: { allow, deny } }: IpRestrictions): Notes {
  // Newer versions know the first one as allowlist-source-range too; all of them know this name.
  return prefixed({ 'whitelist-source-range': allow?.join(','), 'denylist-source-range': deny?.join(',') });
}

/** `persistent` keeps sessions where they are when replicas are added; the default would move some of them. */
export function nginxCookie({ cookieName, maxAge }: CookieAffinity): Notes {
  return prefixed({
    'affinity': 'cookie',
    'affinity-mode': 'persistent',
    'session-cookie-name': cookieName,
    'session-cookie-max-age': maxAge === undefined ? undefined : String(maxAge),
    'session-cookie-expires': maxAge === undefined ? undefined : String(maxAge),
  });
}

/** It speaks HTTP/1 to what it leads to, unless told otherwise, and one language for all routes of an object. */
export function nginxBackend(ports: readonly ResolvedPort[]): Notes {
  return prefixed({ 'backend-protocol': ports.length > 0 && ports.every(({ appProtocol }) => appProtocol === 'grpc') ? 'GRPC' : undefined });
}

export function checkNginxBackend(ports: readonly ResolvedPort[]): Finding[] {
  const kinds = new Set(ports.map(({ appProtocol }) => appProtocol === 'grpc'));
  if (kinds.size < 2) return [];
  return [refuse('K8S.INGRESS', `routes lead to gRPC and to other ports (${ports.map(({ name }) => `'${name}'`).join(', ')}), and ingress-nginx speaks one of both for the routes of a component`, 'give the gRPC port a component of its own, or use the option gateway')];
}

function prefixed(settings: Readonly<Record<string, string | undefined>>): Notes {
  return Object.fromEntries(Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [] : [[`${PREFIX}${name}`, value]])));
}
