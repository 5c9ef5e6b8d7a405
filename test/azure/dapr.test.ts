import { describe, expect, it } from 'vitest';
import type { Application} from '../../src';
import { DaprComponent, DaprSidecar, interpolate, Secret, Worker, type DaprComponentProps } from '../../src';
import { appOf, appWith, ENVIRONMENT, IDENTITY, planned, seen, SIZE, told, toldOfWorker } from './support';

describe('the Dapr sidecar', () => {
  it('is the platform\'s own, with every number written out', () => {
    expect(seen(appWith([new DaprSidecar()]).configuration.dapr)).toEqual({
      enabled: true, appId: 'orders', appPort: 8080, appProtocol: 'http', logLevel: 'info', enableApiLogging: false, httpMaxRequestSize: 4, httpReadBufferSize: 4,
    });
    expect(seen(appWith([new DaprSidecar({ appPort: 9000, appProtocol: 'grpc', appMaxConcurrency: 2, appHealth: {} })]).configuration.dapr)).toMatchObject({
      appPort: 9000, appProtocol: 'grpc', maxConcurrency: 2, appHealth: { enabled: true, path: '/healthz', probeIntervalSeconds: 5, probeTimeoutMilliseconds: 500, threshold: 3 },
    });
  });

  it.each<[DaprSidecar, RegExp]>([
    [new DaprSidecar({ appProtocol: 'h2c' }), /^error ACA.DAPR \[shop\/mailer] appProtocol 'h2c' is not spoken by the platform's Dapr: it speaks http and grpc\n {2}fix: use 'http' or 'grpc'/],
    [new DaprSidecar({ appId: 'Mail' }), /^error ACA.DAPR \[shop\/mailer] Dapr app id 'Mail' is not allowed, and others call it by that name: it must be 1 to 58 .*\n {2}fix: give the trait another appId$/],
    [new DaprSidecar({ appId: 'm'.repeat(59) }), /^error ACA.DAPR/],
    [new DaprSidecar({ appPort: 3500 }), /^error ACA.DAPR \[shop\/mailer] port 3500 of the app is taken by the platform's Dapr/],
    [new DaprSidecar({ appPort: 50001 }), /^error ACA.DAPR .* port 50001/],
  ])('is refused %#', (trait, message) => expect(toldOfWorker([trait])).toEqual([expect.stringMatching(message)]));
});

describe('a Dapr component', () => {
  const made = (props: Partial<DaprComponentProps>, options = {}, id = 'store') => planned((shop) => void new DaprComponent(shop, id, { type: 'state.redis', ...props }), options);
  const args = (result: ReturnType<typeof made>) => seen(result.resources.find(({ type }) => type === 'app:DaprComponent')?.args);
  const key = (shop: Application) => new Secret(shop, 'redis', { keys: ['password'] }).key('password');

  it('stands in the environment with secrets of its own', () => {
    const result = planned((shop) => {
      const password = key(shop);
      new DaprComponent(shop, 'store', { type: 'state.redis', metadata: { redisHost: 'r:6379', redisPassword: password, url: interpolate`redis://:${password}@r` }, scopes: ['mail'], initTimeout: '1m30s' });
      new Worker(shop, 'mailer', { image: 'm', ...SIZE }).with(new DaprSidecar({ appId: 'mail' }));
      new Worker(shop, 'other', { image: 'm', ...SIZE }).with(new DaprSidecar());
    }, { secrets: { redis: { password: 'hush' } } });
    const url = expect.stringMatching(/^metadata--store--url$/);
    expect(args(result)).toEqual({
      componentName: 'store', environmentName: { $ref: ['app:ManagedEnvironment/environment', 'name'] }, resourceGroupName: 'shop-group',
      componentType: 'state.redis', version: 'v1', ignoreErrors: false, initTimeout: '90s', scopes: ['mail'],
      metadata: [{ name: 'redisHost', value: 'r:6379' }, { name: 'redisPassword', secretRef: 'redis--password' }, { name: 'url', secretRef: url }],
      secrets: [{ name: url, value: { $concat: ['redis://:', { $secret: 'redis/password' }, '@r'] } }, { name: 'redis--password', value: { $secret: 'redis/password' } }],
    });
    expect(result.resources.map(({ name, dependsOn }) => [name, dependsOn])).toContainEqual(['mailer', ['app:DaprComponent/store']]);
    expect(result.resources.map(({ name, dependsOn }) => [name, dependsOn])).toContainEqual(['other', undefined]);
    expect(appOf(result, 'mailer').configuration.secrets).toBeUndefined();
  });

  it('follows an existing environment into its resource group', () => {
    const later = { apply: () => undefined };
    const environment = { id: '/subscriptions/s1/resourcegroups/Platform/providers/Microsoft.App/managedEnvironments/e', name: 'e', defaultDomain: 'd' };
    expect(args(made({}, { environment }))).toMatchObject({ environmentName: 'e', resourceGroupName: 'Platform' });
    expect(args(made({}, { environment: { ...environment, id: later } }))).toMatchObject({ resourceGroupName: { $segment: [{ $deferred: 'environment.id' }, 'resourceGroups'] } });
  });

  it('looks secrets up in its store', () => {
    const result = planned((shop) => void new DaprComponent(shop, 'store', { type: 'state.redis', metadata: { redisPassword: key(shop) }, secretStore: 'vault' }), { secrets: { redis: { password: 'hush' } } });
    expect(args(result)).toMatchObject({ secretStoreComponent: 'vault', metadata: [{ name: 'redisPassword', secretRef: 'password' }] });
    expect(args(result).secrets).toBeUndefined();
    expect(told(result)).toEqual(["adapted ACA.DAPR_COMPONENT [shop/store] metadata redisPassword is looked up in store 'vault' under the name 'password': what the deployment binds to secret redis/password is not used for it"]);
  });

  it('reads a key vault by an identity of the environment', () => {
    const secrets = { redis: { password: { keyVaultUrl: 'https://acme.vault.azure.net/secrets/p', identity: IDENTITY } } };
    const build = (shop: Application) => void new DaprComponent(shop, 'store', { type: 'state.redis', metadata: { redisPassword: key(shop) } });
    const environment = planned(build, { secrets }).resources.find(({ type }) => type === 'app:ManagedEnvironment');
    expect(environment?.args).toMatchObject({ identity: { type: 'UserAssigned', userAssignedIdentities: [IDENTITY] } });
    expect(told(planned(build, { secrets, environment: { id: ENVIRONMENT, name: 'e', defaultDomain: 'd' } }))).toEqual([
      'warning AZURE.KEY_VAULT [shop/store] metadata redisPassword is read from a key vault by an identity, which the existing environment must have\n  fix: assign the identity to the environment',
    ]);
  });

  it.each<[string, Partial<DaprComponentProps>, string, RegExp]>([
    ['another name than programs use', {}, 'State', /^error ACA.DAPR_COMPONENT \[shop\/State] 'State' cannot be the name of a Dapr component, and programs call it by that name: it must be 1 to 60/],
    ['a store of a cluster', { type: 'secretstores.kubernetes' }, 'store', /^error ACA.DAPR_COMPONENT .* a component of type 'secretstores.kubernetes' does not exist on the platform\n {2}fix: keep secrets in secretstores.azure.keyvault/],
    ['half a second', { initTimeout: '500ms' }, 'store', /^error ACA.DAPR_COMPONENT .* initTimeout '500ms' must be a duration of whole seconds/],
    ['no time at all', { initTimeout: '0s' }, 'store', /^error ACA.DAPR_COMPONENT .* initTimeout '0s' must be a duration of whole seconds, one or more/],
    ['no duration', { initTimeout: 'soon' }, 'store', /^error ACA.DAPR_COMPONENT .* initTimeout 'soon'/],
    ['numbers', { metadata: { a: 1, b: true, c: 'x' } }, 'store', /^adapted ACA.DAPR_COMPONENT \[shop\/store] metadata a, b become texts/],
  ])('says what it cannot have: %s', (_, props, id, message) => expect(told(made(props, {}, id))).toEqual([expect.stringMatching(message)]));
});
