import type { Container } from 'kubernetes-types/core/v1';
import type { Capabilities, SecurityContext } from '../../model/traits/security-context';
import { checkSecurityContext } from '../checks/security-context';
import { filled, tidy } from '../close/tidy';
import type { KubernetesTraitRule } from '../rules';

/** Users and groups on the pod, the rest on the component's container; each wins over what stands there. */
export const securityContext: KubernetesTraitRule<SecurityContext> = {
  check: ({ props }, _component, at) => checkSecurityContext(props, at),

  patch({ props }, { pod, container }) {
    const { runAsUser, runAsGroup, runAsNonRoot, fsGroup, readOnlyRootFilesystem, privileged, capabilities } = props;
    pod.securityContext = { ...pod.securityContext, ...tidy({ runAsUser, runAsGroup, runAsNonRoot, fsGroup }) };
    // Kubernetes refuses a container that is privileged and cannot gain privileges.
    const allowPrivilegeEscalation = props.allowPrivilegeEscalation ?? (privileged === true ? true : undefined);
    container.securityContext = {
      ...container.securityContext,
      ...tidy({ readOnlyRootFilesystem, privileged, allowPrivilegeEscalation, capabilities: merged(container.securityContext?.capabilities, capabilities) }),
    };
  },
};

/** What the standard drops stays dropped. */
function merged(base: NonNullable<Container['securityContext']>['capabilities'], own: Capabilities | undefined): { add?: string[]; drop?: string[] } | undefined {
  if (own === undefined) return undefined;
  const add = [...new Set([...(base?.add ?? []), ...(own.add ?? [])])];
  const drop = [...new Set([...(base?.drop ?? []), ...(own.drop ?? [])])];
  return filled({ ...(add.length === 0 ? {} : { add }), ...(drop.length === 0 ? {} : { drop: drop.includes('ALL') ? ['ALL'] : drop }) });
}
