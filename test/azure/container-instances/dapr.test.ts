import { describe, expect, it } from 'vitest';
import { DaprComponent, DaprSidecar, interpolate, Parameter, Secret, Sidecar, WebService, Worker, type Application, type DaprComponentProps, type DaprSidecarProps } from '../../../src';
import { groupOf, groupWith, NAMED, planned, SIZE, toldBy, toldOf, type Options } from './support';

const daprd = (props: DaprSidecarProps = {}, options: Options = NAMED) => groupWith([new DaprSidecar(props)], options).containers[1]!;

describe('daprd', () => {
  it('runs beside the program, on ports that the platform does not keep back, and tells the program', () => {
    const { containers, ipAddress } = groupWith([new DaprSidecar()]);
    expect(containers.map(({ name }) => name)).toEqual(['orders', 'daprd']);
    expect(containers[0]!.environmentVariables).toEqual([{ name: 'DAPR_HTTP_PORT', value: '3500' }, { name: 'DAPR_GRPC_PORT', value: '3502' }, { name: 'APP_PROTOCOL', value: 'http' }]);
    expect(containers[1]!.command!.join(' ')).toContain('/daprd --app-id orders --app-port 8080 --app-protocol http --log-level info');
    expect(ipAddress!.ports).toEqual([{ port: 8080, protocol: 'TCP' }, { port: 3503, protocol: 'TCP' }]);
    expect(groupWith([new DaprSidecar(), new Sidecar({ name: 'proxy', image: 'p', ...SIZE, env: { DAPR_HTTP_PORT: 1 } })]).containers[1]!.environmentVariables![0]).toEqual({ name: 'DAPR_HTTP_PORT', value: '1' });
  });

  it('takes every setting', () => {
    const words = daprd({ appId: 'o', appPort: 5000, appProtocol: 'h2c', appMaxConcurrency: 3, logLevel: 'error', enableApiLogging: true, httpMaxRequestSize: 9, httpReadBufferSize: 8, appHealth: { probeInterval: 7 } }).command!.join(' ');
    expect(words).toContain('--app-id o --app-port 5000 --app-protocol h2c --app-max-concurrency 3 --enable-app-health-check --app-health-check-path /healthz --app-health-probe-interval 7 '
      + '--app-health-probe-timeout 500 --app-health-threshold 3 --log-level error --enable-api-logging=true --max-body-size 9Mi --read-buffer-size 8Ki');
    expect(daprd({}, { ...NAMED, dapr: { image: 'acme/daprd:1', cpu: 0.5, memory: '1Gi' } })).toMatchObject({ image: 'acme/daprd:1', resources: { requests: { cpu: 0.5, memoryInGB: 1 } } });
  });

  it('is reached by others where they can find it, and else by nobody', () => {
    expect(daprd().command!.join(' ')).toContain('--dapr-internal-grpc-listen-address 0.0.0.0');
    const alone = groupWith([new DaprSidecar()], { network: { subnetId: NAMED.network.subnetId } });
    expect(alone.containers[1]!.command!.join(' ')).toContain('--dapr-internal-grpc-listen-address 127.0.0.1');
    expect(alone.containers[1]!.command).not.toContain('--config');
    expect(alone.ipAddress!.ports).toEqual([{ port: 8080, protocol: 'TCP' }]);
    expect(toldOf({ port: 8080 }, [new DaprSidecar()], { network: { subnetId: NAMED.network.subnetId } }).some((line) => line.includes('cannot call each other by their app ids'))).toBe(true);
  });

  it.each<[string, DaprSidecarProps, number, string]>([
    ['a port of its own', {}, 3500, 'port 3500 is taken by daprd beside the program: it listens on 3500, 3501, 3502, 3503'],
    ['the port of the program given to the trait', { appPort: 3503 }, 80, 'port 3503 is taken by daprd beside the program: it listens on 3500, 3501, 3502, 3503'],
    ['an id that is no name', { appId: 'Order_App' }, 80, "Dapr app id 'Order_App' is not allowed, and others call it by that name: it must be 1 to 58 lower-case letters, digits and '-', a letter or digit first and last"],
  ])('refuses %s', (_, props, port, message) => {
    expect(toldOf({ port }, [new DaprSidecar(props)])[0]!.split('\n')[0]).toBe(`error ACI.DAPR [shop/orders] ${message}`);
  });

  it('has a name that no other container has', () => {
    expect(toldOf({ port: 80 }, [new DaprSidecar(), new Sidecar({ name: 'daprd', image: 'd', ...SIZE })])[0]).toMatch(/^error ACI\.NAME .*sidecar 'daprd' has the name of the container 'daprd'/);
  });
});

describe('a Dapr component', () => {
  const result = (props: Partial<DaprComponentProps> | ((shop: Application) => Partial<DaprComponentProps>), options: Options = {}) => planned((shop) => {
    new DaprComponent(shop, 'store', { type: 'state.redis', ...(typeof props === 'function' ? props(shop) : props) });
    new WebService(shop, 'orders', { image: 'o', ...SIZE, port: 80 }).with(new DaprSidecar());
    new Worker(shop, 'mailer', { image: 'm', ...SIZE }).with(new DaprSidecar());
  }, { ...NAMED, ...options });
  const fileOf = (group: string, plan: ReturnType<typeof result>): any => {
    const file = groupOf(plan, group).args.volumes!.flatMap(({ secret }) => (secret?.['store.yaml'] as unknown as { $base64: string } | undefined)?.$base64 ?? [])[0];
    return file === undefined ? undefined : JSON.parse(file);
  };

  it('becomes a file for each daprd that may use it', () => {
    const scoped = result({ version: 'v2', scopes: ['orders'], ignoreErrors: true, initTimeout: '1m30s', metadata: { redisHost: 'r:6379', enableTLS: true, redisDB: 0 } });
    expect(fileOf('orders', scoped)).toEqual({
      apiVersion: 'dapr.io/v1alpha1', kind: 'Component', metadata: { name: 'store' }, scopes: ['orders'],
      spec: { type: 'state.redis', version: 'v2', ignoreErrors: true, initTimeout: '1m30s', metadata: [{ name: 'redisHost', value: 'r:6379' }, { name: 'enableTLS', value: true }, { name: 'redisDB', value: 0 }] },
    });
    expect(fileOf('mailer', scoped)).toBeUndefined();
    expect(groupOf(scoped, 'mailer').args.containers[1]!.command).not.toContain('--resources-path');
  });

  it('has its secrets, and what comes later, in the environment of daprd', () => {
    const plan = result((shop) => {
      const redis = new Secret(shop, 'redis', { keys: ['password'] });
      return { metadata: { redisPassword: redis.key('password'), redisHost: interpolate`${new Parameter(shop, 'host')}:6379` } };
    }, { secrets: { redis: { password: 'hush' } }, parameters: { host: Promise.resolve('r') } });
    const [password, host] = ['COMPONENT_STORE_REDISPASSWORD_', 'COMPONENT_STORE_REDISHOST_'].map((start) => expect.stringMatching(new RegExp(`^${start}[0-9A-F]{8}$`)));
    expect(fileOf('orders', plan).spec.metadata).toEqual([{ name: 'redisPassword', envRef: password }, { name: 'redisHost', envRef: host }]);
    expect(groupOf(plan, 'orders').args.containers[1]!.environmentVariables).toEqual([
      { name: password, secureValue: expect.objectContaining({ $secret: 'redis/password' }) }, { name: host, value: expect.objectContaining({ $concat: expect.anything() }) },
    ]);
  });

  it('asks its store of secrets', () => {
    const plan = planned((shop) => {
      new DaprComponent(shop, 'vault', { type: 'secretstores.azure.keyvault', metadata: { vaultName: 'acme' } });
      new DaprComponent(shop, 'store', { type: 'state.redis', secretStore: 'vault', metadata: { redisPassword: new Secret(shop, 'redis', { keys: ['password'] }).key('password') } });
      new WebService(shop, 'orders', { image: 'o', ...SIZE, port: 80 }).with(new DaprSidecar());
    }, { ...NAMED, secrets: { redis: { password: 'hush' } } });
    expect(fileOf('orders', plan)).toMatchObject({ auth: { secretStore: 'vault' }, spec: { metadata: [{ name: 'redisPassword', secretKeyRef: { name: 'password', key: 'password' } }] } });
    expect(groupOf(plan, 'orders').args.containers[1]!.environmentVariables).toBeUndefined();
  });

  it.each<[string, Partial<DaprComponentProps>, RegExp]>([
    ['of a cluster', { type: 'secretstores.kubernetes' }, /^error ACI\.DAPR_COMPONENT \[shop\/store] a component of type 'secretstores\.kubernetes' reads secrets of a cluster/],
    ['with the store of a cluster', { secretStore: 'kubernetes' }, /^error ACI\.DAPR_COMPONENT .*secret store 'kubernetes' is the one of a cluster/],
    ['without time', { initTimeout: '0s' }, /^error ACI\.DAPR_COMPONENT .*initTimeout '0s' is no duration above zero/],
  ])('cannot be one %s', (_, props, message) => expect(toldBy(result(props)).find((line) => line.startsWith('error'))).toMatch(message));

  it('for actors says that there are none', () => {
    expect(toldBy(result({ metadata: { actorStateStore: true } })).some((line) => /^warning ACI\.DAPR .*state store 'store' is for actors, and none will run/.test(line))).toBe(true);
  });

  it('cannot have a secret inside a text that its store does not know', () => {
    const plan = result((shop) => ({ secretStore: 'vault', metadata: { url: interpolate`redis://${new Secret(shop, 'redis', { keys: ['password'] }).key('password')}@r` } }), { secrets: { redis: { password: 'x' } } });
    expect(toldBy(plan).find((line) => line.startsWith('error'))).toMatch(/^error ACI\.DAPR_COMPONENT .*metadata url has a secret inside a text/);
  });
});
