import { Workload } from '../../../model/components/workload';
import type { Scaler } from '../../../model/traits/scaler';
import { refuse, warn } from '../findings';
import { checkReplicas } from '../checks/replicas';
import type { ContainerAppsTraitRule } from '../rules';

/** As many replicas, always: fewest and most are the same. */
export const scaler: ContainerAppsTraitRule<Scaler> = {
  check({ props: { replicas } }, component, at) {
    if (replicas > 0) return checkReplicas(at, 'replicas', replicas);
    // Facts 2.3: with ingress and without a rule the platform adds one, and the first request starts a replica.
    if (component instanceof Workload && component.ports.length > 0) {
      return [refuse('ACA.SCALE', 'replicas 0 cannot be kept: an app with ingress starts a replica when a request comes', 'take the component away, or use an EventScaler with min 0')];
    }
    return [warn('ACA.SCALE', 'replicas 0: the app is created, may start one replica once, and then stays stopped until replicas is raised', 'take the component away if that is not what is meant')];
  },
  patch({ props: { replicas } }, draft) {
    // The platform takes no 0 for the most.
    draft.scale = { minReplicas: replicas, maxReplicas: Math.max(1, replicas) };
  },
};
