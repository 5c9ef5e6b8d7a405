import { eshopOnCluster, settings } from '../../../examples/eshop-on-dapr/kubernetes/on-cluster';
import { describeComparison } from '../comparison/describe-comparison';
import { onKubernetes } from '../comparison/kubernetes';
import { manifests, plainAddresses } from './by-hand';

const services = ['basket-api', 'blazor-client', 'catalog-api', 'identity-api', 'mailserver', 'ordering-api', 'payment-api', 'redis', 'seq', 'sqldata', 'webshopping-agg', 'webshopping-gw', 'webstatus', 'zipkin'];

describeComparison('eShopOnDapr against its hand-written manifests', {
  example: 'eshop-on-dapr', heading: 'Differences on Kubernetes',
  expected: plainAddresses(manifests()),
  actual: plainAddresses(onKubernetes(eshopOnCluster(), settings)),
  shared: [
    ...services.flatMap((name) => [`Deployment/${name}`, `Service/${name}`]), ...['blazor-client', 'identity-api', 'seq', 'webshopping-gw', 'webstatus'].map((name) => `Ingress/${name}`),
    ...['pubsub', 'secretstore', 'statestore'].map((name) => `Component/eshopondapr-${name}`), 'Component/sendmail', 'Configuration/dapr-config', 'Role/secret-reader', 'RoleBinding/dapr-secret-reader',
  ],
});
