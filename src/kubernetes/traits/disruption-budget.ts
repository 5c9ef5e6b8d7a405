import type { PodDisruptionBudget } from 'kubernetes-types/policy/v1';
import type { DisruptionBudget, DisruptionBudgetProps } from '../../model/traits/disruption-budget';
import { percentOf } from '../../model/share';
import { componentObject } from '../component-object';
import { refuse, warn } from '../findings';
import { selectorLabels } from '../labels';
import { replicasOf } from '../pod/replicas';
import type { KubernetesTraitRule } from '../rules';

/** A PodDisruptionBudget. */
export const disruptionBudget: KubernetesTraitRule<DisruptionBudget> = {
  check({ props }, component, at) {
    const { fewest, most } = replicasOf(component, at);
    const few = Math.max(1, fewest);
    const says = props.minAvailable === undefined ? `maxUnavailable ${props.maxUnavailable}` : `minAvailable ${props.minAvailable}`;
    if (most > 0 && spare(props, most) < 1) {
      return [refuse('K8S.DISRUPTION_BUDGET', `${says} of ${most} ${replicas(most)} never lets one go: nobody could empty the machine it runs on`, 'let at least one go, or run more replicas')];
    }
    if (most === 0 || spare(props, few) > 0) return [];
    return [warn('K8S.DISRUPTION_BUDGET', `${says} lets none go while ${few} ${replicas(few)} ${few === 1 ? 'runs' : 'run'}, which is the fewest: maintenance of its machine waits until there are more`, 'raise min, or let at least one go')];
  },

  outputs({ props: { minAvailable, maxUnavailable, unhealthyPodEvictionPolicy } }, draft, at) {
    return [componentObject({
      apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: { name: draft.name },
      spec: {
        ...(minAvailable === undefined ? { maxUnavailable: maxUnavailable ?? 1 } : { minAvailable }),
        ...(unhealthyPodEvictionPolicy === undefined ? {} : { unhealthyPodEvictionPolicy }),
        selector: { matchLabels: selectorLabels(draft.name, at) },
      },
    } satisfies PodDisruptionBudget, draft, at)];
  },
};

/** How many of `count` replicas may go. Kubernetes rounds either percentage up. */
function spare({ minAvailable, maxUnavailable = 1 }: DisruptionBudgetProps, count: number): number {
  const share = minAvailable ?? maxUnavailable;
  const percent = percentOf(share);
  const number = percent === undefined ? share as number : Math.ceil(count * percent / 100);
  return minAvailable === undefined ? Math.min(number, count) : count - number;
}

function replicas(count: number): string {
  return count === 1 ? 'replica' : 'replicas';
}
