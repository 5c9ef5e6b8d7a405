import type { TraitTable } from '../../../plan/target';
import type { AppDraft } from '../draft';
import type { ContainerAppsOptions } from '../options';
import type { ContainerAppsResource } from '../types';
import { annotations } from './annotations';
import { autoscaler } from './autoscaler';
import { configFiles } from './config-files';
import { daprSidecar } from './dapr-sidecar';
import { eventScaler } from './event-scaler';
import { healthChecks } from './health-checks';
import { ingress } from './ingress';
import { initContainer } from './init-container';
import { labels } from './labels';
import { scaler } from './scaler';
import { secretFiles } from './secret-files';
import { sidecar } from './sidecar';
import { volume } from './volume';

/** The traits that this target can run, in the order in which they edit a draft. */
export const traits = {
  labels,
  annotations,
  scaler,
  autoscaler,
  'event-scaler': eventScaler,
  ingress,
  'health-checks': healthChecks,
  sidecar,
  'init-container': initContainer,
  volume,
  'config-files': configFiles,
  'secret-files': secretFiles,
  'dapr-sidecar': daprSidecar,
} satisfies TraitTable<AppDraft, ContainerAppsResource, ContainerAppsOptions>;
