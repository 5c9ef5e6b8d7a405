import type { Component } from '../../../model/component';
import { isTask } from '../../../model/component-kinds';
import type { ContainerProps } from '../../../model/container';
import type { InitContainer } from '../../../model/traits/init-container';
import type { Sidecar } from '../../../model/traits/sidecar';
import type { Finding } from '../../../plan/diagnostic';
import { adapt } from '../findings';
import type { At } from '../rules';
import { secretKeysIn } from '../../shared/values';

/**
 * Facts 2.6: the new value of a secret makes no revision. A hash of it in the template would, and anyone could read it
 * there. The next run of a task has new replicas, which see the new value.
 */
export function checkRolling(component: Component<any, string>, at: At): Finding[] {
  if (isTask(component.kind)) return [];
  const beside = [...at.traitsOf<Sidecar>(component, 'sidecar'), ...at.traitsOf<InitContainer>(component, 'init-container')];
  return [
    ...tell('container', component.props as ContainerProps),
    ...beside.flatMap(({ kind, props }) => tell(`${kind} '${props.name}'`, props)),
  ];
}

function tell(what: string, { env = {} }: ContainerProps): Finding[] {
  const names = Object.entries(env).filter(([, value]) => secretKeysIn([value]).length > 0).map(([name]) => name);
  if (names.length === 0) return [];
  return [adapt('AZURE.SECRET', `${what}: a new value of the secret in env ${names.join(', ')} reaches replicas that run when they are restarted or with the next revision`)];
}
