import { workloadIdentityWith } from '../../shared/identities/workload-identity';
import type { WorkloadIdentity } from '../../../model/traits/workload-identity';
import type { ContainerInstancesTraitRule } from '../rules';
import { textOf } from '../values';

/** A user-assigned identity of the group, or its own. */
export const workloadIdentity: ContainerInstancesTraitRule<WorkloadIdentity> =
  workloadIdentityWith('group', textOf, ({ sharedEnv }, name, value) => { sharedEnv.push({ name, value }); });
