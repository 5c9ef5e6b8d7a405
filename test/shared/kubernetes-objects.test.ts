import { describe, expect, it } from 'vitest';
import {
  Annotations, Application, Autoscaler, Command, Config, ConfigFiles, Cors, CronTask, Daemon, DaprComponent, DaprSidecar, DisruptionBudget, EventScaler, EventTask, Expose, FunctionApp,
  HealthChecks, HttpScaler, Ingress, InitContainer, interpolate, IpRestrictions, Labels, Lifecycle, Metrics, NetworkIsolation, Parameter, Placement, Rollout, Scaler, Secret, SecretFiles,
  SecurityContext, ServiceAccount, SessionAffinity, Sidecar, StatefulService, synthesize, Task, Volume, WebService, Worker, WorkloadIdentity,
} from 'cdk-oam';
import { kubernetes, toYaml, type KubernetesOptions } from 'cdk-oam/kubernetes';
import { validateKubernetes } from '../support/kubernetes-schema';
import { parseManifests } from '../support/manifests';
import { schemasFolder } from '../support/shared-folder';

/** Every trait and kind with every property, so that every field we can write meets the published schema. */
function everything(): Application {
  const shop = new Application(undefined, 'Shop & Co');
  const secret = new Secret(shop, 'database', { keys: ['user', 'password'] });
  const other = new Secret(shop, 'other', { keys: ['token'] });
  const certificate = new Secret(shop, 'certificate', { keys: ['tls.crt', 'tls.key'] });
  const config = new Config(shop, 'settings', { keys: ['LEVEL'] });
  const tag = new Parameter(shop, 'tag', { default: 3 });
  const size = { cpu: 0.25, memory: '0.5Gi', limit: { cpu: '1500m', memory: '1G' } };
  new DaprComponent(shop, 'store', { type: 'state.redis', version: 'v2', scopes: ['orders'], ignoreErrors: true, initTimeout: '1m', metadata: { on: true, n: 3, p: secret.key('password'), c: config.key('LEVEL') } });
  new DaprComponent(shop, 'vaulted', { type: 'state.redis', secretStore: 'vault', metadata: { p: other.key('token') } });
  const orders = new WebService(shop, 'orders', {
    image: interpolate`ghcr.io/acme/orders:${tag}`, command: ['/bin/orders'], args: ['--tag', tag], imagePullPolicy: 'IfNotPresent', ...size,
    ports: [{ port: 80, targetPort: 8080 }, { name: 'also', port: 81, targetPort: 8080 }, { name: 'rpc', port: 9000, appProtocol: 'grpc' }, { name: 'dns', port: 53, protocol: 'UDP' }],
    env: { PASSWORD: secret.key('password'), LEVEL: config.key('LEVEL'), NUMBER: 5, TEXT: interpolate`${tag}!` },
  });
  orders.with(
    new Annotations({ 'example.com/note': 'a: b' }), new Labels({ team: 'orders' }),
    new Autoscaler({ min: 2, max: 5, cpu: 70, memory: 80 }),
    new ConfigFiles({ mountPath: '/etc/app', files: { 'app.conf': interpolate`self=${orders.endpoint.url}\n`, 'b': 'x' } }),
    new SecretFiles({ mountPath: '/run/one', files: { user: secret.key('user') } }), new SecretFiles({ mountPath: '/run/two', files: { user: secret.key('user'), token: other.key('token') } }),
    new HealthChecks({
      liveness: { httpGet: { path: '/live', scheme: 'HTTPS', httpHeaders: [{ name: 'X', value: '1' }] }, initialDelaySeconds: 1, periodSeconds: 2, timeoutSeconds: 3, failureThreshold: 4 },
      readiness: { grpc: { port: 9000, service: 'ready' }, successThreshold: 2 }, startup: { tcpSocket: {} },
    }),
    new Ingress({ host: 'a.example.com', tls: true, paths: ['/', { path: '/exact', pathType: 'Exact', port: 'also' }] }), new Ingress({ host: 'b.example.com', tls: certificate }), new Ingress({ external: false }),
    new Expose({ ports: [{ port: 5432, appProtocol: 'tcp' }] }), new Expose({ type: 'NodePort', externalTrafficPolicy: 'Local', ports: [{ port: 90, nodePort: 30090 }] }),
    new Expose({ type: 'LoadBalancer', name: 'lb', sourceRanges: ['10.0.0.0/8', 'fd00::/8'], ports: [{ port: 100, protocol: 'UDP', nodePort: 30100 }] }), new Expose({ type: 'LoadBalancer', external: false, ports: [{ name: 'in', port: 101 }] }),
    new SessionAffinity({ by: 'client-ip' }),
    new Sidecar({ name: 'proxy', image: 'envoy:1', ...size, env: { A: 'b' }, volumeMounts: [{ name: 'scratch', mountPath: '/scratch', readOnly: true }] }),
    new InitContainer({ name: 'migrate', image: 'migrate:1', args: ['up'] }),
    new Volume({ type: 'persistent', name: 'data', mountPath: '/data', size: '10Gi', storageClass: 'fast', accessMode: 'ReadWriteMany' }), new Volume({ type: 'existing', name: 'media', mountPath: '/media' }),
    new Lifecycle({ postStart: { exec: { command: ['true'] } }, preStop: { httpGet: { path: '/drain', scheme: 'HTTPS', httpHeaders: [{ name: 'X', value: '1' }] } }, terminationGracePeriodSeconds: 45 }),
    new Command({ addArgs: ['--trace'] }), new SecurityContext({ runAsUser: 5, runAsGroup: 6, fsGroup: 7, runAsNonRoot: true, readOnlyRootFilesystem: true, privileged: false, allowPrivilegeEscalation: false, capabilities: { add: ['NET_BIND_SERVICE'], drop: ['KILL'] } }),
    new Volume({ name: 'scratch', mountPath: '/scratch' }), new Volume({ name: 'fast', mountPath: '/fast', medium: 'memory', sizeLimit: '64Mi', readOnly: true }),
  );
  new WebService(shop, 'with-dapr', { image: 'x:1', port: 8080, ...size }).with(
    new DaprSidecar({ appId: 'orders', appProtocol: 'grpc', appMaxConcurrency: 1, logLevel: 'info', enableApiLogging: true, httpMaxRequestSize: 1, httpReadBufferSize: 1, appHealth: { path: '/', probeInterval: 1, probeTimeout: 1, threshold: 1 } }),
    new Autoscaler({ max: 3, memory: 50 }),
  );
  new WebService(shop, 'api', { image: 'x:1', port: 8080, ...size }).with(
    new Ingress({ host: 'api.example.com' }), new Cors({ origins: ['https://*.example.com'], methods: ['PUT'], headers: ['X-A'], exposeHeaders: ['X-B'], credentials: true, maxAge: 9 }),
    new IpRestrictions({ allow: ['10.0.0.0/8', 'fd00::/8'] }), new SessionAffinity({ by: 'cookie', cookieName: 'at', maxAge: 60 }),
  );
  shop.with(new NetworkIsolation({ egress: ['internet', { to: '10.0.0.0/8', ports: [1, { port: 2, protocol: 'UDP' }] }] }));
  new Worker(shop, 'mailer', { image: 'x:1', ...size }).with(new EventScaler({
    min: 1, max: 9, pollingInterval: 1, cooldownPeriod: 0,
    triggers: [{ type: 'kafka', metadata: { topic: 'a', lag: 5 }, metricType: 'Value', auth: { password: secret.key('password'), username: secret.key('user') } }, { type: 'cpu', metricType: 'Utilization', metadata: { value: 60 } }],
  }));
  platformTraits(shop, tag);
  otherKinds(shop, secret);
  new Worker(shop, 'fixed', { image: 'x:1' }).with(new Scaler({ replicas: 0 }), new HealthChecks({ liveness: { exec: { command: ['true'] } } }));
  return shop;
}

/** The traits about what stands around a component, with every property. */
function platformTraits(shop: Application, tag: Parameter): void {
  const behavior = { scaleUp: { stabilizationWindowSeconds: 1, selectPolicy: 'Min', policies: [{ type: 'Pods', value: 1, periodSeconds: 1 }] }, scaleDown: { selectPolicy: 'Disabled' } } as const;
  new Worker(shop, 'steady', { image: 'x:1' }).with(
    new Autoscaler({ max: 3, cpu: { averageValue: 0.5 }, memory: { averageValue: '1.5Gi' }, behavior }), new DisruptionBudget({ maxUnavailable: '10%', unhealthyPodEvictionPolicy: 'AlwaysAllow' }),
    new Rollout({ maxSurge: '100%', maxUnavailable: 0, minReadySeconds: 1, progressDeadlineSeconds: 2, revisionHistoryLimit: 0 }), new Metrics({ port: 9090, path: '/m', interval: 15, scrapeTimeout: 5, scheme: 'https' }),
    new ServiceAccount({ annotations: { 'example.com/a': tag }, privileges: [{ verbs: ['get'], apiGroups: ['apps'], resources: ['deployments'], resourceNames: ['a'] }] }), new WorkloadIdentity({ clientId: 'c', tenantId: 't', resourceId: 'r' }),
    new Placement({
      nodeSelector: { pool: 'a' }, virtualNodes: 'required', tolerations: [{ key: 'a', operator: 'Equal', value: 'b', effect: 'NoExecute', tolerationSeconds: 1 }],
      nodeAffinity: { required: [[{ key: 'a', operator: 'Gt', values: ['1'] }]], preferred: [{ weight: 1, requirements: [{ key: 'b', operator: 'Exists' }] }] },
      podAffinity: { required: [{ component: 'orders', topology: 'zone' }] }, podAntiAffinity: { preferred: [{ component: 'steady', topology: 'example.com/rack', weight: 100 }] },
      topologySpread: [{ topology: 'zone', maxSkew: 2, whenUnsatisfiable: 'DoNotSchedule', minDomains: 2 }],
    }),
  );
  new WebService(shop, 'counted', { image: 'x:1', port: 80 }).with(
    new Ingress({ host: 'counted.example.com' }), new HttpScaler({ min: 1, max: 3, requestRate: { targetValue: 5, window: 30, granularity: 2 }, cooldownPeriod: 5 }), new Rollout({ strategy: 'recreate' }), new Metrics(), new DisruptionBudget(),
  );
  new Worker(shop, 'listener', { image: 'x:1' }).with(new EventScaler({
    min: 1, max: 9, idleReplicaCount: 0, initialCooldownPeriod: 5, fallback: { failureThreshold: 1, replicas: 1, behavior: 'static' }, behavior,
    triggers: [
      { type: 'kafka', metadata: {}, useCachedMetrics: true, podIdentity: { provider: 'azure-workload', identityId: 'i', identityTenantId: 't', identityAuthorityHost: 'https://login.example.com' } },
      { type: 'aws-sqs-queue', metadata: {}, podIdentity: { provider: 'aws', identityOwner: 'keda', roleArn: 'arn', externalID: 'e' } },
      { type: 'redis', metadata: {}, authenticationRef: { name: 'all', kind: 'ClusterTriggerAuthentication' } },
    ],
  }));
}

/** The kinds beside services and workers, with every property of theirs. */
function otherKinds(shop: Application, secret: Secret): void {
  const image = 'x:1';
  const run = { completions: 3, parallelism: 2, backoffLimit: 1, activeDeadlineSeconds: 60, ttlSecondsAfterFinished: 60, restartPolicy: 'OnFailure' } as const;
  const liveness = new HealthChecks({ liveness: { exec: { command: ['true'] } } });
  const files = new ConfigFiles({ mountPath: '/etc/app', files: { a: 'b' } });
  new StatefulService(shop, 'db', {
    image, ports: [{ port: 5432, appProtocol: 'tcp' }], podManagementPolicy: 'Parallel', ordinals: { start: 1 }, persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Delete', whenScaled: 'Retain' },
    volumeClaimTemplates: [{ name: 'data', mountPath: '/data', size: '10Gi', storageClass: 'fast', accessMode: 'ReadWriteOncePod' }, { name: 'old', mountPath: '/old', size: '1G', readOnly: true }],
  }).with(new Scaler({ replicas: 3 }), new Ingress({ host: 'c.example.com' }), liveness, files, new Rollout({ maxUnavailable: 2, minReadySeconds: 1, revisionHistoryLimit: 0 }), new DisruptionBudget());
  new StatefulService(shop, 'members', { image }).with(new EventScaler({ max: 2, triggers: [{ type: 'cron', metadata: {} }] }));
  new Daemon(shop, 'logs', { image, port: 24224 }).with(liveness, files, new Rollout({ maxSurge: '10%', minReadySeconds: 1, revisionHistoryLimit: 0 }), new Metrics({ port: 9100 }));
  new Task(shop, 'migrate', { image, ...run, suspend: true, env: { PASSWORD: secret.key('password') } }).with(liveness, files, new InitContainer({ name: 'wait', image }));
  new CronTask(shop, 'report', {
    image, ...run, schedule: '*/5 * * * *', timeZone: 'Europe/Berlin', concurrencyPolicy: 'Forbid', startingDeadlineSeconds: 60, successfulJobsHistoryLimit: 0, failedJobsHistoryLimit: 1, suspend: true,
  }).with(liveness, files);
  new EventTask(shop, 'thumbnails', {
    image, ...run, min: 1, max: 5, pollingInterval: 5, rollout: 'gradual', successfulJobsHistoryLimit: 0, failedJobsHistoryLimit: 1,
    triggers: [{ type: 'redis', metadata: { listName: 'a' }, auth: { password: secret.key('password') }, podIdentity: { provider: 'aws' }, useCachedMetrics: true }],
    scalingStrategy: { strategy: 'custom', customScalingQueueLengthDeduction: 1, customScalingRunningJobPercentage: 0.5, multipleScalersCalculation: 'avg' },
  }).with(liveness, files);
  new FunctionApp(shop, 'functions', { image, port: 80, storage: secret.key('password'), runtime: 'dotnet-isolated', hostId: 'functions' }).with(liveness, files, new Ingress({ host: 'd.example.com' }));
}

const ingress = { className: 'nginx', internalClassName: 'internal', annotations: { 'example.com/a': 'b' }, controller: 'nginx' } as const;
const network: Partial<KubernetesOptions> = {
  loadBalancer: { className: 'example.com/a', internalClassName: 'example.com/b', annotations: { 'example.com/c': 'd' }, internalAnnotations: { 'example.com/e': 'f' } },
  networkPolicy: { metricsFrom: [{ namespace: 'monitoring' }], routesFrom: [{ namespaceLabels: {} }, { cidr: '10.0.0.0/8' }, { namespace: 'n', podLabels: { a: 'b' } }], dns: { namespace: 'openshift-dns', port: 5353 } },
};
const written: Partial<KubernetesOptions> = {
  ingress, ...network, namespace: 'shop', serviceAccounts: { orders: 'orders' },
  volumes: { media: { azureFile: { shareName: 'media', secret: 'media-key', storageAccount: 'acme', resourceGroup: 'rg', server: 's', mountOptions: ['uid=5'] } } }, config: { settings: { values: { LEVEL: 'info' } } },
  secrets: { database: { values: { user: 'u', password: 'p' } }, other: { existing: 'other-prod', keys: { token: 'value' } }, certificate: { values: { 'tls.crt': 'c', 'tls.key': 'k' } } },
};
const deployments: Record<string, Partial<KubernetesOptions>> = {
  'with all that a chart can write': written,
  'restricted, with users and groups': { ...written, podSecurity: { standard: 'restricted', runAsUser: 1, runAsGroup: 2, fsGroup: 3, readOnlyRootFilesystem: true } },
  'with everything around it': { ...written, namespace: 'shop', imagePullSecrets: ['registry'], metrics: { with: 'PodMonitor', labels: { release: 'prometheus' } }, httpInterceptor: { host: 'interceptor.other.svc', port: 80 } },
  'with one certificate for all': { ...written, ingress: { ...ingress, tlsSecretName: 'wildcard' } },
};

describe.each(Object.entries(deployments))('every object, %s', (_, options) => {
  it.each(['1.27.0', '1.36.0'] as const)('obeys the schema of %s, as data and as YAML', (version) => {
    const { resources } = synthesize(everything(), kubernetes, options);
    expect(new Set(resources.map(({ kind }) => kind)).size).toBe(options.metrics === undefined ? 24 : 23);
    expect(validateKubernetes(resources, version, schemasFolder())).toEqual([]);
    expect(validateKubernetes(parseManifests(toYaml(resources)), version, schemasFolder())).toEqual([]);
    expect(parseManifests(toYaml(resources))).toEqual(resources);
  });

  it('has native sidecars only for clusters that know them', () => {
    const { resources } = synthesize(everything(), kubernetes, { ...options, kubernetesVersion: '1.29' });
    expect(validateKubernetes(resources, '1.36.0', schemasFolder())).toEqual([]);
    expect(validateKubernetes(resources, '1.27.0', schemasFolder())).toEqual([expect.stringContaining("unknown field 'restartPolicy'")]);
  });
});
