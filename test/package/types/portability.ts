// What an author sees who wants one application on two platforms. A trailing ERROR comment holds a part of the
// message that the compiler must give for its line; every other line must compile.
import { Application, Autoscaler, Ingress, Trait, WebService, Worker } from 'cdk-oam';
import type { ContainerApps } from 'cdk-oam/azure/container-apps';
import type { Kubernetes } from 'cdk-oam/kubernetes';

class Canary extends Trait<'acme.canary', 'web-service'> {
  readonly kind = 'acme.canary' as const;
}

/** Stands for traits that every target knows, and so needs no rule of its own. */
class PublicApi extends Trait<'ingress' | 'autoscaler', 'web-service'> {
  readonly kind = 'acme.public-api' as const;
  override expand() {
    return [new Ingress({ host: 'shop.example.com' }), new Autoscaler({ min: 1, max: 3, cpu: 70 })] as const;
  }
}

const image = 'ghcr.io/acme/orders:1.4';

const portable = new Application<Kubernetes & ContainerApps>();
const orders = new WebService(portable, 'orders', { image, port: 8080 });
orders.with(new Autoscaler({ min: 1, max: 3, cpu: 70 }));
orders.with(new PublicApi());
orders.with(new Canary()); // ERROR "acme.canary"
orders.with(new Canary().optional());

const mailer = new Worker(portable, 'mailer', { image });
mailer.with(new Autoscaler({ min: 1, max: 3, cpu: 70 }));
mailer.with(new Ingress({ host: 'mail.example.com' })); // ERROR "web-service"

const free = new Application();
new WebService(free, 'orders', { image, port: 8080 }).with(new Canary());
new Worker(free, 'mailer', { image }).with(new Canary()); // ERROR "web-service"
