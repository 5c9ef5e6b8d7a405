import type { Annotations } from './annotations';
import type { Autoscaler } from './autoscaler';
import type { ConfigFiles } from './config-files';
import type { DaprSidecar } from './dapr-sidecar';
import type { DisruptionBudget } from './disruption-budget';
import type { EventScaler } from './event-scaler';
import type { HealthChecks } from './health-checks';
import type { HttpScaler } from './http-scaler';
import type { Ingress } from './ingress';
import type { InitContainer } from './init-container';
import type { Labels } from './labels';
import type { Metrics } from './metrics';
import type { Placement } from './placement';
import type { Rollout } from './rollout';
import type { Scaler } from './scaler';
import type { SecretFiles } from './secret-files';
import type { ServiceAccount } from './service-account';
import type { Sidecar } from './sidecar';
import type { Volume } from './volume';
import type { WorkloadIdentity } from './workload-identity';

export { Annotations } from './annotations';
export { Autoscaler, type AutoscalerProps } from './autoscaler';
export { ConfigFiles, type ConfigFilesProps } from './config-files';
export { DaprSidecar, type DaprAppHealth, type DaprSidecarProps } from './dapr-sidecar';
export { DisruptionBudget, type DisruptionBudgetProps } from './disruption-budget';
export {
  EventScaler, type AuthenticationRef, type EventScalerProps, type EventTrigger, type PodIdentity, type ScalingFallback,
} from './event-scaler';
export { HealthChecks, type HealthChecksProps } from './health-checks';
export { HttpScaler, type HttpScalerProps, type RequestRate } from './http-scaler';
export { Ingress, type IngressPath, type IngressProps } from './ingress';
export { InitContainer, type InitContainerProps } from './init-container';
export { Labels } from './labels';
export { Metrics, type MetricsProps } from './metrics';
export {
  Placement, type Neighbour, type NeighbourPreference, type Neighbours, type NodeAffinity, type NodePreference, type NodeRequirement,
  type PlacementProps, type Toleration, type Topology, type TopologySpread,
} from './placement';
export { Rollout, type CanaryStep, type RolloutProps } from './rollout';
export { Scaler, type ScalerProps } from './scaler';
export { SecretFiles, type SecretFilesProps } from './secret-files';
export { ServiceAccount, type Privilege, type ServiceAccountProps } from './service-account';
export { Sidecar, type SidecarProps } from './sidecar';
export { Volume, type VolumeProps } from './volume';
export { WorkloadIdentity, type WorkloadIdentityProps } from './workload-identity';

/** The trait kinds of this package. Every built-in target answers for each. */
export interface BuiltInTraits {
  annotations: Annotations;
  autoscaler: Autoscaler;
  'config-files': ConfigFiles;
  'dapr-sidecar': DaprSidecar;
  'disruption-budget': DisruptionBudget;
  'event-scaler': EventScaler;
  'health-checks': HealthChecks;
  'http-scaler': HttpScaler;
  ingress: Ingress;
  'init-container': InitContainer;
  labels: Labels;
  metrics: Metrics;
  placement: Placement;
  rollout: Rollout;
  scaler: Scaler;
  'secret-files': SecretFiles;
  'service-account': ServiceAccount;
  sidecar: Sidecar;
  volume: Volume;
  'workload-identity': WorkloadIdentity;
}
