import { Autoscaler, EventScaler, HttpScaler, Ingress, Scaler, type EventScalerProps, type HttpScalerProps } from '../../../../src';
import type { HostileCase } from '../hostile-case';
import { autoscaler, deployment, scaledObject, service, worker } from '../shop';
import { written } from '../written';

const redis = { type: 'redis', metadata: { address: 'redis:6379', listName: 'mail' } };
const events = (about: string, props: object, spec: object, taken?: string): HostileCase =>
  ({ about, model: () => worker({ cpu: 1 }, new EventScaler({ max: 3, triggers: [redis], ...props } as EventScalerProps)), objects: () => scaledObject(spec), taken });
const use = (about: string, props: object, spec: object): HostileCase =>
  ({ about, model: () => worker({ cpu: 1 }, new Autoscaler({ max: 3, cpu: 70, ...props })), objects: () => autoscaler(spec) });
const httpScaled = { hosts: ['a.example.com'], scaleTargetRef: { name: 'orders', service: 'orders', port: 8080 } };
const requests = (about: string, props: object, spec: object, taken?: string): HostileCase => ({
  about, model: () => service({}, new Ingress({ host: 'a.example.com' }), new HttpScaler({ max: 3, concurrency: 10, ...props } as HttpScalerProps)), taken,
  objects: () => [written('http.keda.sh/v1alpha1', 'HTTPScaledObject', { ...httpScaled, ...spec })],
});
const byWebhook = "the schema of KEDA's resources takes it; its admission webhook or its operator refuses it";

/** How many run. */
export const scaling: readonly HostileCase[] = [
  { about: 'replicas below nothing', model: () => worker({}, new Scaler({ replicas: -1 })), objects: () => deployment({}, { replicas: -1 }) },
  { about: 'one and a half replicas', model: () => worker({}, new Scaler({ replicas: 1.5 })), objects: () => deployment({}, { replicas: 1.5 }) },
  { about: 'two numbers of replicas', model: () => worker({}, new Scaler({ replicas: 1 }), new Scaler({ replicas: 2 })), taken: 'the last one silently wins' },
  { about: 'a number of replicas and an autoscaler', model: () => worker({ cpu: 1 }, new Scaler({ replicas: 2 }), new Autoscaler({ max: 3, cpu: 70 })), taken: 'every apply undoes what the autoscaler did' },
  use('an autoscaler with a maximum of 0', { max: 0 }, { maxReplicas: 0 }),
  use('an autoscaler with more at least than at most', { min: 5 }, { minReplicas: 5 }),
  use('an autoscaler with a minimum below nothing', { min: -1 }, { minReplicas: -1 }),
  use('an autoscaler that aims at 0 percent', { cpu: 0 }, { metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 0 } } }] }),
  { about: 'an autoscaler without a measure', model: () => worker({ cpu: 1 }, new Autoscaler({ max: 3 })), objects: () => autoscaler({ metrics: undefined }), taken: 'it takes 80 percent of cpu, which nobody wrote' },
  { about: 'an autoscaler by a share of cpu that nothing requests', model: () => worker({}, new Autoscaler({ max: 3, cpu: 70 })), taken: 'the controller can never compute it and says so in an event' },
  events('an event scaler with more at least than at most', { min: 5 }, { minReplicaCount: 5, maxReplicaCount: 3 }),
  events('an event scaler without triggers', { triggers: undefined }, { triggers: undefined }),
  events('a trigger without a type', { triggers: [{ metadata: {} }] }, { triggers: [{ metadata: {} }] }),
  events('a trigger without metadata', { triggers: [{ type: 'redis' }] }, { triggers: [{ type: 'redis' }] }),
  events('a trigger with a metric type that is none', { triggers: [{ ...redis, metricType: 'Total' }] }, { triggers: [{ ...redis, metricType: 'Total' }] }, byWebhook),
  events('two triggers with one name', { triggers: [{ ...redis, name: 'a' }, { ...redis, name: 'a' }] }, { triggers: [{ ...redis, name: 'a' }, { ...redis, name: 'a' }] }, byWebhook),
  events('no triggers but cpu, from zero', { min: 0, triggers: [{ type: 'cpu', metricType: 'Utilization', metadata: { value: '50' } }] }, { minReplicaCount: 0, triggers: [{ type: 'cpu', metricType: 'Utilization', metadata: { value: '50' } }] }, byWebhook),
  requests('requests without a maximum of replicas', { max: undefined }, { replicas: { min: 0 } }, 'it takes 100, which nobody wrote'),
  requests('requests that are counted in two ways', { requestRate: 5 }, { scalingMetric: { concurrency: { targetValue: 10 }, requestRate: { targetValue: 5 } } }, 'the operator of the add-on takes one of them'),
  requests('no request at a time for a replica', { concurrency: 0 }, { scalingMetric: { concurrency: { targetValue: 0 } } }, 'the operator divides by it'),
  { about: 'a scaler by requests without a route', model: () => service({}, new HttpScaler({ max: 3, concurrency: 10 })), taken: 'no request comes by the interceptor, which counts them' },
];
