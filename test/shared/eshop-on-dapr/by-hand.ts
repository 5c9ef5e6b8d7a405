import { manifestsIn } from '../comparison/kubernetes';
import type { Objects } from '../comparison/describe-comparison';

/** What the manifests call Deployments and Services that the model calls otherwise. */
const NAMES: Readonly<Record<string, string>> = {
  basket: 'basket-api', catalog: 'catalog-api', identity: 'identity-api', ordering: 'ordering-api', payment: 'payment-api',
  blazorclient: 'blazor-client', webshoppingagg: 'webshopping-agg', apigateway: 'webshopping-gw',
  'blazorclient-ingress': 'blazor-client', 'identity-api-ingress': 'identity-api', 'webstatus-ingress': 'webstatus', 'apigateway-ingress': 'webshopping-gw', 'seq-ingress': 'seq',
};

/** The manifests, with the variables of ConfigMaps in the containers that take all of them from there. */
export function manifests(): Objects {
  const objects = manifestsIn('eshop-on-dapr/k8s-aca-compose/deploy/k8s/helm/templates') as Record<string, any>;
  return Object.fromEntries(Object.entries(objects).map(([key, object]) => {
    const [kind, name] = key.split('/') as [string, string];
    for (const container of object.spec?.template?.spec.containers ?? []) {
      const taken = (container.envFrom ?? []).flatMap(({ configMapRef }: any) => Object.entries(objects[`ConfigMap/${configMapRef.name}`].data as object));
      if (taken.length > 0) container.env = [...taken.map(([variable, value]: [string, string]) => ({ name: variable, value })), ...(container.env ?? [])];
    }
    return [`${kind}/${NAMES[name] ?? name}`, object];
  }));
}

/** Addresses inside, without what means the same: port 80 of HTTP, and the domain inside an environment. */
export function plainAddresses(objects: Objects): Objects {
  const text = JSON.stringify(objects);
  return JSON.parse(text.replace(/(http:\/\/[a-z-]+):80\b/g, '$1').replace(/\.internal\.DOMAIN/g, '')) as Objects;
}
