import { Application, Autoscaler, ConfigFiles, DisruptionBudget, Rollout, Scaler, WebService, Worker } from '../../../src';

export interface ShopSettings {
  /** @default '1' */
  readonly tag?: string;
  /** What stands in the configuration file of the web service. @default 'dark' */
  readonly theme?: string;
  /** @default true */
  readonly mailer?: boolean;
}

/** A shop as it is today, and as its authors change it. */
export function shop({ tag = '1', theme = 'dark', mailer = true }: ShopSettings = {}): Application {
  const application = new Application(undefined, 'shop');
  const orders = new WebService(application, 'orders', { image: `ghcr.io/acme/orders:${tag}`, port: 8080, cpu: 0.1, memory: '64Mi' })
    .with(new Autoscaler({ min: 2, max: 5, cpu: 70 }));
  new WebService(application, 'web', { image: 'ghcr.io/acme/web:1', port: 80, env: { ORDERS: orders.endpoint.url } })
    .with(
      new Scaler({ replicas: 4 }), new Rollout({ maxUnavailable: 0, maxSurge: 1 }), new DisruptionBudget({ minAvailable: 3 }),
      new ConfigFiles({ mountPath: '/etc/web', files: { 'theme.txt': theme } }),
    );
  if (mailer) new Worker(application, 'mailer', { image: 'ghcr.io/acme/mailer:1', env: { ORDERS: orders.endpoint.url } });
  return application;
}
