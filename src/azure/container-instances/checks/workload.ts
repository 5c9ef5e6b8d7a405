import type { Workload } from '../../../model/components/workload';
import type { Finding } from '../../../plan/diagnostic';
import { checkTags } from '../../shared/checks/tags';
import type { At } from '../rules';
import { checkContainer } from './container';
import { checkGroup } from './group';
import { checkReferences } from './references';
import { checkResources } from './resources';

/** What may stand against any component that runs a container. */
export function checkWorkload(component: Workload<any, any, any>, at: At): Finding[] {
  return [
    ...checkContainer('container', component.props, at, { withWords: at.traitsOf(component, 'command').length === 0 }),
    ...checkResources(component, at), ...checkGroup(component, at), ...checkReferences(component, at), ...checkTags(component, at),
  ];
}
