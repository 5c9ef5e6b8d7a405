import type { ConformanceCase } from '../case';
import { addresses } from './addresses';
import { autoscaler } from './autoscaler';
import { awkwardIds } from './awkward-ids';
import { configFiles } from './config-files';
import { cors } from './cors';
import { cronTask, cronTaskPolicies } from './cron-task';
import { daemon } from './daemon';
import { dapr } from './dapr';
import { derivedTrait } from './derived-trait';
import { eventScaler } from './event-scaler';
import { eventTask, eventTaskStrategy } from './event-task';
import { expose } from './expose';
import { exposeOutside } from './expose-outside';
import { functionApp } from './function-app';
import { healthChecks } from './health-checks';
import { healthChecksExec } from './health-checks-exec';
import { healthChecksGrpc } from './health-checks-grpc';
import { ingress } from './ingress';
import { ingressPaths } from './ingress-paths';
import { initContainer } from './init-container';
import { ipRestrictions } from './ip-restrictions';
import { labels } from './labels';
import { mistakes } from './mistakes';
import { networkIsolation } from './network-isolation';
import { networkKinds } from './network-kinds';
import { optionalTrait } from './optional-trait';
import { ports } from './ports';
import { scaler } from './scaler';
import { secretFiles } from './secret-files';
import { sessionAffinity } from './session-affinity';
import { sessionAffinityClientIp } from './session-affinity-client-ip';
import { sidecar } from './sidecar';
import { statefulService } from './stateful-service';
import { task } from './task';
import { values } from './values';
import { volume } from './volume';
import { volumeMemory } from './volume-memory';
import { webService } from './web-service';
import { worker } from './worker';

/** The cases of the kit, in the order of their names. */
export const cases: readonly ConformanceCase[] = [
  addresses,
  autoscaler,
  awkwardIds,
  configFiles,
  cors,
  cronTask,
  cronTaskPolicies,
  daemon,
  dapr,
  derivedTrait,
  eventScaler,
  eventTask,
  eventTaskStrategy,
  expose,
  exposeOutside,
  functionApp,
  healthChecks,
  healthChecksExec,
  healthChecksGrpc,
  ingress,
  ingressPaths,
  initContainer,
  ipRestrictions,
  labels,
  mistakes,
  networkIsolation,
  networkKinds,
  optionalTrait,
  ports,
  scaler,
  secretFiles,
  sessionAffinity,
  sessionAffinityClientIp,
  sidecar,
  statefulService,
  task,
  values,
  volume,
  volumeMemory,
  webService,
  worker,
];
