import type { Service } from 'kubernetes-types/core/v1';
import type { HttpScaler } from '../../model/traits/http-scaler';
import { checkHttpScaler } from '../checks/http-scaler';
import { componentObject } from '../component-object';
import type { HttpScaledObject } from '../custom-resources/http-add-on';
import { countedPort, interceptorOf, interceptorService } from '../routes/interceptor';
import { requestsOf } from '../routes/requests';
import type { KubernetesTraitRule } from '../rules';
import { scaleTarget } from '../scale-target';

/** An HTTPScaledObject of KEDA's HTTP add-on, and a Service by which routes and other components reach its interceptor. */
export const httpScaler: KubernetesTraitRule<HttpScaler> = {
  adapts: "requests are counted where they pass the interceptor of KEDA's HTTP add-on: the routes of the component, and the addresses that other components take from the model, lead through it; who calls the Service by its name goes past it",
  check: ({ props }, component, at) => checkHttpScaler(props, component, at),

  outputs(trait, draft, at) {
    const { name, component } = draft;
    const { props, rate } = trait;
    const { host, port } = interceptorOf(at);
    return [
      componentObject({
        apiVersion: 'v1', kind: 'Service', metadata: { name: interceptorService(name) },
        spec: { type: 'ExternalName', externalName: host, ports: [{ name: 'http', port, protocol: 'TCP' }] },
      } satisfies Service, draft, at),
      componentObject({
        apiVersion: 'http.keda.sh/v1alpha1', kind: 'HTTPScaledObject', metadata: { name },
        spec: {
          ...requestsOf(component, at),
          scaleTargetRef: { ...scaleTarget(draft), service: name, port: countedPort(component, at)!.port },
          replicas: { min: props.min ?? 0, max: props.max },
          scaledownPeriod: props.cooldownPeriod,
          scalingMetric: rate === undefined ? { concurrency: { targetValue: props.concurrency! } }
            : { requestRate: { targetValue: rate.targetValue, window: `${rate.window}s`, granularity: `${rate.granularity}s` } },
        },
      } satisfies HttpScaledObject, draft, at),
    ];
  },
};
