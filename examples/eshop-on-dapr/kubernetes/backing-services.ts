import { DaprComponent, Expose, type Secret, WebService } from 'cdk-oam';
import { DAPR, type EShop } from '../shop';

type Keys = 'redis' | 'sql' | 'mail-user' | 'mail-password';

/** What managed services are in a cloud: a cache, a database, a mail server, and a collector of traces. */
export function addBackingServices(shop: EShop, passwords: Secret<Keys>): void {
  const redis = new WebService(shop, 'redis', {
    image: 'redis:alpine', imagePullPolicy: 'IfNotPresent', ports: [{ port: 6379, name: 'redis', appProtocol: 'tcp' }],
    // Kubernetes fills the variable in; the manifest shows no password.
    env: { REDIS_PASSWORD: passwords.key('redis') }, args: ['--requirepass', '$(REDIS_PASSWORD)'],
  });
  new WebService(shop, 'sqldata', {
    image: 'mcr.microsoft.com/azure-sql-edge', imagePullPolicy: 'IfNotPresent', ports: [{ port: 1433, name: 'tds', appProtocol: 'tcp' }],
    env: { ACCEPT_EULA: 'Y', SA_PASSWORD: passwords.key('sql') },
  });
  const mail = new WebService(shop, 'mailserver', { image: 'maildev/maildev', imagePullPolicy: 'IfNotPresent', port: 80 })
    .with(new Expose({ ports: [{ port: 25, name: 'smtp', appProtocol: 'tcp' }] }));
  new WebService(shop, 'zipkin', { image: 'openzipkin/zipkin-slim', imagePullPolicy: 'IfNotPresent', port: 9411 });

  const store = { redisHost: `${redis.name}:6379`, redisPassword: passwords.key('redis') };
  new DaprComponent(shop, DAPR.secretStore, { type: 'secretstores.kubernetes', scopes: ['catalog-api', 'identity-api', 'ordering-api'] });
  new DaprComponent(shop, DAPR.stateStore, { type: 'state.redis', metadata: { ...store, actorStateStore: 'true' } });
  new DaprComponent(shop, DAPR.pubSub, { type: 'pubsub.redis', metadata: store });
  new DaprComponent(shop, DAPR.mail, {
    type: 'bindings.smtp', scopes: ['ordering-api'],
    metadata: { host: mail.endpoint.host, port: 25, user: passwords.key('mail-user'), password: passwords.key('mail-password'), skipTLSVerify: true },
  });
}
