import type { Lifecycle } from '../../../model/traits/lifecycle';
import { refuse } from '../findings';
import type { ContainerAppsTraitRule } from '../rules';

/** Facts 2.3: the longest time to stop. */
const LONGEST = 600;

/** The time that replicas get to stop. The platform has no hooks. */
export const lifecycle: ContainerAppsTraitRule<Lifecycle> = {
  check({ props }) {
    const { terminationGracePeriodSeconds: grace = 0 } = props;
    return [
      ...(['postStart', 'preStop'] as const).filter((hook) => props[hook] !== undefined).map((hook) =>
        refuse('ACA.LIFECYCLE', `${hook}: the platform runs nothing of its own when a container starts or stops`, hook === 'preStop' ? 'let the program handle SIGTERM' : 'let the entry point do it, or use an InitContainer')),
      ...(grace > LONGEST ? [refuse('ACA.LIFECYCLE', `terminationGracePeriodSeconds ${grace}: the platform waits for ${LONGEST} seconds at most`, `give ${LONGEST} or less`)] : []),
    ];
  },
  patch({ props: { terminationGracePeriodSeconds } }, draft) {
    draft.terminationGracePeriodSeconds = terminationGracePeriodSeconds;
  },
};
