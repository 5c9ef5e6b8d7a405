import type { Deployment } from 'kubernetes-types/apps/v1';
import type { Service } from 'kubernetes-types/core/v1';
import type { Workload } from '../../model/components/workload';
import type { Finding } from '../../plan/diagnostic';
import { componentObject } from '../component-object';
import type { WorkloadDraft } from '../draft';
import { selectorLabels, standardLabels } from '../labels';
import type { KubernetesObject } from '../objects';
import { checkContainer, container } from '../pod/container';
import { checkPorts, containerPorts, servicePorts } from '../pod/ports';
import { podTemplate } from '../pod/template';
import type { At, KubernetesComponentRule } from '../rules';
import { podSecurityContext } from '../security';

type LongRunning = Workload<any, any, any>;

/** A component that runs until it is told to stop: a Deployment, and a Service when it has ports. */
export const deployment: KubernetesComponentRule<LongRunning> = {
  check(component: LongRunning, at: At): Finding[] {
    return [...checkContainer('container', component.props, at), ...checkPorts(component.ports)];
  },

  draft(component: LongRunning, at: At): WorkloadDraft {
    const name = at.name(component);
    const main = container(name, component.props, at);
    if (component.ports.length > 0) main.ports = containerPorts(component.ports);
    return {
      component, name, container: main, standardLabels: standardLabels(name, at),
      labels: {}, annotations: {}, podAnnotations: {}, serviceAnnotations: {},
      // No number of replicas: 1 is what Kubernetes takes, and where an autoscaler decides, every apply would undo it.
      deployment: {},
      // Few programs talk to the API server; the token of one that does not is a gift to whoever breaks into it.
      pod: { automountServiceAccountToken: false, securityContext: podSecurityContext(at.options) },
      sidecars: [], initContainers: [], volumes: [], files: new Map(),
      ...(component.ports.length === 0 ? {} : { service: { selector: selectorLabels(name, at), ports: servicePorts(component.ports) } }),
    };
  },

  finish(draft: WorkloadDraft, at: At): KubernetesObject[] {
    const { name, service, serviceAnnotations } = draft;
    const objects: KubernetesObject[] = [componentObject({
      apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name },
      spec: { ...draft.deployment, selector: { matchLabels: selectorLabels(name, at) }, template: podTemplate(draft, at) },
    } satisfies Deployment, draft, at)];
    if (service !== undefined) {
      objects.push(componentObject({ apiVersion: 'v1', kind: 'Service', metadata: { name, annotations: serviceAnnotations }, spec: service } satisfies Service, draft, at));
    }
    return objects;
  },
};
