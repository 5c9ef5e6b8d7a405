import type { DaprComponent } from '../../../model/parts/dapr-component';
import { checkComposed } from '../../shared/checks/composed';
import { checkDaprFile } from '../../shared/dapr/checks';
import { checkAddressesIn } from '../checks/references';
import { findings } from '../findings';
import type { AppServicePartRule } from '../rules';

/** A file for daprd beside every program that may use it: see the trait dapr-sidecar. */
export const daprComponent: AppServicePartRule<DaprComponent<any>> = {
  adapts: 'it becomes a file for daprd beside each program that may use it, and its secrets become app settings of those sites',
  check: (component, at) => [
    ...checkDaprFile(component, 'APPSVC.DAPR', findings),
    ...checkAddressesIn([component.props], at),
    ...Object.entries(component.props.metadata ?? {}).flatMap(([name, value]) => checkComposed(`metadata ${name}`, value, at)),
  ],
  outputs: () => [],
};
