import { Ingress, Secret } from 'cdk-oam';
import type { KubernetesOptions } from 'cdk-oam/kubernetes';
import { EShop } from '../shop';
import { addBackingServices } from './backing-services';
import { addSecretReader, SECRET_READER } from './secret-reader';
import { traceWithZipkin } from './tracing';

/** The Secret with all passwords, which is there before the shop. */
const SECRETS = 'eshopondapr-secrets';

/**
 * The shop with everything it needs in one namespace.
 *
 * @param host - the host that browsers find it under
 */
export function eshopOnCluster(host = 'localhost'): EShop {
  const paths = { 'identity-api': '/identity', webstatus: '/status' };
  const [gateway, log] = [`gateway.${host}`, `log.${host}`];
  const shop = new EShop({
    paths, issuer: `http://${host}`,
    urls: { 'blazor-client': `http://${host}`, 'identity-api': `http://${host}/identity`, webstatus: `http://${host}/status`, 'webshopping-gw': `http://${gateway}/`, seq: `http://${log}/` },
  });
  shop.client.with(new Ingress({ host }));
  shop.identity.with(new Ingress({ host, paths: [paths['identity-api']] }));
  shop.status.with(new Ingress({ host, paths: [paths.webstatus] }));
  // These two know no path before their own.
  shop.gateway.with(new Ingress({ host: gateway }));
  shop.seq.with(new Ingress({ host: log }));
  addSecretReader(shop);
  addBackingServices(shop, new Secret(shop, 'passwords', { keys: ['redis', 'sql', 'mail-user', 'mail-password'] }));
  traceWithZipkin(shop);
  return shop;
}

/** How it runs on our cluster. */
export const settings: Partial<KubernetesOptions> = {
  namespace: 'eshopondapr',
  ingress: { className: 'nginx', controller: 'nginx', annotations: { 'nginx.ingress.kubernetes.io/ssl-redirect': 'false' } },
  // These ask Dapr for passwords, which reads them by the account of their pods.
  serviceAccounts: { 'catalog-api': SECRET_READER, 'identity-api': SECRET_READER, 'ordering-api': SECRET_READER },
  secrets: {
    databases: { existing: SECRETS, keys: { catalog: 'ConnectionStrings__CatalogDB', identity: 'ConnectionStrings__IdentityDB', ordering: 'ConnectionStrings__OrderingDB' } },
    passwords: { existing: SECRETS, keys: { redis: 'RedisPassword', sql: 'SqlPassword', 'mail-user': 'SmtpUser', 'mail-password': 'SmtpPassword' } },
  },
};
