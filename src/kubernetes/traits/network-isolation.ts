import type { NetworkPolicy } from 'kubernetes-types/networking/v1';
import type { Component } from '../../model/component';
import type { NetworkIsolation } from '../../model/traits/network-isolation';
import type { ServiceAccount } from '../../model/traits/service-account';
import type { Finding } from '../../plan/diagnostic';
import { componentObject } from '../component-object';
import { adapt, refuse, warn } from '../findings';
import { selectorLabels } from '../labels';
import { hasDapr } from '../policies/dapr';
import { egressRules } from '../policies/egress-rules';
import { directPorts, ingressRules } from '../policies/ingress-rules';
import { policyOptions } from '../policies/options';
import type { At, KubernetesTraitRule } from '../rules';

/** One NetworkPolicy for both directions: pods that it selects are closed to everything that it does not name. */
export const networkIsolation: KubernetesTraitRule<NetworkIsolation> = {
  check(trait, component, at) {
    const { routesFrom, metricsFrom } = policyOptions(at);
    const closed = directPorts(component, at).length > 0 && routesFrom.length === 0;
    const unseen = at.traitsOf(component, 'metrics').length > 0 && metricsFrom.length === 0;
    return [
      ...(closed ? [refuse('K8S.NETWORK_ISOLATION', 'requests of routes come from the pods of an Ingress controller or a Gateway, and the chart does not say where these are',
        "set the option networkPolicy.routesFrom, such as [{ namespace: 'ingress-nginx' }]")] : []),
      ...(unseen ? [refuse('K8S.NETWORK_ISOLATION', 'metrics are asked for by pods of a collector, and the chart does not say where these are', "set the option networkPolicy.metricsFrom, such as [{ namespace: 'monitoring' }]")] : []),
      ...(at.traitsOf(component, 'network-isolation')[0] === trait ? checkWaysOut(component, at) : []),
      ...(hasDapr(component, at) ? [adapt('K8S.NETWORK_ISOLATION', "the model does not know which Dapr app calls which: sidecars of the application may call each other, and Dapr's control plane; brokers and stores outside must be named in egress")] : []),
    ];
  },

  outputs(trait, draft, at) {
    // Several traits share the policy, so the first one makes it for all.
    if (at.traitsOf(draft.component, 'network-isolation')[0] !== trait) return [];
    const ingress = ingressRules(draft.component, at);
    return [componentObject({
      apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: draft.name },
      spec: {
        podSelector: { matchLabels: selectorLabels(draft.name, at) }, policyTypes: ['Ingress', 'Egress'],
        ...(ingress.length === 0 ? {} : { ingress }), egress: egressRules(draft.component, at),
      },
    } satisfies NetworkPolicy, draft, at)];
  },
};

/** What a component cannot do without, as its kind and its traits say, and no policy opens by itself: addresses differ from cluster to cluster. */
function checkWaysOut(component: Component<any, any>, at: At): Finding[] {
  if (at.traitsOf<NetworkIsolation>(component, 'network-isolation').some(({ egress }) => egress.length > 0)) return [];
  const needs = [
    ...(component.kind === 'function-app' ? ['the storage account that its host keeps its state in'] : []),
    ...(at.traitsOf(component, 'workload-identity').length > 0 ? ['the service that its identity signs in to'] : []),
    ...(at.traitsOf<ServiceAccount>(component, 'service-account').some(({ props }) => (props.privileges ?? []).length > 0) ? ['the API server, which its account has privileges for'] : []),
  ];
  return needs.map((what) => warn('K8S.NETWORK_ISOLATION', `the component cannot reach ${what}: the policy lets it out to DNS and to the components that it calls`,
    "name the addresses in egress, such as 'internet' or a range of the cluster's network"));
}
