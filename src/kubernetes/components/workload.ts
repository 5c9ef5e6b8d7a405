import type { Service } from 'kubernetes-types/core/v1';
import type { Workload } from '../../model/components/workload';
import type { ContainerProps } from '../../model/container';
import type { Finding } from '../../plan/diagnostic';
import { componentObject } from '../component-object';
import type { Controller } from '../controllers';
import type { WorkloadDraft } from '../draft';
import { selectorLabels, standardLabels } from '../labels';
import type { KubernetesObject } from '../objects';
import { boundAccount } from '../pod/account';
import { checkContainer, container } from '../pod/container';
import { checkPorts, containerPorts, servicePorts } from '../pod/ports';
import { pullSecrets } from '../pod/pull-secrets';
import type { At } from '../rules';
import { podSecurityContext } from '../security';

type AnyWorkload = Workload<any, any, any>;

/** What can be wrong with a component of any kind. */
export function checkWorkload(component: AnyWorkload, at: At): Finding[] {
  return [...checkContainer('container', component.props as ContainerProps, at), ...checkPorts(component.ports)];
}

/**
 * A component of any kind before its traits.
 *
 * @param props - the container, where it is not just what the author wrote
 */
export function workloadDraft(component: AnyWorkload, controller: Controller, at: At, props = component.props as ContainerProps): WorkloadDraft {
  const name = at.name(component);
  const main = container(name, props, at);
  if (component.ports.length > 0) main.ports = containerPorts(component.ports);
  return {
    component, name, controller, container: main, standardLabels: standardLabels(name, at),
    labels: {}, podLabels: {}, annotations: {}, podAnnotations: {}, serviceAnnotations: {},
    // Few programs talk to the API server; the token of one that does not is a gift to whoever breaks into it.
    pod: { automountServiceAccountToken: false, securityContext: podSecurityContext(at.options), ...boundAccount(component, at), ...pullSecrets(at) },
    sidecars: [], initContainers: [], volumes: [], files: new Map(),
    ...(component.ports.length === 0 ? {} : { service: { selector: selectorLabels(name, at), ports: servicePorts(component.ports) } }),
  };
}

/** The Service of a component that has ports. */
export function serviceObjects(draft: WorkloadDraft, at: At): KubernetesObject[] {
  const { name, service, serviceAnnotations } = draft;
  if (service === undefined) return [];
  return [componentObject({ apiVersion: 'v1', kind: 'Service', metadata: { name, annotations: serviceAnnotations }, spec: service } satisfies Service, draft, at)];
}
