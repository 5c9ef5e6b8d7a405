import type { Workload } from '../../model/components/workload';
import type { Text } from '../shared/expression';
import type { Native } from './native';
import type { ContainerArgs, DaprArgs, EnvArgs, IngressArgs, MainContainerArgs, ScaleArgs, SecretArgs, VolumeArgs } from './types';

/** Arguments that may still be edited. */
export type Editable<T> = { -readonly [K in keyof T]: T[K] };

/** A component on its way to a container app. Traits edit it; then it becomes one resource. */
export interface AppDraft {
  readonly component: Workload<any, any, any>;
  /** The name of the app. */
  readonly name: string;
  /** What the platform calls its kind, where it has one. */
  readonly kind?: 'functionapp';
  /** The component's own container: the first of the app, where scale rules look up `...FromEnv`. */
  readonly main: Editable<MainContainerArgs>;
  /** Containers beside it. */
  readonly sidecars: Editable<MainContainerArgs>[];
  /** Containers that run to their end before the others, one after the other. */
  readonly initContainers: Editable<ContainerArgs>[];
  readonly volumes: VolumeArgs[];
  /** Undefined for a component without ports. */
  readonly ingress?: Editable<IngressArgs>;
  scale: ScaleArgs;
  /** How many earlier revisions are kept. */
  maxInactiveRevisions?: number;
  /** The end of the name of the revision. */
  revisionSuffix?: string;
  /** Whether several revisions run at a time. */
  multiple?: boolean;
  dapr?: DaprArgs;
  terminationGracePeriodSeconds?: number;
  /** Secrets by name. */
  readonly secrets: Map<string, SecretArgs>;
  /** Resource ids of the identities it acts by. */
  readonly identities: Set<Text>;
  /** Whether it has an identity of its own. */
  systemIdentity: boolean;
  /** Functions that edit the arguments once they are complete. */
  readonly natives: Native<any>[];
  /** Azure tags by name. */
  readonly tags: Map<string, Text>;
  /** Contents of configuration files by their path in the container. */
  readonly files: Map<string, Text>;
  /** Entries for the environment of every container that has none of that name. */
  readonly sharedEnv: EnvArgs[];
}
