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
import { eventScaler } from './event-scaler';
import { expose } from './expose';
import { healthChecks } from './health-checks';
import { ingress } from './ingress';
import { initContainer } from './init-container';
import { ipRestrictions } from './ip-restrictions';
import { labels } from './labels';
import { lifecycle } from './lifecycle';
import { networkIsolation } from './network-isolation';
import { scaler } from './scaler';
import { secretFiles } from './secret-files';
import { securityContext } from './security-context';
import { sessionAffinity } from './session-affinity';
import { sidecar } from './sidecar';
import { volume } from './volume';

/** How traits are lowered. No rule depends on another having run before it. */
export const traits = {
  annotations,
  autoscaler,
  command,
  'config-files': configFiles,
  cors,
  'dapr-sidecar': daprSidecar,
  'event-scaler': eventScaler,
  expose,
  'health-checks': healthChecks,
  ingress,
  'init-container': initContainer,
  'ip-restrictions': ipRestrictions,
  labels,
  lifecycle,
  'network-isolation': networkIsolation,
  scaler,
  'secret-files': secretFiles,
  'security-context': securityContext,
  'session-affinity': sessionAffinity,
  sidecar,
  volume,
} satisfies TraitTable<WorkloadDraft, KubernetesObject, KubernetesOptions>;
