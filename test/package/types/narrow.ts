// A platform that can do little: what lies outside is refused where it stands, whoever wrote it.
import type { Construct } from 'constructs';
import {
  Application, Autoscaler, Component, DaprComponent, HealthChecks, Ingress, interpolate, Labels, Parameter, Scaler, Secret, Trait, WebService, Worker,
  type Host, type WebServiceProps,
} from 'cdk-oam';

type Narrow = 'web-service' | 'ingress' | 'labels' | 'acme.batch';

/** A component kind of another package. */
class Batch<L extends string = string> extends Component<L, 'acme.batch'> {
  readonly kind = 'acme.batch' as const;
  constructor(scope: Application<L> & Host<'acme.batch'>, id: string, readonly props: { image: string }) {
    super(scope, id);
  }
}

/** Stands for two traits, of which the platform has one. */
class PublicApi extends Trait<'ingress' | 'autoscaler', 'web-service'> {
  readonly kind = 'acme.public-api' as const;
  override expand() {
    return [new Ingress(), new Autoscaler({ max: 3, cpu: 70 })];
  }
}

class Forgetful extends Trait<'ingress', 'web-service'> {
  readonly kind = 'acme.forgetful' as const;
  override expand() { // ERROR expand
    return [new Ingress(), new Autoscaler({ max: 3, cpu: 70 })];
  }
}

const image = 'ghcr.io/acme/orders:1.4';

export class Shop extends Application<Narrow> {
  constructor(scope?: Construct) {
    super(scope, 'shop');
    const secret = new Secret(this, 'bus', { keys: ['connection', 'topic'] });
    const tag = new Parameter(this, 'tag');
    const orders = new WebService(this, 'orders', { image: interpolate`ghcr.io/acme/orders:${tag}`, port: 8080, env: { BUS: secret.key('connection') } });
    orders.with(new Ingress(), new Labels({ team: 'shop' }));
    orders.with(new Scaler({ replicas: 2 })); // ERROR "scaler"
    orders.with(new PublicApi()); // ERROR "autoscaler"
    orders.with(new PublicApi().optional());
    secret.key('conection'); // ERROR "conection"
    new Worker(this, 'mailer', { image }); // ERROR "worker"
    new Batch(this, 'nightly', { image }).with(new Labels({ team: 'shop' }));
    new Batch(this, 'weekly', { image }).with(new Ingress()); // ERROR "web-service"
    new DaprComponent(this, 'store', { type: 'state.redis' }); // ERROR "dapr-component"
    this.with(new Labels({ part: 'all' }), new Ingress());
    this.with(new HealthChecks({})); // ERROR "health-checks"
  }
}

const free = new Application();
new Batch(free, 'nightly', { image }).with(new Labels({ team: 'shop' }));
new DaprComponent(free, 'store', { type: 'state.redis', metadata: { enableTLS: true } });
new WebService(free, 'orders', { image, prot: 8080 }); // ERROR prot
new WebService(free, 'flags', { image, env: { VERBOSE: true } }); // ERROR boolean
export const props: WebServiceProps = { image, port: 80 };
new Forgetful();
