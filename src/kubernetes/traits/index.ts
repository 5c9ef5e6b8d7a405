import type { TraitTable } from '../../plan/target';
import type { WorkloadDraft } from '../draft';
import type { KubernetesObject } from '../objects';
import type { KubernetesOptions } from '../options';
import { annotations } from './annotations';
import { autoscaler } from './autoscaler';
import { configFiles } from './config-files';
import { daprSidecar } from './dapr-sidecar';
import { disruptionBudget } from './disruption-budget';
import { eventScaler } from './event-scaler';
import { healthChecks } from './health-checks';
import { httpScaler } from './http-scaler';
import { ingress } from './ingress';
import { initContainer } from './init-container';
import { labels } from './labels';
import { metrics } from './metrics';
import { placement } from './placement';
import { rollout } from './rollout';
import { scaler } from './scaler';
import { secretFiles } from './secret-files';
import { serviceAccount } from './service-account';
import { sidecar } from './sidecar';
import { volume } from './volume';
import { workloadIdentity } from './workload-identity';

/** How traits are lowered. No rule depends on another having run before it. */
export const traits = {
  annotations,
  autoscaler,
  'config-files': configFiles,
  'dapr-sidecar': daprSidecar,
  'disruption-budget': disruptionBudget,
  'event-scaler': eventScaler,
  'health-checks': healthChecks,
  'http-scaler': httpScaler,
  ingress,
  'init-container': initContainer,
  labels,
  metrics,
  placement,
  rollout,
  scaler,
  'secret-files': secretFiles,
  'service-account': serviceAccount,
  sidecar,
  volume,
  'workload-identity': workloadIdentity,
} satisfies TraitTable<WorkloadDraft, KubernetesObject, KubernetesOptions>;
