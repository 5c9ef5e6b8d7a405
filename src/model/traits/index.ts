import type { Annotations } from './annotations';
import type { Autoscaler } from './autoscaler';
import type { Command } from './command';
import type { ConfigFiles } from './config-files';
import type { Cors } from './cors';
import type { DaprSidecar } from './dapr-sidecar';
import type { DisruptionBudget } from './disruption-budget';
import type { EventScaler } from './event-scaler';
import type { Expose } from './expose';
import type { HealthChecks } from './health-checks';
import type { HttpScaler } from './http-scaler';
import type { Ingress } from './ingress';
import type { InitContainer } from './init-container';
import type { IpRestrictions } from './ip-restrictions';
import type { Labels } from './labels';
import type { Lifecycle } from './lifecycle';
import type { Metrics } from './metrics';
import type { NetworkIsolation } from './network-isolation';
import type { Placement } from './placement';
import type { Rollout } from './rollout';
import type { Scaler } from './scaler';
import type { SecretFiles } from './secret-files';
import type { SecurityContext } from './security-context';
import type { ServiceAccount } from './service-account';
import type { SessionAffinity } from './session-affinity';
import type { Sidecar } from './sidecar';
import type { Volume } from './volume';
import type { WorkloadIdentity } from './workload-identity';

export { Annotations } from './annotations';
export { Autoscaler, type AutoscalerProps } from './autoscaler';
export { Command, type CommandProps } from './command';
export { ConfigFiles, type ConfigFilesProps } from './config-files';
export { Cors, type CorsMethod, type CorsProps } from './cors';
export { DaprSidecar, type DaprAppHealth, type DaprSidecarProps } from './dapr-sidecar';
export { DisruptionBudget, type DisruptionBudgetProps } from './disruption-budget';
export {
  EventScaler, type AuthenticationRef, type EventScalerProps, type EventTrigger, type PodIdentity, type ScalingFallback,
} from './event-scaler';
export { Expose, type ExposedPort, type ExposeProps, type ResolvedExposedPort } from './expose';
export { HealthChecks, type HealthChecksProps } from './health-checks';
export { HttpScaler, type HttpScalerProps, type RequestRate } from './http-scaler';
export { Ingress, type IngressPath, type IngressProps } from './ingress';
export { InitContainer, type InitContainerProps } from './init-container';
export { IpRestrictions, type IpRestrictionsProps } from './ip-restrictions';
export { Labels } from './labels';
export { Lifecycle, type LifecycleProps } from './lifecycle';
export { Metrics, type MetricsProps } from './metrics';
export { NetworkIsolation, type EgressPort, type EgressTarget, type NetworkIsolationProps } from './network-isolation';
export {
  Placement, type Neighbour, type NeighbourPreference, type Neighbours, type NodeAffinity, type NodePreference, type NodeRequirement,
  type PlacementProps, type Toleration, type Topology, type TopologySpread,
} from './placement';
export { Rollout, type CanaryStep, type RolloutProps, type TrafficShare } from './rollout';
export { Scaler, type ScalerProps } from './scaler';
export { SecretFiles, type SecretFilesProps } from './secret-files';
export { SecurityContext, type Capabilities, type SecurityContextProps } from './security-context';
export { ServiceAccount, type Privilege, type ServiceAccountProps } from './service-account';
export { SessionAffinity, type ClientIpAffinity, type CookieAffinity, type SessionAffinityProps } from './session-affinity';
export { Sidecar, type SidecarProps } from './sidecar';
export {
  Volume, type AccessMode, type EphemeralVolumeProps, type ExistingVolumeProps, type PersistentVolumeProps, type VolumeProps,
} from './volume';
export { WorkloadIdentity, type WorkloadIdentityProps } from './workload-identity';

/** The trait kinds of this package. Every built-in target answers for each. */
export interface BuiltInTraits {
  annotations: Annotations;
  autoscaler: Autoscaler;
  command: Command;
  'config-files': ConfigFiles;
  cors: Cors;
  'dapr-sidecar': DaprSidecar;
  'disruption-budget': DisruptionBudget;
  'event-scaler': EventScaler;
  expose: Expose;
  'health-checks': HealthChecks;
  'http-scaler': HttpScaler;
  ingress: Ingress;
  'init-container': InitContainer;
  'ip-restrictions': IpRestrictions;
  labels: Labels;
  lifecycle: Lifecycle;
  metrics: Metrics;
  'network-isolation': NetworkIsolation;
  placement: Placement;
  rollout: Rollout;
  scaler: Scaler;
  'secret-files': SecretFiles;
  'security-context': SecurityContext;
  'service-account': ServiceAccount;
  'session-affinity': SessionAffinity;
  sidecar: Sidecar;
  volume: Volume;
  'workload-identity': WorkloadIdentity;
}
