import type { ConformanceCase } from '../case';
import { addresses } from './addresses';
import { autoscaler } from './autoscaler';
import { autoscalerBehavior } from './autoscaler-behavior';
import { awkwardIds } from './awkward-ids';
import { command } from './command';
import { configFiles } from './config-files';
import { cors } from './cors';
import { cronTask, cronTaskPolicies } from './cron-task';
import { daemon } from './daemon';
import { dapr } from './dapr';
import { derivedTrait } from './derived-trait';
import { disruptionBudget } from './disruption-budget';
import { eventScaler } from './event-scaler';
import { eventScalerSettings } from './event-scaler-settings';
import { eventTask, eventTaskStrategy } from './event-task';
import { expose } from './expose';
import { exposeOutside } from './expose-outside';
import { functionApp } from './function-app';
import { healthChecks } from './health-checks';
import { healthChecksExec } from './health-checks-exec';
import { healthChecksGrpc } from './health-checks-grpc';
import { httpScaler } from './http-scaler';
import { httpScalerRate } from './http-scaler-rate';
import { ingress } from './ingress';
import { ingressCertificate } from './ingress-certificate';
import { ingressPaths } from './ingress-paths';
import { ingressSharedHost } from './ingress-shared-host';
import { initContainer } from './init-container';
import { ipRestrictions } from './ip-restrictions';
import { labels } from './labels';
import { lifecycle } from './lifecycle';
import { lifecycleHooks } from './lifecycle-hooks';
import { metrics } from './metrics';
import { mistakes } from './mistakes';
import { networkIsolation } from './network-isolation';
import { networkKinds } from './network-kinds';
import { optionalTrait } from './optional-trait';
import { placement } from './placement';
import { placementNodes } from './placement-nodes';
import { platformKinds } from './platform-kinds';
import { platformTasks } from './platform-tasks';
import { ports } from './ports';
import { rollout } from './rollout';
import { rolloutRecreate } from './rollout-recreate';
import { rolloutSplit } from './rollout-split';
import { scaler } from './scaler';
import { secretFiles } from './secret-files';
import { securityContext } from './security-context';
import { serviceAccount } from './service-account';
import { sessionAffinity } from './session-affinity';
import { sessionAffinityClientIp } from './session-affinity-client-ip';
import { sidecar } from './sidecar';
import { sidecarHealthChecks } from './sidecar-health-checks';
import { statefulService } from './stateful-service';
import { task } from './task';
import { values } from './values';
import { volume } from './volume';
import { volumeExisting } from './volume-existing';
import { volumeMemory } from './volume-memory';
import { volumePersistent } from './volume-persistent';
import { webService } from './web-service';
import { worker } from './worker';
import { workloadIdentity } from './workload-identity';

/** The cases of the kit, in the order of their names. */
export const cases: readonly ConformanceCase[] = [
  addresses,
  autoscaler,
  autoscalerBehavior,
  awkwardIds,
  command,
  configFiles,
  cors,
  cronTask,
  cronTaskPolicies,
  daemon,
  dapr,
  derivedTrait,
  disruptionBudget,
  eventScaler,
  eventScalerSettings,
  eventTask,
  eventTaskStrategy,
  expose,
  exposeOutside,
  functionApp,
  healthChecks,
  healthChecksExec,
  healthChecksGrpc,
  httpScaler,
  httpScalerRate,
  ingress,
  ingressCertificate,
  ingressPaths,
  ingressSharedHost,
  initContainer,
  ipRestrictions,
  labels,
  lifecycle,
  lifecycleHooks,
  metrics,
  mistakes,
  networkIsolation,
  networkKinds,
  optionalTrait,
  placement,
  placementNodes,
  platformKinds,
  platformTasks,
  ports,
  rollout,
  rolloutRecreate,
  rolloutSplit,
  scaler,
  secretFiles,
  securityContext,
  serviceAccount,
  sessionAffinity,
  sessionAffinityClientIp,
  sidecar,
  sidecarHealthChecks,
  statefulService,
  task,
  values,
  volume,
  volumeExisting,
  volumeMemory,
  volumePersistent,
  webService,
  worker,
  workloadIdentity,
];
