import { describe, expect, it } from 'vitest';
import { Annotations, Config, ConfigFiles, HealthChecks, InitContainer, Labels, SecretFiles, Secret, Sidecar, Volume, WORKLOAD_KINDS } from 'cdk-oam';
import type { KubernetesOptions } from 'cdk-oam/kubernetes';
import { app, findings, objects } from './fixtures';
import { controlled, everyKind, optionsOf } from './fixtures-kinds';

const kinds = Object.keys(everyKind);
const ids = ['a', 'Orders', 'a.b', 'a/b', 'ü-o', '1st', '__proto__', 'constructor', 'null', '../../etc', 'a\nb', '-a-', ...[50, 52, 53, 54, 55, 63, 64, 300].map((length) => 'x'.repeat(length))];
/** How much Kubernetes puts behind the name of an object. */
const ROOM: Record<string, number> = { CronJob: 52, StatefulSet: 52 };
const tasks = ['cron-task', 'event-task', 'task'];
const options = (kind: string, more: Partial<KubernetesOptions> = {}): Partial<KubernetesOptions> => ({ kubernetesVersion: '1.29', ...more, secrets: { ...optionsOf(kind).secrets, ...more.secrets } });

it('the list of kinds is complete', () => {
  expect([...WORKLOAD_KINDS].sort()).toEqual(kinds);
});

describe.each(kinds)('%s', (kind) => {
  it('has pods with the labels that its selectors stand on, and no token', () => {
    const shop = app();
    everyKind[kind]!(shop);
    const { controller, template } = controlled(shop, options(kind));
    expect(template.metadata.labels).toEqual(controller.metadata.labels);
    expect(template.metadata.labels).toMatchObject(controller.spec.selector?.matchLabels ?? {});
    expect(template.spec.automountServiceAccountToken).toBe(false);
  });

  it('meets the restricted standard in every container', () => {
    const shop = app();
    everyKind[kind]!(shop).with(new Sidecar({ name: 'proxy', image: 'envoy:1' }) as never, new InitContainer({ name: 'prepare', image: 'x:1' }) as never);
    const { template: { spec } } = controlled(shop, options(kind, { podSecurity: 'restricted' }));
    const containers = [...spec.containers, ...spec.initContainers];
    expect(containers.map(({ name }: { name: string }) => name)).toHaveLength(3);
    expect(spec.securityContext).toEqual({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
    for (const { securityContext } of containers) expect(securityContext).toEqual({ allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } });
  });

  it('takes the traits that concern pods', () => {
    const shop = app();
    const secret = new Secret(shop, 'key', { keys: ['pem'] });
    const config = new Config(shop, 'settings', { keys: ['LEVEL'] });
    everyKind[kind]!(shop).with(...[
      new Labels({ team: 'data' }), new Annotations({ 'example.com/owner': 'data' }), new Volume({ name: 'scratch', mountPath: '/scratch' }),
      new ConfigFiles({ mountPath: '/etc/app', files: { 'a.conf': config.key('LEVEL') } }), new SecretFiles({ mountPath: '/run/key', files: { 'key.pem': secret.key('pem') } }),
      new HealthChecks({ liveness: { exec: { command: ['true'] } } }),
    ] as never[]);
    const { controller, template } = controlled(shop, options(kind, { config: { settings: { values: { LEVEL: 'info' } } }, secrets: { key: { existing: 'key' } } }));
    expect(controller.metadata).toMatchObject({ labels: { team: 'data' }, annotations: { 'example.com/owner': 'data' } });
    expect(template.metadata).toMatchObject({ labels: { team: 'data' }, annotations: { 'example.com/owner': 'data', 'checksum/config-files': expect.any(String) } });
    expect(template.spec.volumes.map(({ name }: { name: string }) => name).sort()).toEqual(['config-files-etc-app', 'scratch', 'secret-files-run-key']);
    expect(template.spec.containers[0].volumeMounts.map(({ mountPath }: { mountPath: string }) => mountPath).sort()).toEqual(['/etc/app', '/run/key', '/scratch']);
    expect(template.spec.containers[0].livenessProbe).toEqual({ exec: { command: ['true'] } });
  });

  it('restarts as its kind must', () => {
    const shop = app();
    everyKind[kind]!(shop);
    expect(controlled(shop, options(kind)).template.spec.restartPolicy).toBe(tasks.includes(kind) ? 'Never' : undefined);
  });

  it.each(ids)('has valid names with the id %j', (id) => {
    const shop = app();
    everyKind[kind]!(shop, {}, id);
    const secrets = { secrets: { [`storage-of-${id}`]: { existing: 'storage' } } };
    const all = objects(shop, kind === 'function-app' ? secrets : {});
    for (const { kind: made, metadata: { name } } of all) {
      expect(name).toMatch(/^[a-z]([-a-z0-9]*[a-z0-9])?$/);
      expect(name.length).toBeLessThanOrEqual(ROOM[made] ?? 63);
    }
  });

  it('goes into the namespace with all of its objects', () => {
    const shop = app();
    everyKind[kind]!(shop);
    expect(new Set(objects(shop, options(kind, { namespace: 'prod' })).map(({ metadata }) => metadata.namespace))).toEqual(new Set(['prod']));
  });

  it('has a sidecar before 1.29 only where that one may run for ever', () => {
    const shop = app();
    everyKind[kind]!(shop).with(new Sidecar({ name: 'proxy', image: 'envoy:1' }) as never);
    expect(findings(shop, options(kind, { kubernetesVersion: '1.28' }))).toEqual(tasks.includes(kind) ? [expect.stringMatching(/^error K8S.SIDECAR \[.*] sidecar 'proxy' keeps the task from coming to its end/)] : []);
    expect(findings(shop, options(kind))).toEqual([]);
    const { initContainers } = controlled(shop, options(kind)).template.spec;
    expect(initContainers).toEqual([expect.objectContaining({ name: 'proxy', restartPolicy: 'Always' })]);
  });

  it('is asked whether it is ready only where somebody calls it', () => {
    const shop = app();
    everyKind[kind]!(shop).with(new HealthChecks({ readiness: { exec: { command: ['true'] } } }) as never);
    expect(findings(shop, options(kind))).toEqual(tasks.includes(kind) ? [expect.stringMatching(/^error K8S.PROBE \[.*] a task has no use for a readiness probe/)] : []);
  });
});
