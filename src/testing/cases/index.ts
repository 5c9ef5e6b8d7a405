import type { ConformanceCase } from '../case';
import { addresses } from './addresses';
import { autoscaler } from './autoscaler';
import { awkwardIds } from './awkward-ids';
import { configFiles } from './config-files';
import { dapr } from './dapr';
import { derivedTrait } from './derived-trait';
import { eventScaler } from './event-scaler';
import { healthChecks } from './health-checks';
import { healthChecksExec } from './health-checks-exec';
import { healthChecksGrpc } from './health-checks-grpc';
import { ingress } from './ingress';
import { ingressPaths } from './ingress-paths';
import { initContainer } from './init-container';
import { labels } from './labels';
import { mistakes } from './mistakes';
import { optionalTrait } from './optional-trait';
import { ports } from './ports';
import { scaler } from './scaler';
import { secretFiles } from './secret-files';
import { sidecar } from './sidecar';
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
  dapr,
  derivedTrait,
  eventScaler,
  healthChecks,
  healthChecksExec,
  healthChecksGrpc,
  ingress,
  ingressPaths,
  initContainer,
  labels,
  mistakes,
  optionalTrait,
  ports,
  scaler,
  secretFiles,
  sidecar,
  values,
  volume,
  volumeMemory,
  webService,
  worker,
];
