import type { SecurityContext } from '../../../model/traits/security-context';
import { refuse, warn } from '../findings';
import type { ContainerInstancesTraitRule } from '../rules';

/** Facts 3: what the platform has no setting for. */
const LOST = {
  runAsNonRoot: 'the platform does not look at the user of an image; give runAsUser, which decides it',
  fsGroup: 'the platform leaves the owners of volumes as they are',
  readOnlyRootFilesystem: 'the disk of a container can always be written to',
} as const;

/** Users and groups are those of all containers; the rest concerns the component's own. */
export const securityContext: ContainerInstancesTraitRule<SecurityContext> = {
  check({ props }) {
    // A user that is given, and not root, is what runAsNonRoot asks for.
    const isGiven = (props.runAsUser ?? 0) > 0;
    return [
      ...Object.entries(LOST).filter(([name]) => isAsked(props[name as keyof typeof LOST]) && !(name === 'runAsNonRoot' && isGiven)).map(([name, why]) =>
        refuse('ACI.SECURITY', `${name} has no counterpart: ${why}`, `leave ${name} out, or mark the trait optional()`)),
      ...(props.privileged === true ? [warn('ACI.SECURITY', "privileged: the platform's pages do not say which machines allow it", 'leave it out if the program can do without')] : []),
    ];
  },
  patch({ props: { runAsUser, runAsGroup, privileged, allowPrivilegeEscalation, capabilities } }, draft) {
    const users = { runAsUser, runAsGroup };
    draft.main.securityContext = { ...users, privileged, allowPrivilegeEscalation, capabilities };
    if (runAsUser === undefined && runAsGroup === undefined) return;
    // Later traits may bring containers: this one comes behind those that do.
    for (const container of [...draft.sidecars, ...draft.initContainers]) container.securityContext = users;
  },
};

/** A flag that is off asks for nothing. */
function isAsked(value: number | boolean | undefined): boolean {
  return value !== undefined && value !== false;
}
