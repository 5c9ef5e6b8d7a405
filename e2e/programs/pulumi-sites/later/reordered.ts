import { Application, Autoscaler, DaprComponent, DaprSidecar, HealthChecks, Ingress, interpolate, Secret, Sidecar, Volume, WebService, Worker } from 'cdk-oam';
import type { AppService } from 'cdk-oam/azure/app-service';

/** The same shop, by somebody who likes another order. */
export class Shop extends Application<AppService> {
  constructor() {
    super(undefined, 'shop');
    const database = new Secret(this, 'database', { keys: ['password'] });
    const redis = new Secret(this, 'redis', { keys: ['password'] });
    const licence = new Secret(this, 'licence', { keys: ['key'] });
    const orders = new WebService(this, 'orders', {
      image: 'acmeshop.azurecr.io/orders:1.4', port: 8080, env: { DATABASE_URL: interpolate`postgres://orders:${database.key('password')}@db.example.com/orders` },
    }).with(new DaprSidecar({ appId: 'orders' }), new Ingress(), new HealthChecks({ readiness: { httpGet: { path: '/ready' } } }), new Autoscaler({ min: 2, max: 5, cpu: 70 }));
    new Worker(this, 'mailer', { image: 'acmeshop.azurecr.io/mailer:1.4', env: { ORDERS: orders.endpoint.url } })
      .with(new HealthChecks({ liveness: { httpGet: { path: '/', port: 8080 } } }));
    const ratings = new WebService(this, 'ratings', { image: 'acmeshop.azurecr.io/ratings:2.0', port: 8080, env: { LICENCE: licence.key('key'), ORDERS: orders.endpoint.url } })
      .with(new Volume({ type: 'existing', name: 'media', mountPath: '/media' }));
    orders.with(new Sidecar({ name: 'proxy', image: 'envoyproxy/envoy:v1.31', env: { RATINGS: ratings.endpoint.host } }));
    new DaprComponent(this, 'carts', {
      type: 'state.redis', metadata: { redisHost: 'redis.example.com:6379', redisPassword: redis.key('password') }, scopes: ['orders'],
    });
  }
}
