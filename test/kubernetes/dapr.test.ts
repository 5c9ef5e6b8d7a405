import { describe, expect, it } from 'vitest';
import { Annotations, Config, DaprComponent, DaprSidecar, interpolate, Secret, Sidecar, type DaprComponentProps } from 'cdk-oam';
import { app, findings, object, service, withPorts, worker } from './fixtures';

const notes = (shop: ReturnType<typeof app>, name = 'orders') => object(shop, 'Deployment', name).spec.template.metadata.annotations;
const fixed = { 'dapr.io/enabled': 'true', 'dapr.io/disable-builtin-k8s-secret-store': 'true' };

describe('DaprSidecar', () => {
  it('annotates the pods and nothing else', () => {
    const shop = app();
    service(shop).with(new DaprSidecar());
    worker(shop).with(new DaprSidecar({ appId: 'mail', appPort: 9000 }));
    expect(notes(shop)).toEqual({ ...fixed, 'dapr.io/app-id': 'orders', 'dapr.io/app-port': '8080' });
    expect(notes(shop, 'mailer')).toEqual({ ...fixed, 'dapr.io/app-id': 'mail', 'dapr.io/app-port': '9000' });
    expect(object(shop, 'Deployment', 'orders').metadata).not.toHaveProperty('annotations');
  });

  it('warns that the container it adds may not be let in under the restricted standard', () => {
    const shop = app();
    service(shop).with(new DaprSidecar());
    expect(findings(shop)).toEqual([]);
    expect(findings(shop, { podSecurity: 'restricted' })).toEqual([expect.stringMatching(/^warning K8S.DAPR \[shop\/orders\] the container that Dapr adds keeps its capabilities/)]);
  });

  it('has no port for a component that nobody calls', () => {
    const shop = app();
    worker(shop).with(new DaprSidecar());
    expect(notes(shop, 'mailer')).toEqual({ ...fixed, 'dapr.io/app-id': 'mailer' });
  });

  it('writes every setting as a text with its unit', () => {
    const shop = app();
    service(shop).with(new DaprSidecar({
      appProtocol: 'h2c', appMaxConcurrency: 3, logLevel: 'debug', enableApiLogging: false, httpMaxRequestSize: 16, httpReadBufferSize: 8,
      appHealth: { path: '/up', probeInterval: 1, probeTimeout: 2, threshold: 4 },
    }));
    expect(notes(shop)).toEqual({
      ...fixed, 'dapr.io/app-id': 'orders', 'dapr.io/app-port': '8080', 'dapr.io/app-protocol': 'h2c', 'dapr.io/app-max-concurrency': '3', 'dapr.io/log-level': 'debug',
      'dapr.io/enable-api-logging': 'false', 'dapr.io/max-body-size': '16Mi', 'dapr.io/read-buffer-size': '8Ki', 'dapr.io/enable-app-health-check': 'true',
      'dapr.io/app-health-check-path': '/up', 'dapr.io/app-health-probe-interval': '1', 'dapr.io/app-health-probe-timeout': '2', 'dapr.io/app-health-threshold': '4',
    });
  });

  it.each(['Orders', 'a.b', '1st', 'x'.repeat(59), 'a-'])('refuses app id %s', (appId) => {
    const shop = app();
    service(shop).with(new DaprSidecar({ appId }));
    expect(findings(shop)).toEqual([expect.stringContaining(`error K8S.DAPR [shop/orders] '${appId}' cannot be a Dapr app id`)]);
  });

  it.each<[string, number, Record<string, string>, string?]>([
    ['its HTTP API', 3500, {}, 'port 3500 of the pod is taken by Dapr\'s container (HTTP API)'],
    ['its health', 3501, {}, 'port 3501'],
    ['its gRPC API', 50001, {}, 'port 50001'],
    ['its neighbours', 50002, {}, 'port 50002'],
    ['its metrics', 9090, {}, 'port 9090 of the pod is taken by Dapr\'s container (metrics)'],
    ['metrics that were moved away', 9090, { 'dapr.io/metrics-port': '9091' }],
    ['metrics that were moved there', 9091, { 'dapr.io/metrics-port': '9091' }, 'port 9091'],
    ['metrics that are off', 9090, { 'dapr.io/enable-metrics': 'false' }],
    ['nothing', 8080, {}],
  ])('does not share its ports with the program: %s', (_, port, notes, problem) => {
    const shop = app();
    service(shop, 'orders', { port }).with(new DaprSidecar(), new Annotations(notes));
    worker(shop).with(new DaprSidecar({ appPort: port }), new Annotations(notes));
    expect(findings(shop)).toEqual(problem === undefined ? [] : ['mailer', 'orders'].map((id) => expect.stringContaining(`error K8S.DAPR [shop/${id}] ${problem}`)));
  });

  it('refuses a component with the Service that Dapr makes for an app', () => {
    const shop = app();
    service(shop).with(new DaprSidecar());
    service(shop, 'orders-dapr');
    expect(findings(shop)).toEqual(["error K8S.DAPR [shop/orders] Dapr makes a Service 'orders-dapr' for the app id 'orders', and component 'orders-dapr' has one of that name"]);
    const other = app();
    service(other).with(new DaprSidecar());
    worker(other, 'orders-dapr');
    expect(findings(other)).toEqual([]);
  });

  it('shares a number with a UDP port, which is not the one that Dapr calls', () => {
    const shop = app();
    withPorts(shop, [{ port: 9090, protocol: 'UDP' }, { port: 8080 }]).with(new DaprSidecar());
    expect(findings(shop)).toEqual([]);
    expect(notes(shop)).toEqual({ ...fixed, 'dapr.io/app-id': 'orders', 'dapr.io/app-port': '8080' });
  });

  it('refuses a container of the name that Dapr takes, and an annotation that it writes', () => {
    const shop = app();
    service(shop).with(new DaprSidecar(), new Sidecar({ name: 'daprd', image: 'x:1' }), new Annotations({ 'dapr.io/app-id': 'other', 'dapr.io/config': 'tracing' }));
    expect(findings(shop)).toEqual([
      "error K8S.ANNOTATION [shop/orders] annotation 'dapr.io/app-id' is written by the trait 'dapr-sidecar' too",
      expect.stringContaining("error K8S.NAME [shop/orders] sidecar 'daprd' has the name of the container that Dapr adds"),
    ]);
  });
});

describe('DaprComponent', () => {
  const made = (props: Omit<DaprComponentProps, 'type'>, id = 'statestore') => {
    const shop = app();
    new DaprComponent(shop, id, { type: 'state.redis', ...props });
    return shop;
  };

  it('is a Component with its version', () => {
    expect(object(made({}), 'Component', 'statestore', { namespace: 'n' })).toMatchObject({
      apiVersion: 'dapr.io/v1alpha1', metadata: { namespace: 'n', labels: { 'app.kubernetes.io/name': 'statestore', 'app.kubernetes.io/part-of': 'shop' } }, spec: { type: 'state.redis', version: 'v1', metadata: [] },
    });
  });

  it('has texts for values, and scopes', () => {
    const shop = app();
    service(shop).with(new DaprSidecar());
    const settings = new Config(shop, 'settings', { keys: ['host'] });
    new DaprComponent(shop, 'store', { type: 'state.redis', version: 'v2', scopes: ['orders'], ignoreErrors: true, initTimeout: '1m30s', metadata: { on: true, size: 3, host: interpolate`${settings.key('host')}:6379` } });
    const component = object(shop, 'Component', 'store', { config: { settings: { values: { host: 'redis' } } } });
    expect(component.spec).toEqual({ type: 'state.redis', version: 'v2', ignoreErrors: true, initTimeout: '1m30s', metadata: [{ name: 'on', value: 'true' }, { name: 'size', value: '3' }, { name: 'host', value: 'redis:6379' }] });
    expect(component.scopes).toEqual(['orders']);
  });

  const withSecret = (secretStore?: string) => {
    const shop = app();
    const redis = new Secret(shop, 'redis', { keys: ['password'] });
    new DaprComponent(shop, 'store', { type: 'state.redis', secretStore, metadata: { redisPassword: redis.key('password') } });
    return shop;
  };
  const secrets = { redis: { existing: 'redis-prod', keys: { password: 'pw' } } };

  it.each([[undefined, undefined], ['kubernetes', { secretStore: 'kubernetes' }]])('takes secrets from the cluster: %s', (store, auth) => {
    const component = object(withSecret(store), 'Component', 'store', { secrets });
    expect(component.spec.metadata).toEqual([{ name: 'redisPassword', secretKeyRef: { name: 'redis-prod', key: 'pw' } }]);
    expect(component.auth).toEqual(auth);
  });

  it('takes secrets from another store under the name of their key', () => {
    const component = object(withSecret('vault'), 'Component', 'store', { secrets });
    expect(component.spec.metadata).toEqual([{ name: 'redisPassword', secretKeyRef: { name: 'pw', key: 'pw' } }]);
    expect(component.auth).toEqual({ secretStore: 'vault' });
  });

  it('refuses to look in another store for what is written into the cluster', () => {
    expect(findings(withSecret('vault'), { secrets: { redis: { values: { password: 'hunter2' } } } })).toEqual([expect.stringContaining("error K8S.DAPR [shop/store] metadata redisPassword: secret redis/password is looked up in the secret store 'vault'")]);
  });

  it.each(['State_Store', '-a', 'x'.repeat(254)])('keeps its name, and so refuses %s', (id) => {
    expect(findings(made({}, id))).toEqual([expect.stringContaining(`'${id}' cannot be the name of a Dapr component`)]);
  });

  it.each(['5', '5 s', 's', '1d', '0s', '0m0.0s', ''.padEnd(3)])('refuses the duration %o', (initTimeout) => {
    if (initTimeout.trim() === '') expect(() => made({ initTimeout })).toThrow();
    else expect(findings(made({ initTimeout }))).toEqual([expect.stringContaining(`error K8S.DAPR [shop/statestore] initTimeout '${initTimeout}' is no duration above zero`)]);
  });

  it('refuses a secret inside a text', () => {
    const shop = app();
    const redis = new Secret(shop, 'redis', { keys: ['password'] });
    new DaprComponent(shop, 'store', { type: 'state.redis', metadata: { url: interpolate`redis://${redis.key('password')}@host` } });
    expect(findings(shop, { secrets })).toEqual([expect.stringContaining('error K8S.VALUE [shop/store] metadata url holds secret redis/password')]);
  });
});
