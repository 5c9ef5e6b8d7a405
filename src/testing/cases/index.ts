import type { ConformanceCase } from '../case';
import { addresses } from './addresses';
import { autoscaler } from './autoscaler';
import { autoscalerBehavior } from './autoscaler-behavior';
import { awkwardIds } from './awkward-ids';
import { configFiles } from './config-files';
import { dapr } from './dapr';
import { derivedTrait } from './derived-trait';
import { disruptionBudget } from './disruption-budget';
import { eventScaler } from './event-scaler';
import { eventScalerSettings } from './event-scaler-settings';
import { healthChecks } from './health-checks';
import { healthChecksExec } from './health-checks-exec';
import { healthChecksGrpc } from './health-checks-grpc';
import { httpScaler } from './http-scaler';
import { httpScalerRate } from './http-scaler-rate';
import { ingress } from './ingress';
import { ingressPaths } from './ingress-paths';
import { initContainer } from './init-container';
import { labels } from './labels';
import { metrics } from './metrics';
import { mistakes } from './mistakes';
import { optionalTrait } from './optional-trait';
import { placement } from './placement';
import { ports } from './ports';
import { rollout } from './rollout';
import { rolloutRecreate } from './rollout-recreate';
import { scaler } from './scaler';
import { secretFiles } from './secret-files';
import { serviceAccount } from './service-account';
import { sidecar } from './sidecar';
import { values } from './values';
import { volume } from './volume';
import { volumeMemory } from './volume-memory';
import { webService } from './web-service';
import { worker } from './worker';
import { workloadIdentity } from './workload-identity';

/** The cases of the kit, in the order of their names. */
export const cases: readonly ConformanceCase[] = [
  addresses,
  autoscaler,
  autoscalerBehavior,
  awkwardIds,
  configFiles,
  dapr,
  derivedTrait,
  disruptionBudget,
  eventScaler,
  eventScalerSettings,
  healthChecks,
  healthChecksExec,
  healthChecksGrpc,
  httpScaler,
  httpScalerRate,
  ingress,
  ingressPaths,
  initContainer,
  labels,
  metrics,
  mistakes,
  optionalTrait,
  placement,
  ports,
  rollout,
  rolloutRecreate,
  scaler,
  secretFiles,
  serviceAccount,
  sidecar,
  values,
  volume,
  volumeMemory,
  webService,
  worker,
  workloadIdentity,
];
