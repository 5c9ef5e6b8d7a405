export { Application } from './application';
export { Component, type Host } from './component';
export {
  LONG_RUNNING_KINDS, REPLICATED_KINDS, ROUTED_KINDS, TASK_KINDS, WORKLOAD_KINDS,
  type LongRunningKind, type ReplicatedKind, type RoutedKind, type TaskKind, type WorkloadKind,
} from './component-kinds';
export * from './components';
export { type ContainerProps, type ImagePullPolicy } from './container';
export { type NamedContainerProps, type VolumeMount } from './container-trait';
export { type JobProps } from './job';
export { type LifecycleHandler } from './lifecycle-handler';
export { Part } from './part';
export * from './parts';
export { type AppProtocol, type Port, type ResolvedPort } from './port';
export { type Probe } from './probe';
export { type Cpu, type Memory } from './quantity';
export { type ScalingBehavior, type ScalingPolicy, type ScalingRules } from './scaling/behavior';
export { type Share } from './share';
export { Trait, TraitWith, type TraitFacts } from './trait';
export * from './traits';
export * from './values';
export { type VolumeClaimTemplate } from './volume-claim';
