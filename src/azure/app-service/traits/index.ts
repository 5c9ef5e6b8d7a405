import type { TraitTable } from '../../../plan/target';
import type { SiteDraft } from '../draft';
import type { AppServiceOptions } from '../options';
import type { AppServiceResource } from '../types';
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

/** The traits that this target can run, in the order in which they edit a draft. */
export const traits = {
  labels,
  annotations,
  scaler,
  autoscaler,
  'event-scaler': eventScaler,
  'http-scaler': httpScaler,
  ingress,
  expose,
  cors,
  'ip-restrictions': ipRestrictions,
  'session-affinity': sessionAffinity,
  'network-isolation': networkIsolation,
  'health-checks': healthChecks,
  command,
  lifecycle,
  'security-context': securityContext,
  sidecar,
  'init-container': initContainer,
  volume,
  'config-files': configFiles,
  'secret-files': secretFiles,
  'dapr-sidecar': daprSidecar,
  'disruption-budget': disruptionBudget,
  metrics,
  placement,
  rollout,
  'service-account': serviceAccount,
  'workload-identity': workloadIdentity,
} satisfies TraitTable<SiteDraft, AppServiceResource, AppServiceOptions>;
