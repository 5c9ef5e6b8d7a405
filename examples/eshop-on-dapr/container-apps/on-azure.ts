import { DaprComponent, Ingress, interpolate, Secret, WorkloadIdentity, type Value } from 'cdk-oam';
import { DAPR, EShop, type PublicId } from '../shop';

/** The managed services of the shop. */
export interface ManagedServices {
  /** The domain of the environment. */
  readonly domain: Value;
  /** The identity that may read the key vault. */
  readonly identity: { readonly resourceId: Value; readonly clientId: Value };
  readonly keyVaultName: Value;
  readonly cosmos: { readonly url: Value; readonly database: Value; readonly collection: Value };
}

/** The shop with state in Cosmos DB, messages in Service Bus, data in Azure SQL and passwords in a key vault. */
export function eshopOnAzure({ domain, identity, keyVaultName, cosmos }: ManagedServices): EShop {
  const at = (id: PublicId) => interpolate`https://${id}.${domain}`;
  const shop = new EShop({
    urls: { 'blazor-client': at('blazor-client'), 'identity-api': at('identity-api'), seq: at('seq'), 'webshopping-gw': at('webshopping-gw'), webstatus: at('webstatus') },
  });
  for (const service of [shop.client, shop.identity, shop.seq, shop.gateway, shop.status]) service.with(new Ingress({ tls: true }));
  for (const service of [shop.catalog, shop.identity, shop.ordering]) service.with(new WorkloadIdentity(identity));

  const keys = new Secret(shop, 'keys', { keys: ['cosmos', 'service-bus'] });
  new DaprComponent(shop, DAPR.secretStore, {
    type: 'secretstores.azure.keyvault', scopes: ['catalog-api', 'ordering-api', 'identity-api'],
    metadata: { vaultName: keyVaultName, azureEnvironment: 'AZUREPUBLICCLOUD', azureClientId: identity.clientId },
  });
  new DaprComponent(shop, DAPR.stateStore, {
    type: 'state.azure.cosmosdb', scopes: ['basket-api', 'ordering-api'], metadata: { ...cosmos, masterKey: keys.key('cosmos'), actorStateStore: 'true' },
  });
  new DaprComponent(shop, DAPR.pubSub, {
    type: 'pubsub.azure.servicebus', scopes: ['basket-api', 'catalog-api', 'ordering-api', 'payment-api'], metadata: { connectionString: keys.key('service-bus') },
  });
  return shop;
}
