import type { Construct } from 'constructs';
import { Application, DaprSidecar, HealthChecks, interpolate, Secret, WebService, type Value } from 'cdk-oam';
import type { ContainerApps } from 'cdk-oam/azure/container-apps';
import type { Kubernetes } from 'cdk-oam/kubernetes';
import { healthPages } from './health-pages';

export type Platforms = Kubernetes & ContainerApps;
export type Service = WebService<Platforms>;

/** Names by which the programs ask Dapr for its components. Each platform adds its own of these names. */
export const DAPR = { secretStore: 'eshopondapr-secretstore', stateStore: 'eshopondapr-statestore', pubSub: 'eshopondapr-pubsub', mail: 'sendmail' } as const;

/** The services that browsers reach. */
export type PublicId = 'blazor-client' | 'identity-api' | 'seq' | 'webshopping-gw' | 'webstatus';

/** Where browsers find them. */
export interface PublicAddresses {
  readonly urls: Readonly<Record<PublicId, Value>>;
  /** The path before all paths of a service, where several share a host. @default - none */
  readonly paths?: Readonly<Partial<Record<PublicId, string>>>;
  /** Who the tokens say that they are from. @default - the address of identity-api */
  readonly issuer?: Value;
}

const listens = { ASPNETCORE_URLS: 'http://0.0.0.0:80' };

/** A shop of ten services in .NET, which call each other and keep their state by Dapr. */
export class EShop extends Application<Platforms> {
  readonly seq: Service;
  readonly identity: Service;
  readonly basket: Service;
  readonly catalog: Service;
  readonly ordering: Service;
  readonly payment: Service;
  readonly aggregator: Service;
  readonly gateway: Service;
  readonly client: Service;
  readonly status: Service;

  constructor({ urls, paths = {}, issuer = urls['identity-api'] }: PublicAddresses, scope?: Construct, id = 'eshop') {
    super(scope, id);
    const databases = new Secret(this, 'databases', { keys: ['catalog', 'identity', 'ordering'] });
    const base = (service: PublicId): Record<string, string> => (paths[service] === undefined ? {} : { PATH_BASE: paths[service] });

    this.seq = this.service('seq', 'datalust/seq', { ACCEPT_EULA: 'Y', SEQ_API_CANONICALURI: urls.seq });
    const common = { ASPNETCORE_ENVIRONMENT: 'Development', ...listens, SeqServerUrl: this.seq.endpoint.url };
    this.identity = this.api('identity-api', 'eshopdapr/identity.api', {
      ...common, ...base('identity-api'), IssuerUrl: issuer, BlazorClientUrlExternal: urls['blazor-client'], ConnectionStrings__IdentityDB: databases.key('identity'),
    });
    const signIn = { IdentityUrl: this.identity.endpoint.url, IdentityUrlExternal: urls['identity-api'] };
    const retry = { RetryMigrations: 'true' };
    this.basket = this.api('basket-api', 'eshopdapr/basket.api', { ...common, ...signIn });
    this.catalog = this.api('catalog-api', 'eshopdapr/catalog.api', { ...common, ...retry, ConnectionStrings__CatalogDB: databases.key('catalog') });
    this.ordering = this.api('ordering-api', 'eshopdapr/ordering.api', { ...common, ...signIn, ...retry, ConnectionStrings__OrderingDB: databases.key('ordering') });
    this.payment = this.api('payment-api', 'eshopdapr/payment.api', common);
    const healthOf = ({ endpoint }: Service, path = '') => interpolate`${endpoint.url}${path}/hc`;
    this.aggregator = this.api('webshopping-agg', 'eshopdapr/webshoppingagg', {
      ...common, ...signIn, BasketUrlHC: healthOf(this.basket), CatalogUrlHC: healthOf(this.catalog), IdentityUrlHC: healthOf(this.identity),
    }, 'webshoppingagg');
    this.gateway = this.service('webshopping-gw', 'eshopdapr/webshoppingapigw', {
      ENVOY_CATALOG_API_ADDRESS: this.catalog.endpoint.host, ENVOY_CATALOG_API_PORT: this.catalog.endpoint.port,
      ENVOY_ORDERING_API_ADDRESS: this.ordering.endpoint.host, ENVOY_ORDERING_API_PORT: this.ordering.endpoint.port,
    }).with(new DaprSidecar({ appId: 'webshoppingapigw' }));
    this.client = this.service('blazor-client', 'eshopdapr/blazor.client', {
      ...common, ApiGatewayUrlExternal: urls['webshopping-gw'], IdentityUrlExternal: urls['identity-api'],
    }).with(ready());
    this.status = this.service('webstatus', 'eshopdapr/webstatus', {
      ...listens, ...base('webstatus'),
      ...healthPages({
        'Basket API': healthOf(this.basket), 'Catalog API': healthOf(this.catalog), 'Identity API': healthOf(this.identity, paths['identity-api']),
        'Ordering API': healthOf(this.ordering), 'Payment API': healthOf(this.payment), 'Web Shopping Aggregator': healthOf(this.aggregator), 'Blazor Client': healthOf(this.client),
      }),
    });
  }

  private service(id: string, repository: string, env: Readonly<Record<string, Value>>): Service {
    return new WebService<Platforms>(this, id, { image: `${repository}:latest`, imagePullPolicy: 'IfNotPresent', port: 80, env });
  }

  /** A service that others call by Dapr. */
  private api(id: string, repository: string, env: Readonly<Record<string, Value>>, appId = id): Service {
    return this.service(id, repository, env).with(new DaprSidecar({ appId }), ready());
  }
}

/** It answers for itself and for what it depends on. */
function ready(): HealthChecks {
  return new HealthChecks({ readiness: { httpGet: { path: '/hc' }, initialDelaySeconds: 5, periodSeconds: 5 } });
}
