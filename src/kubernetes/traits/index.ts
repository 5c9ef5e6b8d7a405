import type { TraitTable } from '../../plan/target';
import type { WorkloadDraft } from '../draft';
import type { KubernetesObject } from '../objects';
import type { KubernetesOptions } from '../options';
import { annotations } from './annotations';
import { autoscaler } from './autoscaler';
import { command } from './command';
import { configFiles } from './config-files';
import { daprSidecar } from './dapr-sidecar';
import { eventScaler } from './event-scaler';
import { healthChecks } from './health-checks';
import { ingress } from './ingress';
import { initContainer } from './init-container';
import { labels } from './labels';
import { lifecycle } from './lifecycle';
import { scaler } from './scaler';
import { secretFiles } from './secret-files';
import { securityContext } from './security-context';
import { sidecar } from './sidecar';
import { volume } from './volume';

/** How traits are lowered. No rule depends on another having run before it. */
export const traits = {
  annotations,
  autoscaler,
  command,
  'config-files': configFiles,
  'dapr-sidecar': daprSidecar,
  'event-scaler': eventScaler,
  'health-checks': healthChecks,
  ingress,
  'init-container': initContainer,
  labels,
  lifecycle,
  scaler,
  'secret-files': secretFiles,
  'security-context': securityContext,
  sidecar,
  volume,
} satisfies TraitTable<WorkloadDraft, KubernetesObject, KubernetesOptions>;
