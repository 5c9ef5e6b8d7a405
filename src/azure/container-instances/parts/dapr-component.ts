import type { DaprComponent } from '../../../model/parts/dapr-component';
import { checkDaprComponent } from '../checks/dapr-component';
import type { ContainerInstancesPartRule } from '../rules';

/** A file in the groups whose daprd may use it: the groups themselves carry it. */
export const daprComponent: ContainerInstancesPartRule<DaprComponent<any>> = {
  adapts: 'it becomes a file beside each daprd that may use it',
  check: checkDaprComponent,
  outputs: () => [],
};
