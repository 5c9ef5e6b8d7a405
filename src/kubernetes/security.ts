import type { PodSecurityContext, SecurityContext } from 'kubernetes-types/core/v1';
import type { Component } from '../model/component';
import type { SecurityContext as SecurityContextTrait } from '../model/traits/security-context';
import type { KubernetesOptions, PodSecurity } from './options';
import type { At } from './rules';

/** The option with every choice made. */
export function podSecurity({ podSecurity: option = 'baseline' }: KubernetesOptions): PodSecurity {
  // What is no object was reported; the rest of the plan goes on to find what else is wrong.
  return typeof option === 'object' && option !== null ? option : { standard: option };
}

/** What holds for all containers of a pod, those that others inject included. */
export function podSecurityContext(options: KubernetesOptions): PodSecurityContext {
  const { standard, runAsUser, runAsGroup, fsGroup } = podSecurity(options);
  return {
    ...(standard === 'restricted' ? { runAsNonRoot: true } : {}),
    runAsUser, runAsGroup, fsGroup,
    seccompProfile: { type: 'RuntimeDefault' },
  };
}

/** What must stand at every single container: Kubernetes has no field for it on the pod. */
export function containerSecurityContext(options: KubernetesOptions): SecurityContext {
  const { standard, readOnlyRootFilesystem } = podSecurity(options);
  return {
    allowPrivilegeEscalation: false,
    ...(standard === 'restricted' ? { capabilities: { drop: ['ALL'] } } : {}),
    ...(readOnlyRootFilesystem === true ? { readOnlyRootFilesystem } : {}),
  };
}

/** Users and groups of a component's pods: what its trait says, or else the deployment. Undefined where neither does. */
export function idsOf(component: Component<any, any>, at: At): Pick<PodSecurity, 'runAsUser' | 'runAsGroup' | 'fsGroup'> {
  const { runAsUser, runAsGroup, fsGroup } = podSecurity(at.options);
  const own = at.traitsOf<SecurityContextTrait>(component, 'security-context')[0]?.props ?? {};
  return { runAsUser: own.runAsUser ?? runAsUser, runAsGroup: own.runAsGroup ?? runAsGroup, fsGroup: own.fsGroup ?? fsGroup };
}
