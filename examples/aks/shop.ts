import { Application, DaprComponent, DaprSidecar, EventScaler, HealthChecks, Ingress, interpolate, Parameter, Secret, WebService } from 'cdk-oam';
import type { Kubernetes } from 'cdk-oam/kubernetes/pulumi';

/** The topic of orders, which is a queue of the service bus. */
export const QUEUE = 'orders';

/** A shop that takes orders and hands them on through a queue; whoever fulfils them runs only while there are some. */
export class Storefront extends Application<Kubernetes> {
  constructor() {
    super(undefined, 'storefront');
    const version = new Parameter(this, 'version');
    const bus = new Secret(this, 'service-bus', { keys: ['connection'] });

    new DaprComponent(this, 'messages', {
      type: 'pubsub.azure.servicebus.queues', metadata: { connectionString: bus.key('connection') }, scopes: ['storefront', 'fulfilment'],
    });
    const size = { cpu: 0.25, memory: '256Mi' };
    new WebService(this, 'storefront', { image: interpolate`ghcr.io/acme/storefront:${version}`, port: 8080, ...size, env: { PUBSUB: 'messages', TOPIC: QUEUE } }).with(
      new DaprSidecar({ appId: 'storefront' }), new Ingress(), new HealthChecks({ readiness: { httpGet: { path: '/healthz' } } }),
    );
    new WebService(this, 'fulfilment', { image: interpolate`ghcr.io/acme/fulfilment:${version}`, port: 8080, ...size, env: { PUBSUB: 'messages', TOPIC: QUEUE } }).with(
      new DaprSidecar({ appId: 'fulfilment' }),
      new EventScaler({ min: 0, max: 10, triggers: [{ type: 'azure-servicebus', metadata: { queueName: QUEUE, messageCount: '20' }, auth: { connection: bus.key('connection') } }] }),
    );
  }
}
