import { Lazy } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Config, DaprComponent, EventScaler, Ingress, Secret, SecretFiles, Sidecar, InitContainer } from 'cdk-oam';
import { toYaml, type KubernetesOptions, type SecretBinding } from 'cdk-oam/kubernetes';
import { parseManifests } from '../support/manifests';
import { app, findings, object, objects, planned, podOf, service, worker, type Loose } from './fixtures';

const TENANT = '11111111-2222-3333-4444-555555555555';
const CLIENT = '66666666-7777-8888-9999-aaaaaaaaaaaa';
const store = { secretStoreRef: { name: 'vault', kind: 'ClusterSecretStore' } } as const;
const external: SecretBinding = { externalSecret: { ...store, keys: { user: 'db-user', password: { key: 'db', property: 'password', version: '3' } } } };
const vault = { name: 'acme-vault', tenantId: TENANT, identity: { workload: CLIENT } };
const keyVault: SecretBinding = { keyVault: { ...vault, keys: { user: { name: 'db-user', version: 'abc1' }, password: 'db-password' } } };
const bound = (database: SecretBinding): Partial<KubernetesOptions> => ({ secrets: { database } });

/** A worker that gets one value as a variable and the other as a file. */
const shop = () => {
  const made = app();
  const secret = new Secret(made, 'database', { keys: ['user', 'password'] });
  worker(made, 'mailer', { env: { DB_USER: secret.key('user') } }).with(new SecretFiles({ mountPath: '/run/db', files: { password: secret.key('password') } }));
  worker(made, 'idle');
  return made;
};
const uses = { name: 'database', env: [{ name: 'DB_USER', valueFrom: { secretKeyRef: { name: 'database', key: 'user' } } }] };

describe('a secret of the External Secrets Operator', () => {
  it('is an ExternalSecret that makes the Secret which pods use', () => {
    const made = shop();
    expect(object(made, 'ExternalSecret', 'database', bound(external))).toMatchObject({
      apiVersion: 'external-secrets.io/v1',
      spec: {
        refreshInterval: '1h', secretStoreRef: { name: 'vault', kind: 'ClusterSecretStore' }, target: { name: 'database' },
        data: [{ secretKey: 'user', remoteRef: { key: 'db-user' } }, { secretKey: 'password', remoteRef: { key: 'db', property: 'password', version: '3' } }],
      },
    });
    const pod = podOf(made, 'mailer', bound(external));
    expect(pod.containers[0].env).toEqual(uses.env);
    expect(pod.volumes[0].secret).toEqual({ secretName: 'database', items: [{ key: 'password', path: 'password' }] });
    expect(objects(made, bound(external)).map(({ kind }) => kind)).toEqual(['ExternalSecret', 'Deployment', 'Deployment']);
  });

  it('makes a Secret for certificates where a route takes its certificate from it, and serves triggers and Dapr', () => {
    const made = app();
    const tls = new Secret(made, 'tls', { keys: ['tls.crt', 'tls.key'] });
    const bus = new Secret(made, 'bus', { keys: ['connection'] });
    service(made).with(new Ingress({ host: 'a.example.com', tls }));
    worker(made).with(new EventScaler({ max: 2, triggers: [{ type: 'azure-servicebus', metadata: {}, auth: { connection: bus.key('connection') } }] }));
    new DaprComponent(made, 'pubsub', { type: 'pubsub.azure.servicebus', metadata: { connectionString: bus.key('connection') } });
    const options: Partial<KubernetesOptions> = { secrets: {
      tls: { externalSecret: { secretStoreRef: { name: 's' }, refreshInterval: '0s', keys: { 'tls.crt': 'crt', 'tls.key': 'key' } } }, bus: { externalSecret: { ...store, keys: { connection: 'bus' } } },
    } };
    expect(object(made, 'ExternalSecret', 'tls', options).spec).toMatchObject({ refreshInterval: '0s', secretStoreRef: { name: 's', kind: 'SecretStore' }, target: { name: 'tls', template: { type: 'kubernetes.io/tls' } } });
    expect(object(made, 'Ingress', 'orders', options).spec.tls).toEqual([{ hosts: ['a.example.com'], secretName: 'tls' }]);
    expect(object(made, 'TriggerAuthentication', 'mailer-azure-servicebus', options).spec.secretTargetRef).toEqual([{ parameter: 'connection', name: 'bus', key: 'connection' }]);
    expect(object(made, 'Component', 'pubsub', options).spec.metadata).toEqual([{ name: 'connectionString', secretKeyRef: { name: 'bus', key: 'connection' } }]);
  });

  it.each<[unknown, string]>([
    ['vault', "externalSecret of secret 'database' must be an object"],
    [{ ...store }, "keys of externalSecret of secret 'database' must be an object"],
    [{ ...store, keys: { user: 'u' } }, "secret 'database' gets no value for key 'password'"],
    [{ ...store, keys: { user: 'u', password: 'p', pasword: 'x' } }, "secret 'database' declares no key 'pasword'"],
    [{ ...store, keys: { user: 'u', password: {} } }, "key of key 'password' of externalSecret of secret 'database' must be a text that is not empty"],
    [{ ...store, keys: { user: 'u', password: { key: 'p', proprety: 'x' } } }, "has no property 'proprety'"],
    [{ ...store, keys: { user: 'u', password: 5 } }, "key 'password' of externalSecret of secret 'database' must be the name in the store"],
    [{ ...store, refreshInterval: '1 hour', keys: { user: 'u', password: 'p' } }, 'is no duration'],
    [{ secretStoreRef: { name: 'vault', kind: 'Vault' }, keys: { user: 'u', password: 'p' } }, 'secretStoreRef of'],
    [{ secretStoreRef: 'vault', keys: { user: 'u', password: 'p' } }, 'secretStoreRef of'],
  ])('cannot be bound to %o', (externalSecret, message) => {
    expect(findings(shop(), bound({ externalSecret } as never))).toEqual([expect.stringMatching(/^error K8S\.BINDING \[shop\/database\]/)]);
    expect(findings(shop(), bound({ externalSecret } as never))[0]).toContain(message);
  });
});

describe('a secret of a key vault', () => {
  it('is a class that is synced into a Secret', () => {
    const { spec } = object(shop(), 'SecretProviderClass', 'database', { ...bound(keyVault), namespace: 'shop' });
    const { objects: list, ...parameters } = spec.parameters;
    expect(parameters).toEqual({ keyvaultName: 'acme-vault', tenantId: TENANT, usePodIdentity: 'false', clientID: CLIENT });
    expect(parse(list).array.map((one: string) => parse(one))).toEqual([
      { objectName: 'db-user', objectType: 'secret', objectAlias: 'user', objectVersion: 'abc1' }, { objectName: 'db-password', objectType: 'secret', objectAlias: 'password' },
    ]);
    expect(spec).toMatchObject({ provider: 'azure', secretObjects: [{ secretName: 'database', type: 'Opaque', data: [{ objectName: 'user', key: 'user' }, { objectName: 'password', key: 'password' }] }] });
  });

  it('is mounted by the pods that use it, and by no others', () => {
    const pod = podOf(shop(), 'mailer', bound(keyVault));
    expect(pod.containers[0].env).toEqual(uses.env);
    expect(pod.volumes).toEqual([
      { name: 'secret-files-run-db', secret: { secretName: 'database', items: [{ key: 'password', path: 'password' }] } },
      { name: 'key-vault-database', csi: { driver: 'secrets-store.csi.k8s.io', readOnly: true, volumeAttributes: { secretProviderClass: 'database' } } },
    ]);
    expect(pod.containers[0].volumeMounts).toContainEqual({ name: 'key-vault-database', mountPath: '/mnt/secrets-store/database', readOnly: true });
    expect(podOf(shop(), 'idle', bound(keyVault))).not.toHaveProperty('volumes');
  });

  it('is mounted for whoever in the pod needs it: a sidecar, an init container', () => {
    for (const Container of [Sidecar, InitContainer]) {
      const made = app();
      const secret = new Secret(made, 'token', { keys: ['value'] });
      worker(made).with(new Container({ name: 'x', image: 'x:1', env: { T: secret.key('value') } }));
      expect(podOf(made, 'mailer', { secrets: { token: { keyVault: vault } } }).containers[0].volumeMounts).toEqual([{ name: 'key-vault-token', mountPath: '/mnt/secrets-store/token', readOnly: true }]);
    }
  });

  it('is read by the identity of the nodes, too, and by ids that come late', () => {
    const parameters = (identity: object, tenantId: unknown = TENANT) => object(shop(), 'SecretProviderClass', 'database', bound({ keyVault: { ...vault, tenantId, identity } } as never)).spec.parameters;
    expect(parameters({ node: CLIENT })).toMatchObject({ useVMManagedIdentity: 'true', userAssignedIdentityID: CLIENT });
    expect(parameters({ node: 'system' })).toMatchObject({ useVMManagedIdentity: 'true', userAssignedIdentityID: '' });
    expect(parameters({ node: 'system' })).not.toHaveProperty('clientID');
    const made = objects(shop(), bound({ keyVault: { ...vault, tenantId: Lazy.any({ produce: () => TENANT }) as never } }));
    expect(parseManifests<Loose>(toYaml(made)).find(({ kind }) => kind === 'SecretProviderClass')!.spec.parameters.tenantId).toBe(TENANT);
  });

  it('is a certificate of a route of pods that always run, from one object of the vault', () => {
    const made = app();
    const tls = new Secret(made, 'tls', { keys: ['tls.crt', 'tls.key'] });
    service(made).with(new Ingress({ host: 'a.example.com', tls }));
    const options: Partial<KubernetesOptions> = { secrets: { tls: { keyVault: { ...vault, keys: { 'tls.crt': 'site', 'tls.key': 'site' } } } } };
    const { spec } = object(made, 'SecretProviderClass', 'tls', options);
    expect(spec.secretObjects).toMatchObject([{ type: 'kubernetes.io/tls', data: [{ objectName: 'tls.crt', key: 'tls.crt' }, { objectName: 'tls.key', key: 'tls.key' }] }]);
    expect(podOf(made, 'orders', options).volumes).toMatchObject([{ name: 'key-vault-tls' }]);
    expect(object(made, 'Ingress', 'orders', options).spec.tls).toEqual([{ hosts: ['a.example.com'], secretName: 'tls' }]);
  });

  it('serves triggers as long as a pod runs, and is refused where none may', () => {
    const scaled = (min?: number) => {
      const made = app();
      const bus = new Secret(made, 'bus', { keys: ['connection'] });
      worker(made).with(new EventScaler({ min, max: 3, triggers: [{ type: 'azure-servicebus', metadata: {}, auth: { connection: bus.key('connection') } }] }));
      return made;
    };
    const options: Partial<KubernetesOptions> = { secrets: { bus: { keyVault: vault } } };
    expect(podOf(scaled(1), 'mailer', options).volumes).toMatchObject([{ name: 'key-vault-bus' }]);
    for (const min of [undefined, 0]) {
      expect(findings(scaled(min), options)).toEqual(["error K8S.KEY_VAULT [shop/mailer] secret 'bus' of a trigger comes from a key vault, and is in the cluster only while a pod runs that mounts it; the component may run none"]);
    }
    expect(findings(scaled(0), { secrets: { bus: { externalSecret: { ...store, keys: { connection: 'x' } } } } })).toEqual([]);
  });

  it('is refused for a Dapr component, unless a store of Dapr reads the vault itself', () => {
    const made = (secretStore?: string) => {
      const shopOf = app();
      const secret = new Secret(shopOf, 'redis', { keys: ['password'] });
      new DaprComponent(shopOf, 'state', { type: 'state.redis', secretStore, metadata: { redisPassword: secret.key('password') } });
      return shopOf;
    };
    const options: Partial<KubernetesOptions> = { secrets: { redis: { keyVault: { ...vault, keys: { password: 'redis-password' } } } } };
    expect(findings(made(), options)).toEqual([expect.stringContaining('error K8S.DAPR [shop/state] metadata redisPassword: secret redis/password comes from a key vault')]);
    expect(object(made('vault'), 'Component', 'state', options).spec.metadata).toEqual([{ name: 'redisPassword', secretKeyRef: { name: 'redis-password', key: 'redis-password' } }]);
    const fetched: Partial<KubernetesOptions> = { secrets: { redis: { externalSecret: { ...store, keys: { password: 'x' } } } } };
    expect(findings(made('vault'), fetched)).toEqual([expect.stringContaining("is looked up in the secret store 'vault', and the deployment writes it into the cluster instead")]);
  });

  it.each<[unknown, string]>([
    ['acme-vault', "keyVault of secret 'database' must be an object"],
    [{ ...vault, name: 'https://acme-vault.vault.azure.net' }, 'must be the name of a vault'],
    [{ ...vault, tenantId: 'contoso' }, 'must be the id of a tenant, a GUID'],
    [{ ...vault, identity: undefined }, 'identity of'],
    [{ ...vault, identity: { workload: CLIENT, node: 'system' } }, 'identity of'],
    [{ ...vault, identity: { workload: 'system' } }, 'identity of'],
    [{ ...vault, tenant: TENANT }, "has no property 'tenant'"],
    [{ ...vault, keys: 'user' }, 'keys of'],
    [{ ...vault, keys: { password: 'db.password' } }, "key 'password' of keyVault of secret 'database' must have a name that a vault allows"],
    [{ ...vault, keys: { password: { name: 'x', type: 'file' } } }, "must be 'secret', 'key' or 'cert'"],
    [{ ...vault, keys: { password: { name: 'x', version: 'a b' } } }, 'must be letters and digits'],
    [{ ...vault, keys: { pasword: 'x' } }, "declares no key 'pasword'"],
  ])('cannot be bound to %o', (binding, message) => {
    const found = findings(shop(), bound({ keyVault: binding } as never));
    expect(found).toEqual([expect.stringMatching(/^error K8S\.BINDING \[shop\/database\]/)]);
    expect(found[0]).toContain(message);
  });
});

it('is bound in one way, and a configuration to no store', () => {
  const made = app();
  new Config(made, 'settings', { keys: ['LEVEL'] });
  expect(findings(made, { config: { settings: external as never } })).toEqual([expect.stringContaining("config 'settings' must be bound to { existing } with the name of an object in the cluster, and keys where they differ, or to { values }")]);
  expect(planned(shop(), { secrets: { database: { existing: 'a', externalSecret: {} } as never } }).diagnostics.map(({ message }) => message)).toEqual([
    "secret 'database' must be bound to { existing } with the name of an object in the cluster, and keys where they differ, or to { values }, { externalSecret } or { keyVault }",
  ]);
});
