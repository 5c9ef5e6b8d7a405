import type { Component } from '../../model/component';
import { isTask } from '../../model/component-kinds';
import type { Sidecar } from '../../model/traits/sidecar';
import type { Finding } from '../../plan/diagnostic';
import { refuse } from '../findings';
import { hasNativeSidecars } from '../options';
import { checkNamedContainer } from '../pod/named-container';
import { container } from '../pod/container';
import { checkReadiness, probes } from '../pod/probes';
import type { At, KubernetesTraitRule } from '../rules';

/** A container of the pod; from 1.29 on a native sidecar, which starts before the component and stops after it. */
export const sidecar: KubernetesTraitRule<Sidecar> = {
  check: (trait, component, at) => [...checkNamedContainer('sidecar', trait.props, at), ...checkReadiness(trait.props.healthChecks ?? {}, component), ...checkEnd(trait, component, at)],

  patch({ props }, draft, at) {
    draft.sidecars.push({ ...container(props.name, props, at), ...probes(props.healthChecks ?? {}) });
  },
};

/** A Job is done when all containers of a pod have ended. Only a native sidecar is no reason to wait. */
function checkEnd({ props }: Sidecar, component: Component<any, any>, at: At): Finding[] {
  if (!isTask(component.kind as string) || hasNativeSidecars(at.options)) return [];
  return [refuse('K8S.SIDECAR', `sidecar '${props.name}' keeps the task from coming to its end: before Kubernetes 1.29 it is a container like the task's own`,
    "set kubernetesVersion: '1.29' or newer, or start what it does from the task itself")];
}
