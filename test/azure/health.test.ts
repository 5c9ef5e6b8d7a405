import { describe, expect, it } from 'vitest';
import { HealthChecks, Sidecar, type HealthChecksProps } from '../../src';
import { appWith, seen, toldOf, toldOfWorker } from './support';

const probes = (props: HealthChecksProps) => seen(appWith([new HealthChecks(props)]).template.containers[0]?.probes);
const ports = [{ port: 80, targetPort: 8080 }];

describe('probes', () => {
  it('have every number written out', () => {
    expect(probes({
      liveness: { httpGet: {}, initialDelaySeconds: 0 },
      readiness: { httpGet: { path: '/ready', port: 9000, scheme: 'HTTPS', httpHeaders: [{ name: 'A', value: 'b' }] }, initialDelaySeconds: 60, periodSeconds: 240, timeoutSeconds: 240, successThreshold: 10, failureThreshold: 48 },
      startup: { tcpSocket: {}, failureThreshold: 240 },
    })).toEqual([
      { type: 'Liveness', httpGet: { path: '/', port: 8080, scheme: 'HTTP' }, periodSeconds: 10, timeoutSeconds: 1, successThreshold: 1, failureThreshold: 3 },
      { type: 'Readiness', httpGet: { path: '/ready', port: 9000, scheme: 'HTTPS', httpHeaders: [{ name: 'A', value: 'b' }] }, initialDelaySeconds: 60, periodSeconds: 240, timeoutSeconds: 240, successThreshold: 10, failureThreshold: 48 },
      { type: 'Startup', tcpSocket: { port: 8080 }, periodSeconds: 10, timeoutSeconds: 1, successThreshold: 1, failureThreshold: 240 },
    ]);
  });

  it('ask by connection where gRPC is meant, and say so', () => {
    expect(probes({ readiness: { grpc: { service: 'ready' } } })[0].tcpSocket).toEqual({ port: 8080 });
    expect(toldOf({ ports }, [new HealthChecks({ liveness: { grpc: { port: 9000 } }, readiness: { grpc: { service: 'ready' } } })])).toEqual([
      'adapted ACA.PROBE [shop/orders] liveness asks by gRPC, which the platform does not: it asks whether port 9000 accepts a connection',
      "adapted ACA.PROBE [shop/orders] readiness asks by gRPC, which the platform does not: it asks whether port 8080 accepts a connection, and its service 'ready' is not asked for",
    ]);
  });

  it('of a sidecar stand at the sidecar, and messages name it', () => {
    const sidecar = (healthChecks: HealthChecksProps) => new Sidecar({ name: 'proxy', image: 'envoy:1', cpu: 0.25, memory: '0.5Gi', healthChecks });
    const [main, proxy] = seen(appWith([sidecar({ liveness: { tcpSocket: { port: 9901 } } })]).template.containers);
    expect(main.probes).toBeUndefined();
    expect(proxy.probes).toEqual([{ type: 'Liveness', tcpSocket: { port: 9901 }, periodSeconds: 10, timeoutSeconds: 1, successThreshold: 1, failureThreshold: 3 }]);
    expect(toldOf({ ports }, [sidecar({ liveness: { exec: { command: ['true'] } }, startup: { tcpSocket: { port: 1 }, periodSeconds: 241 } })])).toEqual([
      "error ACA.PROBE [shop/orders] sidecar 'proxy': liveness runs a command: the platform asks by HTTP or TCP alone\n  fix: use httpGet or tcpSocket",
      expect.stringContaining("sidecar 'proxy': startup.periodSeconds 241 is above 240"),
    ]);
  });

  it('run no command', () => {
    expect(toldOf({ ports }, [new HealthChecks({ liveness: { exec: { command: ['true'] } } })])).toEqual([
      'error ACA.PROBE [shop/orders] liveness runs a command: the platform asks by HTTP or TCP alone\n  fix: use httpGet or tcpSocket, or mark the trait optional() to run without it here',
    ]);
  });

  it('that nobody asks for are added by the platform where apps do not run on the profile Consumption', () => {
    const note = (kinds: string) => `adapted ACA.PROBE [shop/orders] the platform adds probes of its own for what is not asked for (${kinds}): whether port 8080 accepts a connection`;
    const liveness = new HealthChecks({ liveness: { tcpSocket: {} } });
    expect(toldOf({ ports }, [liveness], { environment: { workloadProfiles: [] } })).toEqual([note('startup, readiness')]);
    expect(toldOf({ ports }, [], { environment: { workloadProfiles: [{ name: 'big', type: 'D4' }] }, workloadProfileName: 'big' })).toEqual([note('startup, readiness, liveness')]);
    expect(toldOf({ ports }, [liveness])).toEqual([]);
    expect(toldOfWorker([], { environment: { workloadProfiles: [] } })).toEqual([]);
  });

  it('need a port', () => {
    expect(toldOfWorker([new HealthChecks({ liveness: { tcpSocket: {} } })])).toEqual(['error ACA.PROBE [shop/mailer] liveness names no port, and the component has none\n  fix: give the probe a port']);
  });

  it.each<[keyof HealthChecksProps, string, number, number]>([
    ['liveness', 'initialDelaySeconds', 61, 60], ['liveness', 'periodSeconds', 241, 240], ['liveness', 'timeoutSeconds', 241, 240], ['readiness', 'successThreshold', 11, 10],
    ['liveness', 'failureThreshold', 31, 30], ['readiness', 'failureThreshold', 49, 48], ['startup', 'failureThreshold', 241, 240],
  ])('%s.%s %d is above %d', (name, field, value, most) => {
    expect(toldOf({ ports }, [new HealthChecks({ [name]: { tcpSocket: {}, [field]: value } })])).toEqual([
      `error ACA.PROBE [shop/orders] ${name}.${field} ${value} is above ${most}, the most the platform takes\n  fix: set ${most} or less`,
    ]);
    expect(toldOf({ ports }, [new HealthChecks({ [name]: { tcpSocket: {}, [field]: most } })])).toEqual([]);
  });
});
