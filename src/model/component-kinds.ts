/** Component kinds of this package whose replicas run until they are told to stop. */
export const LONG_RUNNING_KINDS = ['web-service', 'worker', 'stateful-service', 'daemon', 'function-app'] as const;
/** One of {@link LONG_RUNNING_KINDS}. */
export type LongRunningKind = typeof LONG_RUNNING_KINDS[number];

/** Component kinds of this package whose runs come to an end. */
export const TASK_KINDS = ['task', 'cron-task', 'event-task'] as const;
/** One of {@link TASK_KINDS}. */
export type TaskKind = typeof TASK_KINDS[number];

/** Component kinds of this package that run a container: all of them. */
export const WORKLOAD_KINDS = [...LONG_RUNNING_KINDS, ...TASK_KINDS] as const;
/** One of {@link WORKLOAD_KINDS}. */
export type WorkloadKind = LongRunningKind | TaskKind;

/** Component kinds of this package whose number of replicas can be chosen. */
export const REPLICATED_KINDS = ['web-service', 'worker', 'stateful-service', 'function-app'] as const;
/** One of {@link REPLICATED_KINDS}. */
export type ReplicatedKind = typeof REPLICATED_KINDS[number];

/** Component kinds of this package that routes from outside can lead to. */
export const ROUTED_KINDS = ['web-service', 'stateful-service', 'function-app'] as const;
/** One of {@link ROUTED_KINDS}. */
export type RoutedKind = typeof ROUTED_KINDS[number];

/** Whether components of a kind run to their end. */
export function isTask(kind: string): kind is TaskKind {
  return (TASK_KINDS as readonly string[]).includes(kind);
}
