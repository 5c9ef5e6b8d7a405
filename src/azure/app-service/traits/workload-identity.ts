import { workloadIdentityWith } from '../../shared/identities/workload-identity';
import type { WorkloadIdentity } from '../../../model/traits/workload-identity';
import type { AppServiceTraitRule } from '../rules';
import { textOf } from '../values';

/** A user-assigned identity of the site, or its own. */
export const workloadIdentity: AppServiceTraitRule<WorkloadIdentity> =
  workloadIdentityWith('site', textOf, ({ sharedEnv }, name, value) => { sharedEnv.set(name, value); });
