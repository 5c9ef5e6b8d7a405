import { describe, expect, it } from 'vitest';
import { Command, ConfigFiles, Ingress, Secret, SecretFiles, Sidecar, Volume, WebService, WorkloadIdentity, type Trait } from '../../../src';
import { argsOf, errors, IDENTITY, planned, told, web } from './support';

const route = new Ingress();
const HOME = { WEBSITES_ENABLE_APP_SERVICE_STORAGE: 'false' };

describe('containers', () => {
  it('has nine beside the main one at most', () => {
    const sidecars = Array.from({ length: 10 }, (_, index) => new Sidecar({ name: `s${index}`, image: 'x' }));
    expect(errors(web([route, ...sidecars.slice(1)]))).toEqual([]);
    expect(errors(web([route, ...sidecars]))).toEqual(["error APPSVC.CONTAINER [shop/orders] there are 10 containers beside the main one, and a site has at most 9\n  fix: take some away or split the component; or, if you know that the platform allows it, add 'APPSVC.CONTAINER' to the option accept"]);
  });

  it('keeps settings of different containers apart, and shares an identity among them', () => {
    const result = web([route, new Sidecar({ name: 'log-ship', image: 'x', env: { MODE: 'fast' } }), new WorkloadIdentity({ resourceId: IDENTITY, clientId: 'c1' })], {}, { env: { MODE: 'slow', AZURE_CLIENT_ID: 'mine' } });
    expect(argsOf(result, 'web:WebAppApplicationSettings', 'orders').properties).toEqual({ ...HOME, AZURE_CLIENT_ID: 'mine', MODE: 'slow', log_ship__AZURE_CLIENT_ID: 'c1', log_ship__MODE: 'fast' });
    expect(argsOf(result, 'web:WebAppSiteContainer', 'orders-log-ship').environmentVariables).toEqual([{ name: 'AZURE_CLIENT_ID', value: 'log_ship__AZURE_CLIENT_ID' }, { name: 'MODE', value: 'log_ship__MODE' }]);
    expect(argsOf(result, 'web:WebApp', 'orders').identity).toEqual({ type: 'UserAssigned', userAssignedIdentities: [IDENTITY] });
  });

  it.each([
    ['WEBSITES_PORT', 'take it away: the port of the component decides'],
    ['DOCKER_REGISTRY_SERVER_PASSWORD', 'take it away, and set the option registry'],
  ])('warns of the setting %s, which is for sites with one image', (name, fix) => {
    expect(told(web([route], {}, { env: { [name]: '80' } }))).toEqual([`warning APPSVC.SETTINGS [shop/orders] container: env ${name} reaches the program alone: the platform does not read it on a site of containers\n  fix: ${fix}`]);
  });

  it('keeps what the image has in its home, unless the author says else', () => {
    const settings = (env: object) => argsOf(web([route], {}, { env: env as never }), 'web:WebAppApplicationSettings', 'orders').properties;
    expect([settings({}), settings({ WEBSITES_ENABLE_APP_SERVICE_STORAGE: 'true' })]).toEqual([HOME, { WEBSITES_ENABLE_APP_SERVICE_STORAGE: 'true' }]);
  });

  it('gives a site an identity of its own where none is named', () => {
    expect(argsOf(web([route, new WorkloadIdentity()]), 'web:WebApp', 'orders').identity).toEqual({ type: 'SystemAssigned' });
    expect(errors(web([route, new WorkloadIdentity({ clientId: 'c' })]))).toEqual([expect.stringContaining('error AZURE.IDENTITY [shop/orders] there is a clientId and no resourceId')]);
    const both = planned((shop) => void new WebService(shop, 'orders', { image: 'acme.azurecr.io/o', port: 80 }).with(route, new WorkloadIdentity()), { registry: { server: 'acme.azurecr.io', identity: IDENTITY } });
    expect(argsOf(both, 'web:WebApp', 'orders').identity).toEqual({ type: 'SystemAssigned, UserAssigned', userAssignedIdentities: [IDENTITY] });
  });

  it('writes a command as one line, and warns of what may be read in two ways', () => {
    const line = (props: object, traits: Trait<any, any>[] = []) => argsOf(web([route, ...traits], {}, props), 'web:WebAppSiteContainer', 'orders-main').startUpCommand;
    expect(line({ command: ['/bin/orders'], args: ['--port', 8080] })).toBe('/bin/orders --port 8080');
    expect(line({ command: ['sh', '-c', 'echo "$HOME"'] })).toBe('sh -c "echo \\"\\$HOME\\""');
    expect(line({ command: ['a'] }, [new Command({ addArgs: ['b'] })])).toBe('a b');
    expect(told(web([route], {}, { args: ['--x'] }))).toEqual([expect.stringContaining('warning APPSVC.CONTAINER [shop/orders] container: there are arguments without a command')]);
    expect(told(web([route], {}, { command: ['a b'] }))).toEqual([expect.stringContaining("container: 'a b' is put into quotes, and whether the platform reads them is not established")]);
  });

  it('refuses secrets where everyone can read them', () => {
    const result = planned((shop) => void new WebService(shop, 'orders', { image: 'o', port: 80, command: ['a', new Secret(shop, 's', { keys: ['k'] }).key('k')] }).with(route), { secrets: { s: { k: 'v' } } });
    expect(errors(result)).toEqual([expect.stringContaining('error AZURE.SECRET [shop/orders] container: command holds')]);
  });

  const vault = (identity: string) => ({ keyVaultUrl: 'https://acme.vault.azure.net/secrets/k', identity });
  const withVault = (second: string) => planned((shop) => {
    const secret = new Secret(shop, 's', { keys: ['a', 'b'] });
    new WebService(shop, 'orders', { image: 'o', port: 80, env: { A: secret.key('a'), B: secret.key('b') } }).with(route);
  }, { secrets: { s: { a: vault(IDENTITY), b: vault(second) } } });

  it('refers to a key vault by one identity', () => {
    const result = withVault(IDENTITY.toUpperCase());
    expect(argsOf(result, 'web:WebAppApplicationSettings', 'orders').properties.A).toBe('@Microsoft.KeyVault(SecretUri=https://acme.vault.azure.net/secrets/k)');
    expect(argsOf(result, 'web:WebApp', 'orders')).toMatchObject({ identity: { userAssignedIdentities: [expect.any(String)] }, keyVaultReferenceIdentity: expect.stringMatching(/reader$/i) });
    expect(errors(withVault(IDENTITY.replace('reader', 'other')))).toEqual(['error AZURE.KEY_VAULT [shop/orders] its secrets are read from key vaults by 2 identities, and a site has one for that\n  fix: let one identity read all of them']);
  });

  it('sends what a registry is told to that registry alone', () => {
    const registry = { server: 'ghcr.io', username: 'u', password: 'p' };
    const of = (image: string) => argsOf(web([route], { registry }, { image }), 'web:WebAppSiteContainer', 'orders-main').authType;
    expect(['ghcr.io/acme/o:1', 'GHCR.io/acme/o', 'ghcr.io.evil.com/o', 'o:1', 'evil.com/ghcr.io/o'].map(of)).toEqual(['UserCredentials', 'UserCredentials', 'Anonymous', 'Anonymous', 'Anonymous']);
  });
});

describe('files and volumes', () => {
  it.each<[trait: Trait<any, any>, error: string]>([
    [new Volume({ name: 'data', mountPath: '/data', type: 'persistent', size: '1Gi' }), "error APPSVC.VOLUME [shop/orders] volume 'data' is to outlive its instances: the platform makes no storage for a site\n  fix: make a file share, and use a Volume of type 'existing' that the deployment binds to it"],
    [new Volume({ name: 'data', mountPath: '/data', medium: 'memory' }), "error APPSVC.VOLUME [shop/orders] volume 'data' is to be in memory: the platform has folders on disk alone\n  fix: use medium: 'disk' if its content may touch one"],
    [new ConfigFiles({ mountPath: '/etc/o', files: { a: 'x' } }), "error APPSVC.FILES [shop/orders] files below '/etc/o' cannot be put into a container: no page of the platform says how\n  fix: put them into the image, or set the option volumeData: true to use a field that is in the platform's types alone"],
  ])('%#', (trait, error) => expect(errors(web([route, trait]))).toEqual([error]));

  it('shares folders among the containers of an instance', () => {
    const result = web([route, new Volume({ name: 'pages', mountPath: '/www', readOnly: true }), new Sidecar({ name: 'fetch', image: 'x', volumeMounts: [{ name: 'pages', mountPath: '/out' }] })]);
    const mounts = (name: string) => argsOf(result, 'web:WebAppSiteContainer', name).volumeMounts;
    expect([mounts('orders-main'), mounts('orders-fetch')]).toEqual([[{ volumeSubPath: '/pages', containerMountPath: '/www', readOnly: true }], [{ volumeSubPath: '/pages', containerMountPath: '/out', readOnly: false }]]);
  });

  it('mounts a share whose key a setting reads from a key vault', () => {
    const vault = { keyVaultUrl: 'https://acme.vault.azure.net/secrets/media', identity: IDENTITY };
    const share = new Volume({ type: 'existing', name: 'my-media', mountPath: '/media' });
    const volumes = { 'my-media': { azureFile: { shareName: 'media', accountName: 'acme', accountKeyVaultProperties: vault } } };
    const result = web([route, share], { volumes });
    expect(errors(result)).toEqual([]);
    expect(argsOf(result, 'web:WebAppAzureStorageAccounts', 'orders').properties['my-media']).toMatchObject({ accessKey: '@AppSettingRef(AZURE_FILES_KEY__my_media)' });
    expect(result.resources.find(({ type }) => type === 'web:WebAppAzureStorageAccounts')?.dependsOn).toEqual(['web:WebAppApplicationSettings/orders']);
    expect(argsOf(result, 'web:WebAppApplicationSettings', 'orders').properties).toMatchObject({ AZURE_FILES_KEY__my_media: '@Microsoft.KeyVault(SecretUri=https://acme.vault.azure.net/secrets/media)' });
    expect(argsOf(result, 'web:WebApp', 'orders')).toMatchObject({ identity: { type: 'UserAssigned', userAssignedIdentities: [IDENTITY] }, keyVaultReferenceIdentity: IDENTITY });
    expect(argsOf(result, 'web:WebAppSiteContainer', 'orders-main').environmentVariables).toBeUndefined();
    const other = { ...volumes['my-media'].azureFile, accountKeyVaultProperties: { ...vault, identity: `${IDENTITY}2` } };
    const two = web([route, share, new Volume({ type: 'existing', name: 'other', mountPath: '/other' })], { volumes: { ...volumes, other: { azureFile: other } } });
    expect(errors(two)).toEqual([expect.stringContaining('AZURE.KEY_VAULT [shop/orders] its secrets are read from key vaults by 2 identities')]);
  });

  it('mounts shares into the main container alone', () => {
    const volumes = { media: { azureFile: { shareName: 'media', accountName: 'acme', accountKey: 'k' } } };
    const share = new Volume({ type: 'existing', name: 'media', mountPath: '/media' });
    const result = web([route, share], { volumes });
    expect(argsOf(result, 'web:WebAppAzureStorageAccounts', 'orders').properties).toEqual({ media: { type: 'AzureFiles', protocol: 'Smb', accountName: 'acme', shareName: 'media', accessKey: { $secret: 'volumes media accountKey' }, mountPath: '/media' } });
    expect(errors(web([route, share, new Sidecar({ name: 's', image: 'x', volumeMounts: [{ name: 'media', mountPath: '/m' }] })], { volumes }))).toEqual([expect.stringContaining("APPSVC.VOLUME [shop/orders] sidecar 's' mounts volume 'media', a file share")]);
    expect(errors(web([route, share], { volumes: { media: { storageName: 's' } as never } }))).toEqual([expect.stringContaining("AZURE.BINDING [shop] volume 'media' must be bound to { azureFile }")]);
  });

  it('has no place for secret files', () => {
    const result = planned((shop) => void new WebService(shop, 'orders', { image: 'o', port: 80 }).with(route, new SecretFiles({ mountPath: '/s', files: { a: new Secret(shop, 's', { keys: ['k'] }).key('k') } }) as never), { secrets: { s: { k: 'v' } } });
    expect(errors(result)[0]).toContain("OAM.UNSUPPORTED [shop/orders] app-service cannot run trait 'secret-files'");
  });
});
