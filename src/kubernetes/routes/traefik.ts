import type { Cors } from '../../model/traits/cors';
import type { IpRestrictions } from '../../model/traits/ip-restrictions';
import type { CookieAffinity } from '../../model/traits/session-affinity';
import type { Finding } from '../../plan/diagnostic';
import type { Component } from '../../model/component';
import type { Code } from '../codes';
import type { TraefikMiddleware } from '../custom-resources';
import { refuse } from '../findings';
import { joinTexts } from '../lazy';
import { nameWith } from '../names';
import type { At } from '../rules';

type Middleware = TraefikMiddleware['spec'];

const ROUTER = 'traefik.ingress.kubernetes.io/router.middlewares';
const STICKY = 'traefik.ingress.kubernetes.io/service.sticky.cookie';

/** Kinds of traits that become middlewares, in the order in which requests pass them: strangers are turned away first. */
const ORDER = ['ip-restrictions', 'cors'] as const;

export function traefikCors({ props, methods, maxAge }: Cors): Middleware {
  const wild = props.origins.filter((origin) => origin.includes('*.'));
  const plain = props.origins.filter((origin) => !origin.includes('*.'));
  return {
    headers: {
      ...(plain.length === 0 ? {} : { accessControlAllowOriginList: plain }),
      ...(wild.length === 0 ? {} : { accessControlAllowOriginListRegex: wild.map(pattern) }),
      accessControlAllowMethods: methods,
      accessControlAllowHeaders: props.headers,
      accessControlExposeHeaders: props.exposeHeaders,
      ...(props.credentials === true ? { accessControlAllowCredentials: true } : {}),
      accessControlMaxAge: maxAge,
      // Answers differ by origin, and caches on the way must know.
      addVaryHeader: true,
    },
  };
}

/** All names below one, to any depth, and nothing that only looks like it. */
function pattern(origin: string): string {
  const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const [scheme, rest] = origin.split('*.') as [string, string];
  return `^${literal(scheme)}([a-z0-9-]+\\.)+${literal(rest)}$`;
}

export function traefikRestrictions({ props: { allow } }: IpRestrictions): Middleware {
  return { ipAllowList: { sourceRange: allow ?? [] } };
}

/** Traefik looks for these on the Service. */
export function traefikCookie({ cookieName, maxAge }: CookieAffinity): Record<string, string> {
  return {
    [STICKY]: 'true', [`${STICKY}.httponly`]: 'true',
    ...(cookieName === undefined ? {} : { [`${STICKY}.name`]: cookieName }),
    ...(maxAge === undefined ? {} : { [`${STICKY}.maxage`]: String(maxAge) }),
  };
}

export function middlewareName(component: string, kind: string): string {
  return nameWith(component, kind);
}

/** Names the middlewares of a component's routes, with the namespace that the chart gives them. */
export function routerAnnotations(component: Component<any, any>, at: At): Record<string, string> {
  const { namespace } = at.options;
  const names = ORDER.filter((kind) => namespace !== undefined && at.traitsOf(component, kind).length > 0)
    .map((kind) => [namespace!, `-${middlewareName(at.name(component), kind)}@kubernetescrd`]);
  return names.length === 0 ? {} : { [ROUTER]: joinTexts(names.flatMap((name, index) => (index === 0 ? name : [',', ...name]))) };
}

export function checkNamespace(kind: string, at: At, code: Code): Finding[] {
  if (at.options.namespace !== undefined) return [];
  return [refuse(code, `trait '${kind}' becomes a Middleware of Traefik, whose full name has its namespace in it, and the chart has none`, 'set the option namespace')];
}
