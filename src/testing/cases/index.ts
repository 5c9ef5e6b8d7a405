import type { ConformanceCase } from '../case';
import { addresses } from './addresses';
import { autoscaler } from './autoscaler';
import { awkwardIds } from './awkward-ids';
import { command } from './command';
import { configFiles } from './config-files';
import { cronTask, cronTaskPolicies } from './cron-task';
import { daemon } from './daemon';
import { dapr } from './dapr';
import { derivedTrait } from './derived-trait';
import { eventScaler } from './event-scaler';
import { eventTask, eventTaskStrategy } from './event-task';
import { functionApp } from './function-app';
import { healthChecks } from './health-checks';
import { healthChecksExec } from './health-checks-exec';
import { healthChecksGrpc } from './health-checks-grpc';
import { ingress } from './ingress';
import { ingressPaths } from './ingress-paths';
import { initContainer } from './init-container';
import { labels } from './labels';
import { lifecycle } from './lifecycle';
import { lifecycleHooks } from './lifecycle-hooks';
import { mistakes } from './mistakes';
import { optionalTrait } from './optional-trait';
import { ports } from './ports';
import { scaler } from './scaler';
import { secretFiles } from './secret-files';
import { securityContext } from './security-context';
import { sidecar } from './sidecar';
import { statefulService } from './stateful-service';
import { task } from './task';
import { values } from './values';
import { volume } from './volume';
import { volumeExisting } from './volume-existing';
import { volumeMemory } from './volume-memory';
import { volumePersistent } from './volume-persistent';
import { webService } from './web-service';
import { worker } from './worker';

/** The cases of the kit, in the order of their names. */
export const cases: readonly ConformanceCase[] = [
  addresses,
  autoscaler,
  awkwardIds,
  command,
  configFiles,
  cronTask,
  cronTaskPolicies,
  daemon,
  dapr,
  derivedTrait,
  eventScaler,
  eventTask,
  eventTaskStrategy,
  functionApp,
  healthChecks,
  healthChecksExec,
  healthChecksGrpc,
  ingress,
  ingressPaths,
  initContainer,
  labels,
  lifecycle,
  lifecycleHooks,
  mistakes,
  optionalTrait,
  ports,
  scaler,
  secretFiles,
  securityContext,
  sidecar,
  statefulService,
  task,
  values,
  volume,
  volumeExisting,
  volumeMemory,
  volumePersistent,
  webService,
  worker,
];
