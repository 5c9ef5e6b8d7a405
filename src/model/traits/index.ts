import type { Annotations } from './annotations';
import type { Autoscaler } from './autoscaler';
import type { Command } from './command';
import type { ConfigFiles } from './config-files';
import type { DaprSidecar } from './dapr-sidecar';
import type { EventScaler } from './event-scaler';
import type { HealthChecks } from './health-checks';
import type { Ingress } from './ingress';
import type { InitContainer } from './init-container';
import type { Labels } from './labels';
import type { Lifecycle } from './lifecycle';
import type { Scaler } from './scaler';
import type { SecretFiles } from './secret-files';
import type { SecurityContext } from './security-context';
import type { Sidecar } from './sidecar';
import type { Volume } from './volume';

export { Annotations } from './annotations';
export { Autoscaler, type AutoscalerProps } from './autoscaler';
export { Command, type CommandProps } from './command';
export { ConfigFiles, type ConfigFilesProps } from './config-files';
export { DaprSidecar, type DaprAppHealth, type DaprSidecarProps } from './dapr-sidecar';
export { EventScaler, type EventScalerProps, type EventTrigger } from './event-scaler';
export { HealthChecks, type HealthChecksProps } from './health-checks';
export { Ingress, type IngressPath, type IngressProps } from './ingress';
export { InitContainer, type InitContainerProps } from './init-container';
export { Labels } from './labels';
export { Lifecycle, type LifecycleProps } from './lifecycle';
export { Scaler, type ScalerProps } from './scaler';
export { SecretFiles, type SecretFilesProps } from './secret-files';
export { SecurityContext, type Capabilities, type SecurityContextProps } from './security-context';
export { Sidecar, type SidecarProps } from './sidecar';
export {
  Volume, type AccessMode, type EphemeralVolumeProps, type ExistingVolumeProps, type PersistentVolumeProps, type VolumeProps,
} from './volume';

/** The trait kinds of this package. Every built-in target answers for each. */
export interface BuiltInTraits {
  annotations: Annotations;
  autoscaler: Autoscaler;
  command: Command;
  'config-files': ConfigFiles;
  'dapr-sidecar': DaprSidecar;
  'event-scaler': EventScaler;
  'health-checks': HealthChecks;
  ingress: Ingress;
  'init-container': InitContainer;
  labels: Labels;
  lifecycle: Lifecycle;
  scaler: Scaler;
  'secret-files': SecretFiles;
  'security-context': SecurityContext;
  sidecar: Sidecar;
  volume: Volume;
}
