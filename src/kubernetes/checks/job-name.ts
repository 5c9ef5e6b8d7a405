import type { Workload } from '../../model/components/workload';
import { isParameter } from '../../model/values/parameter';
import type { Finding } from '../../plan/diagnostic';
import { valuesIn } from '../../plan/values';
import { parameterValue } from '../bound';
import { refuse } from '../findings';
import { isToken } from '../lazy';
import type { At } from '../rules';

/** Whether everything that the name of a Job is made from is known when it is made. */
export function checkKnownName(component: Workload<any, any, any>, at: At): Finding[] {
  const late = [component.props, ...at.traits(component).map(({ props }) => props)].flatMap((props) => valuesIn(props))
    .filter(({ value }) => isToken(isParameter(value) ? parameterValue(value, at) : value));
  return late.map(({ where }) => refuse('K8S.VALUE', `${where} holds a lazy value: the name of the Job, which tells one version of the task from another, cannot be known`,
    'give the value as a text, or keep it in a Secret or Config and refer to its key'));
}
