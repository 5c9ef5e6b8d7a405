import type { Closed } from '../../plan/target';
import { finished, isFinished, type KubernetesObject } from '../objects';
import type { At } from '../rules';
import { checkDuplicates, checkSizes } from './checks';
import { inOrder } from './order';
import { writtenObjects } from './written';

/** The last step: what the deployment itself writes, one order and one form for all, and what can be said of the whole. */
export function close(resources: readonly KubernetesObject[], at: At): Closed<KubernetesObject> {
  const objects = inOrder([...writtenObjects(at), ...resources]).map(({ object, owner }) =>
    ({ object: isFinished(object) ? object : finished(object, owner, at), owner }));
  return { resources: objects.map(({ object }) => object), findings: [...checkDuplicates(objects, at), ...checkSizes(objects)] };
}
