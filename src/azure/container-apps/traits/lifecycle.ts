import { isTask } from '../../../model/component-kinds';
import type { Lifecycle } from '../../../model/traits/lifecycle';
import { refuse } from '../findings';
import type { ContainerAppsTraitRule } from '../rules';

/** Facts 2.3: the longest time to stop. */
const LONGEST = 600;

/** The time that replicas get to stop. The platform has no hooks. */
export const lifecycle: ContainerAppsTraitRule<Lifecycle> = {
  check({ props }, component) {
    const { terminationGracePeriodSeconds: grace = 0 } = props;
    const ofJob = isTask(component.kind) && props.terminationGracePeriodSeconds !== undefined;
    return [
      ...(['postStart', 'preStop'] as const).filter((hook) => props[hook] !== undefined).map((hook) =>
        refuse('ACA.LIFECYCLE', `${hook}: the platform runs nothing of its own when a container starts or stops`, hook === 'preStop' ? 'let the program handle SIGTERM' : 'let the entry point do it, or use an InitContainer')),
      ...(ofJob ? [refuse('ACA.LIFECYCLE', 'terminationGracePeriodSeconds: a job of the platform has no setting for it', 'take it away, or mark the trait optional()')] : []),
      ...(grace > LONGEST ? [refuse('ACA.LIFECYCLE', `terminationGracePeriodSeconds ${grace}: the platform waits for ${LONGEST} seconds at most`, `give ${LONGEST} or less`)] : []),
    ];
  },
  patch({ props: { terminationGracePeriodSeconds } }, draft) {
    draft.terminationGracePeriodSeconds = terminationGracePeriodSeconds;
  },
};
