import type { Task } from '../../../model/components/task';
import { checkTask, groupsFor } from '../checks/task';
import { checkWorkload } from '../checks/workload';
import type { ContainerInstancesComponentRule } from '../rules';
import { draftOf, groupsOf } from './workload';

/** Facts 3: a group that is not started again once its containers have ended. */
export const task: ContainerInstancesComponentRule<Task<any>> = {
  adapts: 'it becomes a container group that runs once when it is created, and again when a deployment changes it or somebody starts it; the deployment does not wait for its end',
  check: (component, at) => [...checkWorkload(component, at), ...checkTask(component)],
  draft: (component, at) => ({ ...draftOf(component, at), restartPolicy: component.props.restartPolicy ?? 'Never', replicas: groupsFor(component.props) }),
  finish: groupsOf,
};
