import { Cors, Ingress, IpRestrictions, SessionAffinity, type CorsProps, type IpRestrictionsProps, type Trait } from '../../../../src';
import type { KubernetesOptions } from '../../../../src/kubernetes';
import type { HostileCase } from '../hostile-case';
import { httpRoute, service } from '../shop';

type Options = Partial<KubernetesOptions>;
const nginx: Options = { ingress: { controller: 'nginx' } };
const traefik: Options = { namespace: 'shop', ingress: { controller: 'traefik' } };
const gateway: Options = { gateway: { name: 'public', version: '1.5' } };

const routed = (about: string, trait: () => Trait<any, any>, options: Options, more: Partial<HostileCase> = {}): HostileCase =>
  ({ about, model: () => service({}, new Ingress({ host: 'shop.example.com' }), trait()), options, ...more });
const origins = ['https://shop.example.com'];
const filter = (about: string, props: object, cors: object): HostileCase =>
  routed(about, () => new Cors({ origins, ...props } as CorsProps), gateway, { objects: () => httpRoute({ filters: [{ type: 'CORS', cors: { allowOrigins: origins, ...cors } }] }) });
const restricted = (about: string, props: IpRestrictionsProps, options: Options, more: Partial<HostileCase>): HostileCase => routed(about, () => new IpRestrictions(props), options, more);

/** What is asked of whatever answers for routes. */
export const edges: readonly HostileCase[] = [
  filter('an origin without a scheme', { origins: ['shop.example.com'] }, { allowOrigins: ['shop.example.com'] }),
  filter('an origin with a path', { origins: ['https://shop.example.com/a'] }, { allowOrigins: ['https://shop.example.com/a'] }),
  filter('a method that is none', { methods: ['FETCH'] }, { allowMethods: ['FETCH'] }),
  filter('a header with a blank in it', { headers: ['X Request'] }, { allowHeaders: ['X Request'] }),
  filter('answers that are kept for no time', { maxAge: 0 }, { maxAge: 0 }),
  routed('CORS where nothing says what answers', () => new Cors({ origins }), {}, { taken: 'there is nothing in what we would write' }),
  routed("CORS of every method by ingress-nginx", () => new Cors({ origins, methods: ['*'] }), nginx, { taken: 'the controller takes its own list instead, and says so in its log' }),
  routed('CORS by the first Gateway API', () => new Cors({ origins }), { gateway: { name: 'public' } }, { taken: 'it knows the filter here; an older one drops the field' }),
  { about: 'CORS without a route', model: () => service({}, new Cors({ origins })), options: nginx, taken: 'no page could call it' },
  restricted('an address in the place of a range', { allow: ['10.0.0.1'] }, nginx, { objects: () => [], taken: 'an annotation is a text to it' }),
  restricted('addresses that are allowed and denied', { allow: ['10.0.0.0/8'], deny: ['10.0.0.0/8'] }, nginx, { objects: () => [], taken: 'an annotation is a text to it' }),
  restricted('denied addresses by Traefik', { deny: ['10.0.0.0/8'] }, traefik, { taken: 'a Middleware without addresses is one to it' }),
  restricted('allowed addresses by a Gateway', { allow: ['10.0.0.0/8'] }, gateway, { taken: 'no field of a route says so, and everybody could call' }),
  restricted('allowed addresses by Traefik without a namespace', { allow: ['10.0.0.0/8'] }, { ingress: { controller: 'traefik' } }, { taken: 'Traefik would look for the Middleware elsewhere, and answer 404' }),
  routed('sessions by cookie of a Gateway', () => new SessionAffinity({ by: 'cookie' }), gateway, { taken: 'nobody would set the cookie' }),
  routed('an annotation that a trait writes, too', () => new IpRestrictions({ allow: ['10.0.0.0/8'] }), { ingress: { controller: 'nginx', annotations: { 'nginx.ingress.kubernetes.io/whitelist-source-range': '0.0.0.0/0' } } },
    { taken: 'one of the two would silently win' }),
];
