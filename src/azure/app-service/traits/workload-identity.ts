import type { WorkloadIdentity } from '../../../model/traits/workload-identity';
import { noSecret } from '../../shared/checks/no-secret';
import { wrongIdentity } from '../../shared/identity';
import { adapt, refuse, warn } from '../findings';
import type { AppServiceTraitRule } from '../rules';
import { textOf } from '../values';

/** What the libraries of Azure read to choose among the identities of a site. */
const CLIENT_ID = 'AZURE_CLIENT_ID';
const NAMES = ['clientId', 'tenantId', 'resourceId'] as const;

/** A user-assigned identity of the site, or, without any word about one, the site's own. */
export const workloadIdentity: AppServiceTraitRule<WorkloadIdentity> = {
  check({ props }, component, at) {
    const { clientId, tenantId, resourceId } = props;
    const secrets = NAMES.flatMap((name) => noSecret(`identity: ${name}`, props[name]));
    const tenant = tenantId === undefined ? [] : [adapt('AZURE.IDENTITY', 'tenantId is not needed: the identity belongs to the tenant of the deployment')];
    if (resourceId === undefined && clientId !== undefined) return [...secrets, refuse('AZURE.IDENTITY', 'there is a clientId and no resourceId, by which the platform knows an identity', "give the resource id of a user-assigned identity, or neither for the site's own")];
    if (resourceId === undefined) return [...tenant, adapt('AZURE.IDENTITY', `there is no resourceId: the site has an identity of its own, which ends with it; roles go to its principalId, an output of resource('${component.name}')`)];
    const problem = wrongIdentity(textOf(`${component.name} resourceId`, resourceId, at));
    return [
      ...secrets, ...tenant,
      ...(problem === undefined ? [] : [refuse('AZURE.IDENTITY', `resourceId: ${problem}`, 'give the resource id of a user-assigned identity')]),
      ...(clientId === undefined ? [warn('AZURE.IDENTITY', 'there is no clientId: a site can have several identities, and the libraries of Azure do not know which one is meant', `give clientId, which becomes ${CLIENT_ID}`)] : []),
    ];
  },
  patch({ props: { clientId, resourceId } }, draft, at) {
    if (resourceId === undefined) draft.systemIdentity = true;
    else draft.identities.add(textOf(`${draft.name} resourceId`, resourceId, at));
    if (clientId !== undefined) draft.sharedEnv.set(CLIENT_ID, textOf(`${draft.name} clientId`, clientId, at));
  },
};
