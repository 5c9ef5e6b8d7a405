import { Application, Config, DaprSidecar, Secret, Volume, WebService } from 'cdk-oam';

/** A front end, and a service with a database, settings and a folder for uploads. */
export class Shop extends Application {
  constructor() {
    super(undefined, 'shop');
    const database = new Secret(this, 'database', { keys: ['url'] });
    const settings = new Config(this, 'settings', { keys: ['LOG_LEVEL'] });
    const orders = new WebService(this, 'orders', {
      image: 'ghcr.io/acme/orders:1.4', port: 8080, cpu: 0.25, memory: '0.5Gi',
      env: { DATABASE_URL: database.key('url'), LOG_LEVEL: settings.key('LOG_LEVEL') },
    }).with(new DaprSidecar(), new Volume({ type: 'existing', name: 'uploads', mountPath: '/uploads' }));
    new WebService(this, 'web', { image: 'ghcr.io/acme/web:1.4', port: 80, cpu: 0.25, memory: '0.5Gi', env: { ORDERS_URL: orders.endpoint.url } });
  }
}
