import { describe, expect, it } from 'vitest';
import { HealthChecks, InitContainer, Lifecycle, Sidecar, Volume } from 'cdk-oam';
import { app, containerOf, findings, podOf, service, withPorts, worker } from './fixtures';
import { everyKind } from './fixtures-kinds';

const names = (list: readonly { name: string }[] | undefined): string[] | undefined => list?.map(({ name }) => name);

function crowded() {
  const shop = app();
  service(shop).with(
    new Sidecar({ name: 'proxy', image: 'envoy:1' }), new InitContainer({ name: 'migrate', image: 'migrate:1' }),
    new Sidecar({ name: 'logs', image: 'logs:1' }), new InitContainer({ name: 'warm', image: 'warm:1' }),
  );
  return shop;
}

describe('sidecars and init containers', () => {
  it('stand in the order in which they were added', () => {
    const pod = podOf(crowded());
    expect(names(pod.containers)).toEqual(['orders', 'proxy', 'logs']);
    expect(names(pod.initContainers)).toEqual(['migrate', 'warm']);
    expect(JSON.stringify(pod)).not.toContain('restartPolicy');
  });

  it.each(['1.29', '1.36', '1.99'])('are native from 1.29 on, after the init containers: %s', (kubernetesVersion) => {
    const pod = podOf(crowded(), 'orders', { kubernetesVersion });
    expect(names(pod.containers)).toEqual(['orders']);
    expect(pod.initContainers.map(({ name, restartPolicy }: { name: string; restartPolicy?: string }) => [name, restartPolicy]))
      .toEqual([['migrate', undefined], ['warm', undefined], ['proxy', 'Always'], ['logs', 'Always']]);
  });

  it.each(['1.27', '1.29'])('are restricted with all others: %s', (kubernetesVersion) => {
    const pod = podOf(crowded(), 'orders', { kubernetesVersion, podSecurity: 'restricted' });
    const all = [...pod.containers, ...pod.initContainers];
    expect(all).toHaveLength(5);
    expect(pod.securityContext).toEqual({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
    for (const { securityContext } of all) expect(securityContext).toEqual({ allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } });
  });

  it('have environment, resources and mounts of their own', () => {
    const shop = app();
    service(shop).with(
      new Volume({ name: 'data', mountPath: '/data', medium: 'memory', sizeLimit: '64Mi', readOnly: true }),
      new Sidecar({ name: 'proxy', image: 'envoy:1', env: { A: '1' }, cpu: 1, volumeMounts: [{ name: 'data', mountPath: '/var/data', readOnly: true }, { name: 'data', mountPath: '/other' }] }),
    );
    const pod = podOf(shop);
    expect(pod.volumes).toEqual([{ name: 'data', emptyDir: { medium: 'Memory', sizeLimit: '64Mi' } }]);
    expect(pod.containers[0].volumeMounts).toEqual([{ name: 'data', mountPath: '/data', readOnly: true }]);
    expect(pod.containers[1]).toMatchObject({
      env: [{ name: 'A', value: '1' }], resources: { requests: { cpu: '1' }, limits: { cpu: '1' } },
      volumeMounts: [{ name: 'data', mountPath: '/var/data', readOnly: true }, { name: 'data', mountPath: '/other' }],
    });
  });

  it.each([['1.28', 'containers'], ['1.29', 'initContainers']] as const)('of %s are asked for their own health', (kubernetesVersion, list) => {
    const shop = app();
    const healthChecks = { liveness: { exec: { command: ['true'] } }, readiness: { httpGet: { port: 9901 }, periodSeconds: 3 }, startup: { tcpSocket: { port: 9901 }, failureThreshold: 60 } };
    service(shop).with(new Sidecar({ name: 'proxy', image: 'envoy:1', healthChecks }), new HealthChecks({ liveness: { tcpSocket: {} } }));
    const pod = podOf(shop, 'orders', { kubernetesVersion });
    const { livenessProbe, readinessProbe, startupProbe, ...rest } = pod[list].find(({ name }: any) => name === 'proxy');
    expect(livenessProbe).toEqual({ exec: { command: ['true'] } });
    expect(readinessProbe).toEqual({ httpGet: { path: '/', port: 9901 }, periodSeconds: 3 });
    expect(startupProbe).toEqual({ tcpSocket: { port: 9901 }, failureThreshold: 60 });
    expect(rest).not.toHaveProperty('healthChecks');
    expect(pod.containers[0].livenessProbe).toEqual({ tcpSocket: { port: 8080 } });
  });

  it('of a task are asked for no readiness', () => {
    const shop = app();
    everyKind.task!(shop).with(new Sidecar({ name: 'proxy', image: 'envoy:1', healthChecks: { readiness: { tcpSocket: { port: 1 } } } }) as never);
    expect(findings(shop, { kubernetesVersion: '1.29' })).toEqual([expect.stringContaining('a task has no use for a readiness probe')]);
  });

  it.each<[unknown, string]>([
    [{ liveness: { httpGet: {} } }, "Sidecar 'proxy': healthChecks liveness must name the port that it asks"],
    [{ startup: { grpc: {} } }, "Sidecar 'proxy': healthChecks startup must name the port that it asks"],
    [{ liveness: { exec: { command: ['a'] }, successThreshold: 2 } }, "Sidecar 'proxy': healthChecks liveness.successThreshold must be 1, got 2"],
    [{ livenes: {} }, "Sidecar 'proxy': healthChecks has no property 'livenes'"],
    [5, "Sidecar 'proxy': healthChecks must be an object"],
  ])('refuse health checks %j', (healthChecks, message) => {
    expect(() => new Sidecar({ name: 'proxy', image: 'envoy:1', healthChecks: healthChecks as never })).toThrow(message);
    expect(() => new InitContainer({ name: 'prepare', image: 'x:1', healthChecks } as never)).toThrow("has no property 'healthChecks'");
  });

  it('need names that Kubernetes allows', () => {
    const shop = app();
    service(shop).with(
      new Sidecar({ name: 'My_Proxy', image: 'envoy:1' }), new InitContainer({ name: 'x'.repeat(64), image: 'a:1' }),
      new Volume({ name: 'Data', mountPath: '/data' }), new Volume({ name: 'config-files-x', mountPath: '/x' }),
    );
    expect(findings(shop)).toEqual([
      expect.stringContaining("[shop/orders] 'Data' cannot be the name of a volume"),
      expect.stringContaining("[shop/orders] 'My_Proxy' cannot be the name of a container"),
      expect.stringContaining(`[shop/orders] '${'x'.repeat(64)}' cannot be the name of a container`),
      expect.stringContaining("[shop/orders] volume 'config-files-x': names that begin with 'config-files-' are kept"),
    ]);
  });
});

describe('health checks', () => {
  it('take the first port of the container, and their own where they name one', () => {
    const shop = app();
    service(shop, 'orders', { port: undefined, ports: [{ port: 80, targetPort: 8081 }, { port: 9000, name: 'rpc', appProtocol: 'grpc' }] }).with(new HealthChecks({
      liveness: { httpGet: { httpHeaders: [{ name: 'X', value: 'y' }] }, initialDelaySeconds: 0, periodSeconds: 3 },
      readiness: { grpc: { port: 9000, service: 'ready' }, successThreshold: 2 },
      startup: { tcpSocket: {}, failureThreshold: 30, timeoutSeconds: 4 },
    }));
    expect(containerOf(shop)).toMatchObject({
      livenessProbe: { httpGet: { path: '/', port: 8081, httpHeaders: [{ name: 'X', value: 'y' }] }, initialDelaySeconds: 0, periodSeconds: 3 },
      readinessProbe: { grpc: { port: 9000, service: 'ready' }, successThreshold: 2 },
      startupProbe: { tcpSocket: { port: 8081 }, failureThreshold: 30, timeoutSeconds: 4 },
    });
  });

  it('write nothing that was not said', () => {
    const shop = app();
    service(shop).with(new HealthChecks({ liveness: { exec: { command: ['true'] } } }));
    const container = containerOf(shop);
    expect(container.livenessProbe).toEqual({ exec: { command: ['true'] } });
    expect(container).not.toHaveProperty('readinessProbe');
  });

  it('of a component without ports must name a port', () => {
    const shop = app();
    worker(shop).with(new HealthChecks({ liveness: { httpGet: {} }, readiness: { exec: { command: ['true'] } }, startup: { grpc: { port: 1 } } }));
    expect(findings(shop)).toEqual(['error K8S.PROBE [shop/mailer] the liveness probe names no port, and the component has no TCP port']);
  });

  it('asks the first port that speaks TCP: nobody can ask over UDP', () => {
    const made = app();
    withPorts(made, [{ name: 'dns', port: 53, protocol: 'UDP' }, { port: 80, targetPort: 8080 }]).with(new HealthChecks({ liveness: { httpGet: {} } }), new Lifecycle({ preStop: { httpGet: {} } }));
    const { livenessProbe, lifecycle } = containerOf(made);
    expect([livenessProbe.httpGet.port, lifecycle.preStop.httpGet.port]).toEqual([8080, 8080]);
    const deaf = app();
    withPorts(deaf, [{ name: 'dns', port: 53, protocol: 'UDP' }]).with(new HealthChecks({ liveness: { tcpSocket: {} } }));
    expect(findings(deaf)).toEqual([expect.stringContaining('error K8S.PROBE [shop/orders] the liveness probe names no port, and the component has no TCP port')]);
  });
});
