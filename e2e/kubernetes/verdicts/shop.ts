import { Application, WebService, Worker, type Trait, type WebServiceProps } from '../../../src';
import { image } from './hostile-case';

/** A shop of one web service with these properties and traits, however wrong they are. */
export function service(props: Record<string, unknown> | object = {}, ...traits: Trait<any, any>[]): Application {
  const shop = new Application(undefined, 'shop');
  new WebService(shop, 'orders', { image, port: 8080, ...props } as WebServiceProps).with(...traits);
  return shop;
}

/** A shop of one worker. */
export function worker(props: Record<string, unknown> | object = {}, ...traits: Trait<any, any>[]): Application {
  const shop = new Application(undefined, 'shop');
  new Worker(shop, 'mailer', { image, ...props }).with(...traits);
  return shop;
}

/** A Deployment as written by hand, with these fields of its container. */
export function deployment(container: object, spec: object = {}): readonly object[] {
  const labels = { app: 'orders' };
  return [{
    apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'orders' },
    spec: { selector: { matchLabels: labels }, template: { metadata: { labels }, spec: { containers: [{ name: 'orders', image, ...container }] } }, ...spec },
  }];
}

/** A HorizontalPodAutoscaler as written by hand, with these fields. */
export function autoscaler(spec: object): readonly object[] {
  return [{
    apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', metadata: { name: 'orders' },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'orders' }, maxReplicas: 3,
      metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } }], ...spec,
    },
  }];
}

/** A ScaledObject as written by hand, with these fields. */
export function scaledObject(spec: object): readonly object[] {
  return [{
    apiVersion: 'keda.sh/v1alpha1', kind: 'ScaledObject', metadata: { name: 'mailer' },
    spec: { scaleTargetRef: { name: 'mailer' }, triggers: [{ type: 'redis', metadata: { address: 'redis:6379' } }], ...spec },
  }];
}

/** A Service as written by hand, with these ports. */
export function portsOf(...ports: object[]): readonly object[] {
  return [{ apiVersion: 'v1', kind: 'Service', metadata: { name: 'orders' }, spec: { selector: { app: 'orders' }, ports } }];
}

/** A Service as written by hand, with these fields. */
export function serviceOf(spec: object): readonly object[] {
  return [{ apiVersion: 'v1', kind: 'Service', metadata: { name: 'orders' }, spec: { selector: { app: 'orders' }, ...spec } }];
}

/** An HTTPRoute as written by hand, with these fields of its rule. */
export function httpRoute(rule: object): readonly object[] {
  return [{
    apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', metadata: { name: 'orders' },
    spec: { parentRefs: [{ name: 'public' }], rules: [{ backendRefs: [{ name: 'orders', port: 8080 }], ...rule }] },
  }];
}

/** A NetworkPolicy as written by hand, with this rule for what leaves. */
export function policy(egress: object): readonly object[] {
  return [{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'orders' }, spec: { podSelector: {}, policyTypes: ['Egress'], egress: [egress] } }];
}

/** An Ingress as written by hand, with this path. */
export function route(path: object): readonly object[] {
  const backend = { service: { name: 'orders', port: { number: 80 } } };
  return [{ apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: 'orders' }, spec: { rules: [{ http: { paths: [{ pathType: 'Prefix', backend, ...path }] } }] } }];
}
