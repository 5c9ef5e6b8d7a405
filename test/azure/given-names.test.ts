import { describe, expect, it } from 'vitest';
import { Application, formatDiagnostic, Ingress, plan, Secret, Volume, WebService, type Target } from '../../src';
import { appService } from '../../src/azure/app-service';
import { containerApps } from '../../src/azure/container-apps';
import { containerInstances } from '../../src/azure/container-instances';
import { IDENTITY } from './support';

const SHARE = { shareName: 'media', accountName: 'acme', accountKey: 'hush' };
const REGISTRIES = '/subscriptions/s1/resourceGroups/shared/providers/Microsoft.ContainerRegistry/registries';

/** Names of things that are there already, which every target of Azure hands on. */
describe.each<[string, Target<any, any, any>]>([['container-apps', containerApps], ['container-instances', containerInstances], ['app-service', appService]])('%s', (_, target) => {
  const told = (options: object): string[] => {
    const shop = new Application(undefined, 'shop');
    new WebService(shop, 'orders', { image: 'o', cpu: 1, memory: '2Gi', port: 8080 }).with(new Ingress(), new Volume({ type: 'existing', name: 'media', mountPath: '/media' }));
    const all = { resourceGroupName: 'shop-group', location: 'westeurope', volumes: { media: { azureFile: SHARE } }, ...options };
    return plan(shop, target, all).diagnostics.filter(({ severity, code }) => severity !== 'adapted' && code.startsWith('AZURE.')).map(formatDiagnostic);
  };

  it('takes names as they are', () => expect(told({ registry: { server: 'acmeshop.azurecr.io', id: `${REGISTRIES}/acmeshop` } })).toEqual([]));

  it.each<[object, string]>([
    [{ resourceGroupName: 'shop.' }, "warning AZURE.NAME [shop] resourceGroupName 'shop.' is no name that Azure is known to take: 1 to 90 letters, digits, '_', '.', '(', ')' and '-', and no '.' at the end"],
    [{ resourceGroupName: 'a'.repeat(91) }, `warning AZURE.NAME [shop] resourceGroupName '${'a'.repeat(91)}' is no name`],
    [{ volumes: { media: { azureFile: { ...SHARE, accountName: 'Acme-Shop' } } } }, "warning AZURE.NAME [shop] accountName of azureFile of volume 'media' is no name that Azure is known to take: 3 to 24 lower-case letters and digits"],
    [{ volumes: { media: { azureFile: { ...SHARE, shareName: 'my--media' } } } }, "warning AZURE.NAME [shop] shareName of azureFile of volume 'media' is no name that Azure is known to take"],
    [{ registry: { server: 'acme.azurecr.io', id: `${REGISTRIES}/acme` } }, `error AZURE.REGISTRY [shop] registry.id '${REGISTRIES}/acme' ends in no name of a registry: it has 5 to 50 letters and digits`],
  ])('%j', (options, message) => expect(told(options)).toEqual([expect.stringContaining(message)]));
});

it('the name of a key vault is looked at where its address is right', () => {
  const told = (vault: string): string[] => {
    const shop = new Application(undefined, 'shop');
    new WebService(shop, 'orders', { image: 'o', port: 8080, env: { KEY: new Secret(shop, 's', { keys: ['k'] }).key('k') } }).with(new Ingress());
    const options = { resourceGroupName: 'g', location: 'l', secrets: { s: { k: { keyVaultUrl: `https://${vault}.vault.azure.net/secrets/k`, identity: IDENTITY } } } };
    return plan(shop, appService, options).diagnostics.filter(({ code }) => code === 'AZURE.KEY_VAULT').map(formatDiagnostic);
  };
  expect(told('acme-1')).toEqual([]);
  expect(told('1acme')).toEqual(["warning AZURE.KEY_VAULT [shop/s] secret s/k: key vault '1acme' is no name that Azure is known to take: 3 to 24 letters, digits and single '-', a letter first and a letter or digit last\n  fix: look whether it is the right one"]);
  expect(told('ac--me')[0]).toMatch(/^warning AZURE\.KEY_VAULT/);
});
