import type { Workload } from '../../../model/components/workload';
import type { Finding } from '../../../plan/diagnostic';
import type { At } from '../rules';
import { checkContainer } from './container';
import { checkResources } from './resources';
import { checkRolling } from './rolling';
import { checkTags } from '../../shared/checks/tags';

/** What may stand against any component that runs a container. */
export function checkWorkload(component: Workload<any, any, any>, at: At): Finding[] {
  return [...checkContainer('container', component.props, at), ...checkRolling(component, at), ...checkResources(component, at), ...checkTags(component, at)];
}
