import { HealthChecks } from '../../../../src';
import type { HostileCase } from '../hostile-case';
import { deployment, service, worker } from '../shop';

const tcp = { tcpSocket: { port: 8080 } };
const probe = (about: string, liveness: object): HostileCase =>
  ({ about, model: () => service({}, new HealthChecks({ liveness })), objects: () => deployment({ livenessProbe: liveness }) });

/** How it is asked for its health. */
export const probes: readonly HostileCase[] = [
  probe('a probe that asks nothing', { periodSeconds: 5 }),
  probe('a probe that asks in two ways', { ...tcp, exec: { command: ['true'] } }),
  probe('a probe of port 0', { tcpSocket: { port: 0 } }),
  probe('a probe of port 70000', { httpGet: { path: '/', port: 70000 } }),
  probe('a probe by FTP', { httpGet: { path: '/', port: 80, scheme: 'FTP' } }),
  probe('a probe with a header without a name', { httpGet: { path: '/', port: 80, httpHeaders: [{ name: '', value: 'x' }] } }),
  probe('a probe with a header that has a blank in its name', { httpGet: { path: '/', port: 80, httpHeaders: [{ name: 'a b', value: 'x' }] } }),
  probe('a probe that runs no command', { exec: { command: [] } }),
  probe('a probe before the beginning', { ...tcp, initialDelaySeconds: -1 }),
  probe('a probe every half second', { ...tcp, periodSeconds: 0.5 }),
  { ...probe('a probe every 0 seconds', { ...tcp, periodSeconds: 0 }), taken: 'it reads 0 as left out, which is 10 seconds' },
  probe('a timeout below nothing', { ...tcp, timeoutSeconds: -1 }),
  probe('a liveness probe that must succeed twice', { ...tcp, successThreshold: 2 }),
  { about: 'a startup probe that must succeed twice', model: () => service({}, new HealthChecks({ startup: { ...tcp, successThreshold: 2 } })), objects: () => deployment({ startupProbe: { ...tcp, successThreshold: 2 } }) },
  { about: 'a probe that names no port, of a component without one', model: () => worker({}, new HealthChecks({ liveness: { httpGet: {} } })), objects: () => deployment({ livenessProbe: { httpGet: { path: '/' } } }) },
];
