import { describe, expect, it } from 'vitest';
import { Command, Lifecycle, SecurityContext, Secret, Volume, Worker, type Trait } from '../../src';
import type { ContainerAppsOptions } from '../../src/azure/container-apps';
import { appOf, appWith, ENVIRONMENT, IDENTITY, planned, seen, SIZE, SUBNET, told, toldOfWorker } from './support';

const media = (readOnly?: boolean) => new Volume({ type: 'existing', name: 'media', mountPath: '/media', readOnly });
const azureFile = { shareName: 'media', accountName: 'acme', accountKey: 'hush' };
const two = (options: Partial<ContainerAppsOptions>) => planned((shop) => {
  for (const id of ['web', 'mailer']) new Worker(shop, id, { image: 'x:1', ...SIZE }).with(media());
}, options);

describe('a volume that exists', () => {
  it('is a share that is added to the environment once', () => {
    const result = two({ volumes: { media: { azureFile } } });
    expect(seen(result.resources.filter(({ type }) => type === 'app:ManagedEnvironmentsStorage'))).toEqual([{
      name: 'media', type: 'app:ManagedEnvironmentsStorage', args: {
        storageName: 'shop-media', environmentName: { $ref: ['app:ManagedEnvironment/environment', 'name'] }, resourceGroupName: 'shop-group',
        properties: { azureFile: { accountName: 'acme', accountKey: { $secret: 'volumes media accountKey' }, shareName: 'media', accessMode: 'ReadWrite' } },
      },
    }]);
    for (const id of ['web', 'mailer']) {
      const { template } = seen(appOf(result, id));
      expect(template.volumes).toEqual([{ name: 'media', storageType: 'AzureFile', storageName: { $ref: ['app:ManagedEnvironmentsStorage/media', 'name'] } }]);
      expect(template.containers[0].volumeMounts).toEqual([{ volumeName: 'media', mountPath: '/media' }]);
    }
    const order = result.resources.map(({ type }) => type);
    expect(order.indexOf('app:ManagedEnvironmentsStorage')).toBeGreaterThan(order.indexOf('app:ManagedEnvironment'));
    expect(order.indexOf('app:ManagedEnvironmentsStorage')).toBeLessThan(order.indexOf('app:ContainerApp'));
    expect(JSON.stringify(result.resources)).not.toContain('hush');
  });

  it('is a storage of the environment', () => {
    const result = two({ volumes: { 'web/media': { storageName: 'own' }, media: { storageName: 'all' } } });
    expect(['web', 'mailer'].map((id) => appOf(result, id).template.volumes?.[0]?.storageName)).toEqual(['own', 'all']);
    expect(result.resources.map(({ type }) => type)).not.toContain('app:ManagedEnvironmentsStorage');
  });

  it('is read only where the share is', () => {
    const readOnly = (volumes: ContainerAppsOptions['volumes']) => toldOfWorker([media(true)], { volumes });
    expect(readOnly({ media: { azureFile: { ...azureFile, accessMode: 'ReadOnly' } } })).toEqual([]);
    expect(readOnly({ media: { azureFile } })).toEqual([expect.stringContaining("adapted ACA.VOLUME [shop/mailer] the container mounts volume 'media' to read only")]);
  });

  it.each<[unknown, string]>([
    ['share', "volume 'media' must be bound to { storageName }"],
    [{}, "volume 'media' must be bound to { storageName }"],
    [{ storageName: '' }, "volume 'media' must be bound to { storageName }"],
    [{ azureFile: { ...azureFile, accountKey: undefined } }, "azureFile of volume 'media' is bound without accountKey"],
    [{ azureFile: { ...azureFile, sharename: 'x' } }, "azureFile of volume 'media' has no property 'sharename'"],
    [{ azureFile: { ...azureFile, accessMode: 'rw' } }, "accessMode of azureFile of volume 'media' must be 'ReadOnly' or 'ReadWrite'"],
  ])('cannot be bound to %o', (binding, message) => {
    const found = told(two({ volumes: { media: binding as never } }));
    expect(found).toEqual([expect.stringContaining(`error AZURE.BINDING [shop] ${message}`)]);
    expect(found.join()).not.toContain('hush');
  });

  it('can have its key in a key vault, which the environment reads', () => {
    const vault = { keyVaultUrl: 'https://acme.vault.azure.net/secrets/media', identity: IDENTITY };
    const bound = (accountKeyVaultProperties: unknown, more: object = {}, options: Partial<ContainerAppsOptions> = {}) =>
      two({ volumes: { media: { azureFile: { shareName: 'media', accountName: 'acme', accountKeyVaultProperties, ...more } as never } }, ...options });
    const result = bound(vault);
    expect(told(result)).toEqual([]);
    const argsOf = (type: string) => seen(result.resources.find((one) => one.type === type)?.args);
    expect(argsOf('app:ManagedEnvironmentsStorage').properties).toEqual({ azureFile: { accountName: 'acme', accountKeyVaultProperties: vault, shareName: 'media', accessMode: 'ReadWrite' } });
    expect(argsOf('app:ManagedEnvironment').identity).toEqual({ type: 'UserAssigned', userAssignedIdentities: [IDENTITY] });
    expect(seen(appOf(result, 'web')).identity).toBeUndefined();
    expect(told(bound(vault, {}, { environment: { id: ENVIRONMENT, name: 'e', defaultDomain: 'd' } }))).toEqual([expect.stringContaining("warning AZURE.KEY_VAULT [shop] the key of volume 'media' is read from a key vault by an identity, which the existing environment must have")]);
    expect(told(bound(vault, { accountKey: 'hush' }))).toEqual([expect.stringContaining("error AZURE.BINDING [shop] azureFile of volume 'media' has accountKey and accountKeyVaultProperties")]);
    expect(told(bound(null))).toEqual([expect.stringContaining("error AZURE.KEY_VAULT [shop] accountKeyVaultProperties of azureFile of volume 'media' must be { keyVaultUrl, identity }")]);
    expect(told(bound({ ...vault, identity: 'system' }))).toEqual([expect.stringContaining("error AZURE.KEY_VAULT [shop] accountKey of azureFile of volume 'media': the system identity does not exist")]);
    expect(told(bound({ ...vault, keyVaultUrl: 'acme' }))).toEqual([expect.stringContaining("error AZURE.KEY_VAULT [shop] accountKey of azureFile of volume 'media': 'acme' is no address of a key vault's secret")]);
    expect(told(bound({ keyVaultUrl: vault.keyVaultUrl }))).toEqual([expect.stringContaining("error AZURE.KEY_VAULT [shop] accountKeyVaultProperties of azureFile of volume 'media' names no identity")]);
    expect(told(bound({ ...vault, keyVaultId: '/v' }))).toEqual([expect.stringContaining("error AZURE.KEY_VAULT [shop] accountKeyVaultProperties of azureFile of volume 'media' has no property 'keyVaultId'")]);
    expect(told(bound({ ...vault, identity: { component: 'web' } }))).toEqual([expect.stringContaining('names no identity')]);
  });

  it('can speak NFS, in a network of one\'s own', () => {
    const nfsAzureFile = { server: 'acme.file.core.windows.net', shareName: '/acme/media' };
    const result = two({ volumes: { media: { nfsAzureFile, mountOptions: 'nconnect=4,vers=4.1' } }, environment: { infrastructureSubnetId: SUBNET } });
    expect(told(result)).toEqual([]);
    expect(seen(result.resources.find(({ type }) => type === 'app:ManagedEnvironmentsStorage')?.args).properties).toEqual({ nfsAzureFile: { ...nfsAzureFile, accessMode: 'ReadWrite' } });
    expect(seen(appOf(result, 'web').template.volumes)).toMatchObject([{ storageType: 'NfsAzureFile', mountOptions: 'nconnect=4,vers=4.1' }]);
    expect(appOf(two({ volumes: { media: { storageName: 'own', protocol: 'NFS' } } }), 'web').template.volumes).toMatchObject([{ storageType: 'NfsAzureFile' }]);
    expect(told(two({ volumes: { media: { nfsAzureFile } } }))).toEqual([expect.stringContaining("error ACA.VOLUME [shop] volume 'media' is a share of NFS")]);
    expect(told(two({ volumes: { media: { storageName: 'own', mountOptions: 'a, b' } } }))).toEqual([expect.stringContaining("error AZURE.BINDING [shop] mountOptions of volume 'media' must be one text")]);
  });

  it('is the only one that outlives replicas', () => {
    expect(toldOfWorker([new Volume({ type: 'persistent', name: 'data', mountPath: '/d', size: '1Gi' })])).toEqual([
      "error ACA.VOLUME [shop/mailer] volume 'data' is to outlive its replicas: the platform makes no storage for an app\n  fix: make a file share, and use a Volume of type 'existing' that the deployment binds to it",
    ]);
  });
});

it('another command is one', () => {
  const { template } = appWith([new Command({ command: ['/bin/debug'], addArgs: ['--trace'], delArgs: ['-q'] })], {}, { args: ['-q', 1] });
  expect(template.containers[0]).toMatchObject({ command: ['/bin/debug'], args: ['1', '--trace'] });
  const secret = planned((shop) => void new Worker(shop, 'mailer', { image: 'x:1', ...SIZE }).with(new Command({ args: [new Secret(shop, 's', { keys: ['k'] }).key('k')] })), { secrets: { s: { k: 'v' } } });
  expect(told(secret)).toEqual([expect.stringContaining("error AZURE.SECRET [shop/mailer] trait 'command': args holds secret s/k")]);
});

it('replicas get their time to stop, and no hooks', () => {
  expect(appWith([new Lifecycle({ terminationGracePeriodSeconds: 90 })]).template.terminationGracePeriodSeconds).toBe(90);
  expect(toldOfWorker([new Lifecycle({ preStop: { sleep: { seconds: 5 } }, postStart: { exec: { command: ['a'] } }, terminationGracePeriodSeconds: 601 })])).toEqual([
    expect.stringContaining('error ACA.LIFECYCLE [shop/mailer] postStart: the platform runs nothing of its own'), expect.stringContaining('error ACA.LIFECYCLE [shop/mailer] preStop: the platform runs nothing of its own'),
    expect.stringContaining('error ACA.LIFECYCLE [shop/mailer] terminationGracePeriodSeconds 601: the platform waits for 600 seconds at most'),
  ]);
});

it('what containers may do is refused, or left out where it is a wish', () => {
  const one = new SecurityContext({ runAsUser: 1000 });
  expect(toldOfWorker([one])).toEqual([expect.stringContaining("error OAM.UNSUPPORTED [shop/mailer] container-apps cannot run trait 'security-context'")]);
  expect(toldOfWorker([one.optional() as Trait<any, any>])).toEqual([expect.stringContaining("warning OAM.OPTIONAL [shop/mailer] optional trait 'security-context' is left out")]);
});
