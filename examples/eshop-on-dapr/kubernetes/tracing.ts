import { Native, NativeObject } from 'cdk-oam/kubernetes';
import type { EShop } from '../shop';

/** Dapr's traces go to the collector, and its logs are JSON. Both are said in words that Dapr has on Kubernetes alone. */
export function traceWithZipkin(shop: EShop): void {
  new NativeObject(shop, 'dapr-config', {
    apiVersion: 'dapr.io/v1alpha1', kind: 'Configuration', metadata: { name: 'dapr-config' },
    spec: { tracing: { samplingRate: '1', zipkin: { endpointAddress: 'http://zipkin:9411/api/v2/spans' } } },
  });
  for (const service of [shop.identity, shop.basket, shop.catalog, shop.ordering, shop.payment, shop.aggregator, shop.gateway]) {
    service.with(new Native(({ podAnnotations }) => { Object.assign(podAnnotations, { 'dapr.io/config': 'dapr-config', 'dapr.io/log-as-json': 'true' }); }));
  }
}
