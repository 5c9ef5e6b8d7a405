import { isTask } from '../../../model/component-kinds';
import type { Sidecar } from '../../../model/traits/sidecar';
import { checkNamedContainer } from '../checks/container';
import { namedContainerArgs } from '../container';
import { refuse } from '../findings';
import { checkProbes, probes } from '../probes';
import type { ContainerAppsTraitRule } from '../rules';
import { sizing } from '../sizing';

/** A container behind the component's own, which stays the first. */
export const sidecar: ContainerAppsTraitRule<Sidecar> = {
  check({ props }, component, at) {
    const endless = isTask(component.kind as string)
      ? [refuse('ACA.JOB', `sidecar '${props.name}': a run of a job is over when all of its containers have ended, and a sidecar does not`, 'start what it does from the task itself')]
      : [];
    return [...checkNamedContainer('sidecar', props, at), ...checkProbes(props.healthChecks ?? {}, component, undefined, `sidecar '${props.name}'`), ...endless];
  },
  patch({ props }, draft, at) {
    const args = namedContainerArgs(props, sizing(draft.component, at).other(props), draft, at);
    draft.sidecars.push({ ...args, probes: probes(props.healthChecks ?? {}, undefined) });
  },
};
