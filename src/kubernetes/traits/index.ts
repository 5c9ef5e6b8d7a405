import type { TraitTable } from '../../plan/target';
import type { WorkloadDraft } from '../draft';
import type { KubernetesObject } from '../objects';
import type { KubernetesOptions } from '../options';
import { annotations } from './annotations';
import { autoscaler } from './autoscaler';
import { command } from './command';
import { configFiles } from './config-files';
import { cors } from './cors';
import { daprSidecar } from './dapr-sidecar';
import { disruptionBudget } from './disruption-budget';
import { eventScaler } from './event-scaler';
import { expose } from './expose';
import { healthChecks } from './health-checks';
import { httpScaler } from './http-scaler';
import { ingress } from './ingress';
import { initContainer } from './init-container';
import { ipRestrictions } from './ip-restrictions';
import { labels } from './labels';
import { lifecycle } from './lifecycle';
import { metrics } from './metrics';
import { networkIsolation } from './network-isolation';
import { placement } from './placement';
import { rollout } from './rollout';
import { scaler } from './scaler';
import { secretFiles } from './secret-files';
import { securityContext } from './security-context';
import { serviceAccount } from './service-account';
import { sessionAffinity } from './session-affinity';
import { sidecar } from './sidecar';
import { volume } from './volume';
import { workloadIdentity } from './workload-identity';

/** How traits are lowered. No rule depends on another having run before it. */
export const traits = {
  annotations,
  autoscaler,
  command,
  'config-files': configFiles,
  cors,
  'dapr-sidecar': daprSidecar,
  'disruption-budget': disruptionBudget,
  'event-scaler': eventScaler,
  expose,
  'health-checks': healthChecks,
  'http-scaler': httpScaler,
  ingress,
  'init-container': initContainer,
  'ip-restrictions': ipRestrictions,
  labels,
  lifecycle,
  metrics,
  'network-isolation': networkIsolation,
  placement,
  rollout,
  scaler,
  'secret-files': secretFiles,
  'security-context': securityContext,
  'service-account': serviceAccount,
  'session-affinity': sessionAffinity,
  sidecar,
  volume,
  'workload-identity': workloadIdentity,
} satisfies TraitTable<WorkloadDraft, KubernetesObject, KubernetesOptions>;
