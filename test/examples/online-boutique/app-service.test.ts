import { describe, expect, it } from 'vitest';
import { OnlineBoutique } from '../../../examples/online-boutique/shop';
import { plan } from '../../../src';
import { appService } from '../../../src/azure/app-service';

const SUBNET = '/subscriptions/s1/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/v/subnets/sites';
const GRPC = ['adservice', 'cartservice', 'checkoutservice', 'currencyservice', 'emailservice', 'paymentservice', 'productcatalogservice', 'recommendationservice', 'shippingservice'];

describe('Online Boutique on App Service', () => {
  const { ok, resources, diagnostics } = plan(new OnlineBoutique(), appService, { resourceGroupName: 'shop', location: 'westeurope', network: { subnetId: SUBNET } });
  const against = (name: string) => diagnostics.filter(({ severity, path }) => severity === 'error' && path === `online-boutique/${name}`).map(({ message }) => message).sort();

  it('is refused as a whole', () => expect([ok, resources]).toEqual([false, []]));

  it.each(GRPC)('%s speaks gRPC', (name) => {
    expect(against(name)).toEqual([
      'liveness asks by gRPC, and the platform by HTTP alone', 'readiness asks by gRPC, and the platform by HTTP alone',
      "the main port 'grpc' speaks grpc: whether containers of a site get HTTP/2 is not established",
    ]);
  });

  it('the others cannot run for reasons of their own', () => {
    expect(against('redis-cart')).toContain("the main port 'tcp-redis' is TCP: a site is reached by HTTP alone");
    expect(against('loadgenerator')).toEqual([expect.stringContaining("app-service cannot run trait 'init-container'")]);
    expect(against('frontend')).toEqual(['readiness sends headers of its own, and the platform does not']);
  });
});
