import type { WorkloadIdentity } from '../../../model/traits/workload-identity';
import { wrongIdentity } from '../../shared/identity';
import { noSecret } from '../checks/container';
import { adapt, refuse, warn } from '../findings';
import type { ContainerAppsTraitRule } from '../rules';
import { textOf } from '../values';

/** What the libraries of Azure read to choose among the identities of an app. */
const CLIENT_ID = 'AZURE_CLIENT_ID';

/** A user-assigned identity of the app. */
export const workloadIdentity: ContainerAppsTraitRule<WorkloadIdentity> = {
  check({ props }, component, at) {
    const { clientId, tenantId, resourceId } = props;
    if (resourceId === undefined) return [refuse('AZURE.IDENTITY', 'there is no resourceId, by which the platform knows an identity', 'give the resource id of a user-assigned identity')];
    const id = textOf(`${component.name} resourceId`, resourceId, at);
    const problem = wrongIdentity(id);
    return [
      ...(['clientId', 'tenantId', 'resourceId'] as const).flatMap((name) => noSecret(`identity: ${name}`, props[name])),
      ...(problem === undefined ? [] : [refuse('AZURE.IDENTITY', `resourceId: ${problem}`, 'give the resource id of a user-assigned identity')]),
      ...(clientId === undefined ? [warn('AZURE.IDENTITY', 'there is no clientId: an app can have several identities, and the libraries of Azure do not know which one is meant', `give clientId, which becomes ${CLIENT_ID}`)] : []),
      ...(tenantId === undefined ? [] : [adapt('AZURE.IDENTITY', 'tenantId is not needed: the identity belongs to the tenant of the deployment')]),
    ];
  },
  patch({ props: { clientId, resourceId } }, draft, at) {
    draft.identities.add(textOf(`${draft.name} resourceId`, resourceId!, at));
    if (clientId !== undefined) draft.sharedEnv.push({ name: CLIENT_ID, value: textOf(`${draft.name} clientId`, clientId, at) });
  },
};
