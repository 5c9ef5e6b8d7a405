import type { ServiceAccount } from '../../model/traits/service-account';
import { obeys } from '../../plan/names';
import { accountName, accountObject } from '../account/account';
import { privilegeObjects } from '../account/privileges';
import { refuse } from '../findings';
import { isQualifiedName } from '../labels';
import { dnsSubdomain } from '../names';
import type { KubernetesTraitRule } from '../rules';
import { checkText } from '../values';

/** A ServiceAccount, with Roles for what it may do. Pods get its token only where there is a use for it. */
export const serviceAccount: KubernetesTraitRule<ServiceAccount> = {
  check({ props: { existing, annotations = {}, privileges = [] } }, _component, at) {
    const wide = at.options.namespace === undefined && privileges.some(({ scope }) => scope === 'cluster');
    return [
      ...(existing === undefined || obeys(existing, dnsSubdomain) ? [] : [refuse('K8S.SERVICE_ACCOUNT', `'${existing}' cannot be the name of a service account: ${dnsSubdomain.describe}`, 'give the name of the account in the cluster')]),
      ...(wide ? [refuse('K8S.SERVICE_ACCOUNT', "privileges of scope 'cluster' are bound to an account by its name and its namespace, and there is none", "set the option namespace, or use scope 'namespace'")] : []),
      ...Object.entries(annotations).flatMap(([key, value]) => [
        ...(isQualifiedName(key) ? [] : [refuse('K8S.SERVICE_ACCOUNT', `'${key}' cannot be the key of an annotation: 1 to 63 letters, digits, '-', '_' and '.', perhaps after a domain and '/'`, 'choose another key, such as example.com/owner')]),
        ...checkText(`annotation ${key} of the service account`, value, 'leave it out', at),
      ]),
    ];
  },

  patch({ props: { existing, privileges = [], automountServiceAccountToken } }, draft, at) {
    draft.pod.serviceAccountName = accountName(draft, at);
    draft.pod.automountServiceAccountToken = automountServiceAccountToken ?? (existing !== undefined || privileges.length > 0);
  },

  outputs({ props: { privileges = [] } }, draft, at) {
    return [...accountObject(draft, at), ...privilegeObjects(privileges, draft, at)];
  },
};
