import type { Labels } from '../../model/traits/labels';
import type { WorkloadIdentity } from '../../model/traits/workload-identity';
import type { Workload } from '../../model/components/workload';
import { accountName, accountObject, existingAccount } from '../account/account';
import { adapt, refuse } from '../findings';
import type { KubernetesTraitRule } from '../rules';
import { checkText } from '../values';

/** By this label the webhook knows the pods that sign in. */
const USE = 'azure.workload.identity/use';

/** Azure Workload Identity: a label on the pods, and the identity on their account. It brings its own token. */
export const workloadIdentity: KubernetesTraitRule<WorkloadIdentity> = {
  check({ props: { clientId, tenantId } }, component, at) {
    const existing = existingAccount(component as Workload<any, any, any>, at);
    const label = at.traitsOf<Labels>(component, 'labels').some(({ props }) => Object.hasOwn(props, USE));
    return [
      ...(label ? [refuse('K8S.WORKLOAD_IDENTITY', `label '${USE}' is written by the trait 'workload-identity' too`, 'say it in one of the two places')] : []),
      ...(existing === undefined && clientId === undefined ? [refuse('K8S.WORKLOAD_IDENTITY', 'there is no clientId: the account of the component would stand for no identity', "give clientId, or the trait ServiceAccount with an existing account that has it")] : []),
      ...(existing !== undefined && (clientId ?? tenantId) !== undefined ? [adapt('K8S.WORKLOAD_IDENTITY', `clientId and tenantId are not written: account '${existing}' is there already and must have the annotation azure.workload.identity/client-id`)] : []),
      ...checkText('clientId', clientId, 'an identity is no secret: use a Parameter', at),
      ...checkText('tenantId', tenantId, 'a tenant is no secret: use a Parameter', at),
    ];
  },

  patch(_trait, draft, at) {
    draft.podLabels[USE] = 'true';
    draft.pod.serviceAccountName = accountName(draft, at);
  },

  outputs(_trait, draft, at) {
    // The trait about the account makes it, where there is one.
    return at.traitsOf(draft.component, 'service-account').length > 0 ? [] : accountObject(draft, at);
  },
};
