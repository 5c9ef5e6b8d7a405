import type { DaprComponent } from '../../../model/parts/dapr-component';
import type { Finding } from '../../../plan/diagnostic';
import { checkDaprFile } from '../../shared/dapr/checks';
import { findings } from '../findings';
import type { At } from '../rules';
import { checkAddresses } from './references';

export function checkDaprComponent(part: DaprComponent<any>, at: At): Finding[] {
  return [...checkDaprFile(part, 'ACI.DAPR_COMPONENT', findings), ...checkAddresses([part.props], at)];
}
