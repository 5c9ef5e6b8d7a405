import type { PodSpec } from 'kubernetes-types/core/v1';
import { ownValue } from '../bound';
import type { WorkloadDraft } from '../draft';
import { nameOf } from '../object-name';
import type { At } from '../rules';

/** The service account that the deployment binds to a component. It decides itself whether its pods get a token. */
export function accountOf({ component, pod }: WorkloadDraft, { options }: At): Pick<PodSpec, 'serviceAccountName' | 'automountServiceAccountToken'> {
  const account = ownValue(options.serviceAccounts, component.name);
  if (account === undefined || pod.serviceAccountName !== undefined) return {};
  return { serviceAccountName: nameOf(account), automountServiceAccountToken: undefined };
}
