import { frozenCopy } from '../../model/freeze';
import type { Finding } from '../../plan/diagnostic';
import { twice } from '../../plan/check-model';
import type { Closed } from '../../plan/target';
import { identityResources } from '../shared/identities/resources';
import { pull } from '../shared/pull';
import { refuse } from './findings';
import { logsWorkspace } from './logs';
import { networkOf } from './network';
import { inOrder } from './order';
import type { At } from './rules';
import type { ContainerInstancesResource } from './types';
import { zoneResources } from './zone';

/** What all groups share, before the groups, and these in the order in which they need each other. */
export function close(resources: readonly ContainerInstancesResource[], at: At): Closed<ContainerInstancesResource> {
  const logs = logsWorkspace(at);
  const shared = [...identityResources(at), ...(logs === undefined ? [] : [logs]), ...zoneResources(at), ...(pull(at)?.resources ?? [])].map((resource) => frozenCopy(resource));
  const all = [...shared, ...resources];
  const { resources: ordered, circles } = inOrder(all);
  return { resources: ordered, findings: [...duplicates(all), ...circles.map((circle) => inCircle(circle, at))] };
}

/** Names on the platform that were made from different ids and came out the same. */
function duplicates(resources: readonly ContainerInstancesResource[]): Finding[] {
  const keys = resources.map(({ type, name }) => `${type} '${name}'`);
  return twice(keys).map((key) =>
    refuse('ACI.NAME', `there would be two resources ${key}`, 'choose another id for one of them: replicas of a component are called after it, with a number, and names in the zone after components and Dapr app ids'));
}

/** An address that the platform gives out is known once its group is there, and the group needs it first. */
function inCircle(circle: readonly string[], at: At): Finding {
  const names = circle.map((key) => key.slice(key.indexOf('/') + 1));
  const component = at.components.find((one) => at.name(one) === names[0]);
  const message = names.length === 1 ? `it needs its own address, which is known only once it is there`
    : `it needs the address of '${names[1]}', and in the end that one needs its: ${[...names, names[0]].map((name) => `'${name}'`).join(' -> ')}; addresses are known only once a group is there`;
  return { ...refuse('ACI.ADDRESS', message, networkOf(at) === undefined ? 'set network with a zone, in which names are known before' : 'set network.zone, in which names are known before'), path: component?.path };
}
