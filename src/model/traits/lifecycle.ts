import { checkKeys, checkOptionalWhole, checkProps } from '../arguments';
import { WORKLOAD_KINDS, type WorkloadKind } from '../component-kinds';
import { checkLifecycleHandler, type LifecycleHandler } from '../lifecycle-handler';
import { TraitWith } from '../trait';

export interface LifecycleProps {
  /**
   * Right after the container was created, beside its entry point. Until it is done the container does not count as
   * running; where it fails the container is restarted.
   * @default - nothing
   */
  readonly postStart?: LifecycleHandler;
  /**
   * Before the container is told to stop. The time it takes is part of `terminationGracePeriodSeconds`.
   * @default - nothing
   */
  readonly preStop?: LifecycleHandler;
  /**
   * Seconds from the decision to stop a replica until it is stopped by force.
   * @default 30
   */
  readonly terminationGracePeriodSeconds?: number;
}

const DEFAULT_GRACE = 30;

/** What happens when the component's container starts and stops, and how long it may take to stop. */
export class Lifecycle extends TraitWith<LifecycleProps, 'lifecycle', WorkloadKind> {
  static override readonly appliesTo = WORKLOAD_KINDS;
  readonly kind = 'lifecycle' as const;

  constructor(props: LifecycleProps) {
    checkProps('Lifecycle', props);
    checkKeys('Lifecycle', props, ['postStart', 'preStop', 'terminationGracePeriodSeconds']);
    checkOptionalWhole('Lifecycle terminationGracePeriodSeconds', props.terminationGracePeriodSeconds, 0);
    const grace = props.terminationGracePeriodSeconds ?? DEFAULT_GRACE;
    for (const name of ['postStart', 'preStop'] as const) {
      const handler = props[name];
      if (handler === undefined) continue;
      checkLifecycleHandler(`Lifecycle ${name}`, handler);
      if ((handler.sleep?.seconds ?? 0) <= grace) continue;
      throw new TypeError(`Lifecycle ${name}.sleep.seconds must be at most terminationGracePeriodSeconds, which is ${grace}, got ${handler.sleep?.seconds}`);
    }
    super(props);
  }
}
