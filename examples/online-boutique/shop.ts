import type { Construct } from 'constructs';
import { Application, HealthChecks, Ingress, InitContainer, interpolate, Scaler, Volume, WebService, Worker, type Probe, type WebServiceProps } from 'cdk-oam';
import type { ContainerApps } from 'cdk-oam/azure/container-apps';
import type { Kubernetes } from 'cdk-oam/kubernetes';
import { waitForFrontend } from './wait-for-frontend';

/** What the shop may use: only what both platforms can run. Anything else is an error at its line. */
type Platforms = Kubernetes & ContainerApps;

const image = (name: string): string => `us-central1-docker.pkg.dev/online-boutique-ci/microservices-demo/${name}:v0.10.6`;

const small = { cpu: '100m', memory: '64Mi', limit: { cpu: '200m', memory: '128Mi' } };

interface ServiceSettings extends Omit<WebServiceProps, 'image' | 'ports'> {
  /** The port that the container listens on. */
  readonly listens: number;
  /** The port that others call. @default - the same */
  readonly port?: number;
  readonly readiness?: Omit<Probe, 'grpc'>;
  readonly liveness?: Omit<Probe, 'grpc'>;
}

/** The demonstration shop of eleven small services in many languages, and a cache. */
export class OnlineBoutique extends Application<Platforms> {
  constructor(scope?: Construct, id = 'online-boutique') {
    super(scope, id);
    const noProfiler = { DISABLE_PROFILER: '1' };
    const often = { periodSeconds: 5 };

    const ads = this.service('adservice', {
      listens: 9555, env: { PORT: '9555' }, cpu: '200m', memory: '180Mi', limit: { cpu: '300m', memory: '300Mi' },
      readiness: { initialDelaySeconds: 20, periodSeconds: 15 }, liveness: { initialDelaySeconds: 20, periodSeconds: 15 },
    });
    const cache = new WebService(this, 'redis-cart', {
      image: 'redis:alpine', ports: [{ name: 'tcp-redis', port: 6379, appProtocol: 'tcp' }],
      cpu: '70m', memory: '200Mi', limit: { cpu: '125m', memory: '256Mi' },
    }).with(
      new Volume({ name: 'redis-data', mountPath: '/data' }),
      new HealthChecks({ readiness: { tcpSocket: {}, ...often }, liveness: { tcpSocket: {}, ...often } }),
    );
    const cart = this.service('cartservice', {
      listens: 7070, env: { REDIS_ADDR: addressOf(cache) }, cpu: '200m', memory: '64Mi', limit: { cpu: '300m', memory: '128Mi' },
      readiness: { initialDelaySeconds: 15 }, liveness: { initialDelaySeconds: 15, periodSeconds: 10 },
    });
    const catalog = this.service('productcatalogservice', { listens: 3550, env: { PORT: '3550', ...noProfiler } });
    const currency = this.service('currencyservice', { listens: 7000, env: { PORT: '7000', ...noProfiler } });
    const payment = this.service('paymentservice', { listens: 50051, env: { PORT: '50051', ...noProfiler } });
    const shipping = this.service('shippingservice', { listens: 50051, env: { PORT: '50051', ...noProfiler }, readiness: often });
    const email = this.service('emailservice', { listens: 8080, port: 5000, env: { PORT: '8080', ...noProfiler }, readiness: often, liveness: often });
    const recommendation = this.service('recommendationservice', {
      listens: 8080, env: { PORT: '8080', PRODUCT_CATALOG_SERVICE_ADDR: addressOf(catalog), ...noProfiler },
      memory: '220Mi', limit: { cpu: '200m', memory: '450Mi' }, readiness: often, liveness: often,
    });
    const checkout = this.service('checkoutservice', {
      listens: 5050,
      env: {
        PORT: '5050', PRODUCT_CATALOG_SERVICE_ADDR: addressOf(catalog), SHIPPING_SERVICE_ADDR: addressOf(shipping), PAYMENT_SERVICE_ADDR: addressOf(payment),
        EMAIL_SERVICE_ADDR: addressOf(email), CURRENCY_SERVICE_ADDR: addressOf(currency), CART_SERVICE_ADDR: addressOf(cart),
      },
    });
    const healthz = (cookie: string): Probe => ({
      httpGet: { path: '/_healthz', httpHeaders: [{ name: 'Cookie', value: `shop_session-id=x-${cookie}-probe` }] }, initialDelaySeconds: 10,
    });
    const frontend = new WebService(this, 'frontend', {
      image: image('frontend'), ports: [{ port: 80, targetPort: 8080 }], ...small,
      env: {
        PORT: '8080', PRODUCT_CATALOG_SERVICE_ADDR: addressOf(catalog), CURRENCY_SERVICE_ADDR: addressOf(currency), CART_SERVICE_ADDR: addressOf(cart),
        RECOMMENDATION_SERVICE_ADDR: addressOf(recommendation), SHIPPING_SERVICE_ADDR: addressOf(shipping), CHECKOUT_SERVICE_ADDR: addressOf(checkout),
        AD_SERVICE_ADDR: addressOf(ads), SHOPPING_ASSISTANT_SERVICE_ADDR: 'shoppingassistantservice:80', ENABLE_PROFILER: '0',
      },
    }).with(new Ingress(), new HealthChecks({ readiness: healthz('readiness'), liveness: healthz('liveness') }));

    const frontendAddress = addressOf(frontend);
    new Worker(this, 'loadgenerator', {
      image: image('loadgenerator'), env: { FRONTEND_ADDR: frontendAddress, USERS: '10', RATE: '1' },
      cpu: '300m', memory: '256Mi', limit: { cpu: '500m', memory: '512Mi' },
    }).with(new Scaler({ replicas: 1 }), new InitContainer(waitForFrontend(frontendAddress)));
  }

  /** One of the services that speak gRPC and answer its health protocol. */
  private service(id: string, { listens, port = listens, readiness, liveness, ...props }: ServiceSettings): WebService<Platforms> {
    return new WebService<Platforms>(this, id, { image: image(id), ports: [{ port, targetPort: listens, appProtocol: 'grpc' }], ...small, ...props })
      .with(new HealthChecks({ readiness: { grpc: {}, ...readiness }, liveness: { grpc: {}, ...liveness } }));
  }
}

/** The services take `host:port` and not a URL. */
function addressOf({ endpoint }: WebService<Platforms>) {
  return interpolate`${endpoint.host}:${endpoint.port}`;
}
