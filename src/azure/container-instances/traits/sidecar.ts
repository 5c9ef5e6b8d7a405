import { isTask } from '../../../model/component-kinds';
import type { Sidecar } from '../../../model/traits/sidecar';
import { checkNamedContainer } from '../checks/container';
import { namedContainerArgs } from '../container';
import { refuse } from '../findings';
import type { ContainerInstancesTraitRule } from '../rules';
import { resourcesOf, sidecarSize } from '../sizing';

/** A container behind the component's own, which stays the first. */
export const sidecar: ContainerInstancesTraitRule<Sidecar> = {
  check({ props }, component, at) {
    const endless = isTask(component.kind as string)
      ? [refuse('ACI.TASK', `sidecar '${props.name}': a run is over when all containers of the group have ended, and a sidecar does not`, 'start what it does from the task itself')]
      : [];
    const probed = props.healthChecks === undefined ? [] : [refuse('ACI.PROBE', `sidecar '${props.name}' has healthChecks: of a group, this target probes the container of the component alone`, 'take them away, or let the health checks of the component ask the sidecar by a command')];
    return [...checkNamedContainer('sidecar', props, at), ...endless, ...probed];
  },
  patch({ props }, draft, at) {
    draft.sidecars.push({ ...namedContainerArgs(props, at), resources: resourcesOf(sidecarSize(props), props.limit) });
  },
};
