import { Workload } from '../../../model/components/workload';
import type { DaprSidecar } from '../../../model/traits/dapr-sidecar';
import { checkDaprd } from '../../shared/dapr/checks';
import { daprAppEnv } from '../../shared/dapr/flags';
import { DAPRD, DAPRD_ENV_PREFIX } from '../../shared/dapr/ports';
import { checkHelper } from '../checks/helper';
import { addDaprd } from '../dapr';
import { adapt, findings } from '../findings';
import { domain } from '../network';
import type { At, ContainerInstancesTraitRule } from '../rules';

/** daprd as a container beside the component's own. */
export const daprSidecar: ContainerInstancesTraitRule<DaprSidecar> = {
  adapts: `daprd runs as a container of the group, without the services of Dapr's control plane: calls between applications are not encrypted, settings of components stand in its environment as ${DAPRD_ENV_PREFIX}..., and a change of a component starts the group again`,
  check: (trait, component, at) => [
    ...(component instanceof Workload ? checkDaprd(trait, component, 'ACI.DAPR', at, findings) : []),
    ...checkHelper(DAPRD, component, at),
    ...invocation(at),
  ],
  patch(trait, draft, at) {
    draft.sharedEnv.push(...Object.entries(daprAppEnv(trait)).map(([name, value]) => ({ name, value })));
    addDaprd(draft, trait, at);
  },
};

/** Facts dapr-keda 1.3: multicast, by which daprd finds others where nothing else is said, does not work in networks of Azure. */
function invocation(at: At): ReturnType<typeof adapt>[] {
  if (domain(at) !== undefined) return [];
  return [adapt('ACI.DAPR', 'applications cannot call each other by their app ids, since nothing tells daprd where the others are: set network.zone, and it finds them by DNS; state, publish and subscribe, bindings and secrets work without')];
}
