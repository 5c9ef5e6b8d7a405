import { workloadIdentityWith } from '../../shared/identities/workload-identity';
import type { WorkloadIdentity } from '../../../model/traits/workload-identity';
import type { ContainerAppsTraitRule } from '../rules';
import { textOf } from '../values';

/** A user-assigned identity of the app, or its own. */
export const workloadIdentity: ContainerAppsTraitRule<WorkloadIdentity> =
  workloadIdentityWith('app', textOf, ({ sharedEnv }, name, value) => { sharedEnv.push({ name, value }); });
