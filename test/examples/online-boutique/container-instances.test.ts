import { expect, it } from 'vitest';
import { OnlineBoutique } from '../../../examples/online-boutique/shop';
import { plan } from '../../../src';
import { containerInstances } from '../../../src/azure/container-instances';

const SUBNET = '/subscriptions/s/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/v/subnets/groups';

// docs/container-instances.md says so.
it('does not run on container groups as it is, and its plan says why', () => {
  const { ok, diagnostics } = plan(new OnlineBoutique() as never, containerInstances, { resourceGroupName: 'shop', location: 'westeurope', resources: 'round-up', network: { subnetId: SUBNET, zone: { name: 'shop.internal' } } });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(ok).toBe(false);
  expect([...new Set(errors.map(({ code }) => code))].sort()).toEqual(['ACI.INGRESS', 'ACI.PORT', 'ACI.PROBE']);
  expect(errors.filter(({ code }) => code === 'ACI.PORT').map(({ path, message }) => `${path}: ${message}`)).toEqual([
    'online-boutique/paymentservice: port 50051 is one that the platform keeps for itself', 'online-boutique/shippingservice: port 50051 is one that the platform keeps for itself',
  ]);
  expect(errors.filter(({ code }) => code === 'ACI.INGRESS').map(({ path }) => path)).toEqual(['online-boutique/frontend']);
});
