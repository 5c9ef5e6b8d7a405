import type { Ingress } from '../../model/traits/ingress';
import type { Finding } from '../../plan/diagnostic';
import { refuse } from '../findings';
import type { GatewayReference } from '../network-options';
import type { At } from '../rules';

/** The first version whose standard channel has the filter for Cors. */
const CORS = 5;
/** Matches that one HTTPRoute can have, and those of one of its rules. */
export const MOST_MATCHES = 128;
export const MOST_MATCHES_OF_RULE = 64;
const MOST_PATH = 1024;
const PATH = /^(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|%[0-9a-fA-F]{2})+$/;

/** The minor version of `1.<minor>`, or undefined where the text is no version. */
export function gatewayMinor(version: unknown): number | undefined {
  const match = typeof version === 'string' ? /^1\.(0|[1-9]\d?)$/.exec(version) : null;
  return match === null ? undefined : Number(match[1]);
}

export function hasCorsFilter({ options: { gateway } }: At): boolean {
  return (gatewayMinor(gateway?.version ?? '1.0') ?? 0) >= CORS;
}

/** The Gateway for routes from outside, or for those from inside. */
export function gatewayFor(external: boolean, { options: { gateway } }: At): GatewayReference | undefined {
  return (external ? gateway : gateway?.internal) ?? undefined;
}

/** What the Gateway API or its own rules would refuse, and what a route cannot say there. */
export function checkGatewayRoute({ paths, props: { tls, external = true } }: Ingress, at: At): Finding[] {
  const gateway = gatewayFor(external, at);
  const secure = tls !== undefined && tls !== false;
  if (gateway === undefined) return external ? [] : [refuse('K8S.INGRESS', 'a route with external: false needs a Gateway that stays inside', 'set the option gateway.internal')];
  return [
    ...(secure && tls !== true ? [refuse('K8S.INGRESS', `the certificate of secret '${tls.name}' cannot be used by a route: listeners of a Gateway hold certificates`, "use tls: true, and name the secret in the listener's tls.certificateRefs")] : []),
    ...(secure && gateway.httpsSectionName === undefined ? [refuse('K8S.INGRESS', `a route with tls needs a listener for HTTPS, and the chart names none of Gateway '${String(gateway.name)}': the route would answer without encryption too`, `set the option ${external ? 'gateway' : 'gateway.internal'}.httpsSectionName`)] : []),
    ...paths.filter(({ path }) => !PATH.test(path) || path.length > MOST_PATH).map(({ path }) =>
      refuse('K8S.INGRESS', `path '${path}' of a route must have no other characters than those of a URL's path, and at most ${MOST_PATH}`, 'write what is special as %XX')),
  ];
}
