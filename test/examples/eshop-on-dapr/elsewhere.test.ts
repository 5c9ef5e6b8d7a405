import { describe, expect, it } from 'vitest';
import { eshopOnAzure } from '../../../examples/eshop-on-dapr/container-apps/on-azure';
import { plan, type Diagnostic } from '../../../src';
import { appService } from '../../../src/azure/app-service';
import { containerInstances } from '../../../src/azure/container-instances';

const network = '/subscriptions/s/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/v/subnets/shop';
const identity = { resourceId: '/subscriptions/s/resourceGroups/shop/providers/Microsoft.ManagedIdentity/userAssignedIdentities/eshop', clientId: 'client' };
const place = {
  resourceGroupName: 'shop', location: 'westeurope',
  secrets: { databases: { catalog: 'c', identity: 'i', ordering: 'o' }, keys: { cosmos: 'k', 'service-bus': 's' } },
};
const shop = () => eshopOnAzure({ domain: 'example.com', identity, keyVaultName: 'vault', cosmos: { url: 'https://cosmos', database: 'eShop', collection: 'state' } });
const open = ['blazor-client', 'identity-api', 'seq', 'webshopping-gw', 'webstatus'].map((name) => `eshop/${name}`);

/** Where an error or a note with a code stands, once each. */
const at = (diagnostics: readonly Diagnostic[], code: string, severity = 'error') =>
  [...new Set(diagnostics.filter((one) => one.code === code && one.severity === severity).map(({ path }) => path))].sort();

/** Who works through orders in steps is told that nobody runs the actors for it. */
const withoutActors = (diagnostics: readonly Diagnostic[], code: string) =>
  diagnostics.filter((one) => one.code === code && one.message.includes('actors, workflows and jobs of Dapr need its placement and scheduler services')).map(({ path }) => path).sort();

// The README says so.
describe('eShopOnDapr on other platforms of Azure', () => {
  it('cannot be in a network and open to browsers with HTTPS on Container Instances', () => {
    const { ok, diagnostics } = plan(shop(), containerInstances, { ...place, resources: 'round-up', network: { subnetId: network, zone: { name: 'eshop.internal' } } });
    expect(ok).toBe(false);
    expect([...new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code))].sort()).toEqual(['ACI.INGRESS', 'ACI.TLS']);
    expect([at(diagnostics, 'ACI.INGRESS'), at(diagnostics, 'ACI.TLS')]).toEqual([open, open]);
    expect(withoutActors(diagnostics, 'ACI.DAPR')).toEqual(['eshop/basket-api', 'eshop/ordering-api']);
  });

  it('has services that nothing reaches outside of one', () => {
    const { diagnostics } = plan(shop(), containerInstances, { ...place, resources: 'round-up', tls: {} });
    expect(at(diagnostics, 'ACI.ADDRESS')).toEqual(['eshop/webshopping-agg', 'eshop/webshopping-gw', 'eshop/webstatus']);
  });

  it('would take orders on App Service and never work through them', () => {
    const { ok, diagnostics } = plan(shop(), appService, { ...place, volumeData: true, network: { subnetId: network } });
    expect(ok).toBe(true);
    expect(withoutActors(diagnostics, 'APPSVC.DAPR')).toEqual(['eshop/basket-api', 'eshop/ordering-api']);
  });
});
