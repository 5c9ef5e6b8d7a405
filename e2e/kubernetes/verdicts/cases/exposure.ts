import { Expose, SessionAffinity, type ExposeProps, type SessionAffinityProps } from '../../../../src';
import type { HostileCase } from '../hostile-case';
import { service, serviceOf, worker } from '../shop';

const exposed = (about: string, props: object, more: Partial<HostileCase> = {}): HostileCase => ({ about, model: () => service({}, new Expose(props as ExposeProps)), ...more });
const sticky = (about: string, props: object, more: Partial<HostileCase> = {}): HostileCase => ({ about, model: () => service({}, new SessionAffinity(props as SessionAffinityProps)), ...more });
const written = (spec: object, port: object = { port: 9000 }) => (): readonly object[] => serviceOf({ ...spec, ports: [port] });

/** Which of its ports others reach, and which replica. */
export const exposure: readonly HostileCase[] = [
  exposed('an exposed port 0', { ports: [{ port: 0 }] }, { objects: written({}, { port: 0 }) }),
  exposed('an exposed port of the number of its own', { ports: [{ name: 'again', port: 8080 }] }),
  exposed('an exposed port called Admin_Port', { ports: [{ name: 'Admin_Port', port: 9000 }] }),
  exposed('a node port outside the range', { type: 'NodePort', ports: [{ port: 9000, nodePort: 80 }] }, { taken: 'a dry run asks for no number; without it the number is refused' }),
  exposed('one node port for two ports', { type: 'NodePort', ports: [{ port: 9000, nodePort: 30080 }, { port: 9001, nodePort: 30080 }] }),
  exposed('a node port inside the cluster', { ports: [{ port: 9000, nodePort: 30080 }] }, { objects: written({}, { port: 9000, nodePort: 30080 }) }),
  exposed('type ExternalName', { type: 'ExternalName', ports: [{ port: 9000 }] }, { objects: written({ type: 'ExternalName' }) }),
  exposed('a source range that is an address', { type: 'LoadBalancer', ports: [{ port: 9000 }], sourceRanges: ['10.0.0.1'] }, { objects: written({ type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.1'] }) }),
  exposed('source ranges of node ports', { type: 'NodePort', ports: [{ port: 9000 }], sourceRanges: ['10.0.0.0/8'] }, { objects: written({ type: 'NodePort', loadBalancerSourceRanges: ['10.0.0.0/8'] }) }),
  exposed('a traffic policy inside the cluster', { ports: [{ port: 9000 }], externalTrafficPolicy: 'Local' }, { objects: written({ externalTrafficPolicy: 'Local' }) }),
  exposed('a load balancer of class My Class', { type: 'LoadBalancer', ports: [{ port: 9000 }] }, { options: { loadBalancer: { className: 'My Class' } } }),
  exposed('a load balancer that stays inside, without a word for it', { type: 'LoadBalancer', external: false, ports: [{ port: 9000 }] }, { taken: 'the cloud would publish it' }),
  {
    about: 'two load balancers with one name', taken: 'the second Service silently replaces the first',
    model: () => service({}, new Expose({ type: 'LoadBalancer', ports: [{ port: 9000 }] }), new Expose({ type: 'LoadBalancer', ports: [{ port: 9001 }] })),
  },
  sticky('sessions by header', { by: 'header' }, { objects: written({ sessionAffinity: 'Header' }) }),
  ...[0, 86401].map((timeout) => sticky(`sessions of ${timeout} seconds`, { by: 'client-ip', timeout }, { objects: written({ sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: timeout } } }) })),
  { about: 'sessions of a worker that nobody calls', model: () => worker({}, new SessionAffinity({ by: 'client-ip' })), taken: 'no Service would say it' },
  sticky('sessions by cookie without a route', { by: 'cookie' }, { taken: 'nobody would set the cookie' }),
  sticky('sessions by a cookie called my cookie', { by: 'cookie', cookieName: 'my cookie' }, { objects: () => [], taken: 'an annotation is a text to it' }),
];
