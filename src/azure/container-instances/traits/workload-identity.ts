import type { WorkloadIdentity } from '../../../model/traits/workload-identity';
import { noSecret } from '../../shared/checks/no-secret';
import { wrongIdentity } from '../../shared/identity';
import { adapt, refuse, warn } from '../findings';
import type { ContainerInstancesTraitRule } from '../rules';
import { textOf } from '../values';

/** What the libraries of Azure read to choose among the identities of a group. */
const CLIENT_ID = 'AZURE_CLIENT_ID';

/** A user-assigned identity of the group, or, without any word about one, the group's own. */
export const workloadIdentity: ContainerInstancesTraitRule<WorkloadIdentity> = {
  check({ props }, component, at) {
    const { clientId, tenantId, resourceId } = props;
    const secrets = (['clientId', 'tenantId', 'resourceId'] as const).flatMap((name) => noSecret(`identity: ${name}`, props[name]));
    const tenant = tenantId === undefined ? [] : [adapt('AZURE.IDENTITY', 'tenantId is not needed: the identity belongs to the tenant of the deployment')];
    if (resourceId === undefined && clientId !== undefined) return [...secrets, refuse('AZURE.IDENTITY', 'there is a clientId and no resourceId, by which the platform knows an identity', "give the resource id of a user-assigned identity, or neither for the group's own")];
    if (resourceId === undefined) return [...tenant, adapt('AZURE.IDENTITY', "there is no resourceId: each group has an identity of its own, which ends with it; roles go to its principalId, an output of resource('" + component.name + "')")];
    const problem = wrongIdentity(textOf(`${component.name} resourceId`, resourceId, at));
    return [
      ...secrets, ...tenant,
      ...(problem === undefined ? [] : [refuse('AZURE.IDENTITY', `resourceId: ${problem}`, 'give the resource id of a user-assigned identity')]),
      ...(clientId === undefined ? [warn('AZURE.IDENTITY', 'there is no clientId: a group can have several identities, and the libraries of Azure do not know which one is meant', `give clientId, which becomes ${CLIENT_ID}`)] : []),
    ];
  },
  patch({ props: { clientId, resourceId } }, draft, at) {
    if (resourceId === undefined) draft.systemIdentity = true;
    else draft.identities.add(textOf(`${draft.name} resourceId`, resourceId, at));
    if (clientId !== undefined) draft.sharedEnv.push({ name: CLIENT_ID, value: textOf(`${draft.name} clientId`, clientId, at) });
  },
};
