import type { Closed } from '../../plan/target';
import { finished, isFinished, type KubernetesObject } from '../objects';
import type { At } from '../rules';
import { checkDuplicates, checkSizes } from './checks';
import { checkObjects, isObject } from './objects';
import { inOrder } from './order';
import { writtenObjects, writtenVolumes } from './written';

/** The last step: what the deployment itself writes, one order and one form for all, and what can be said of the whole. */
export function close(resources: readonly KubernetesObject[], at: At): Closed<KubernetesObject> {
  const objects = inOrder([...writtenVolumes(at), ...writtenObjects(at), ...resources.filter(isObject)]).map(({ object, owner }) =>
    ({ object: isFinished(object) ? object : finished(object, owner, at), owner }));
  return { resources: objects.map(({ object }) => object), findings: [...checkObjects(resources), ...checkDuplicates(objects, at), ...checkSizes(objects)] };
}
