import type { Workload } from '../../model/components/workload';
import type { Text } from '../shared/expression';
import type { Native } from './native';
import type { ContainerArgs, ContainerGroupArgs, EnvArgs, InitContainerArgs, VolumeArgs } from './types';

/** Arguments that may still be edited. */
export type Editable<T> = { -readonly [K in keyof T]: T[K] };

/** A component on its way to a container group, or several. Traits edit it; then it becomes resources. */
export interface GroupDraft {
  readonly component: Workload<any, any, any>;
  /** The name of the group; of the first, where there are several. */
  readonly name: string;
  /** The component's own container. */
  readonly main: Editable<ContainerArgs>;
  /** Containers beside it. */
  readonly sidecars: Editable<ContainerArgs>[];
  /** Containers that run to their end before the others, one after the other. */
  readonly initContainers: Editable<InitContainerArgs>[];
  readonly volumes: VolumeArgs[];
  /** Containers of the platform's own making, such as daprd: what the component says about its containers is not for them. */
  readonly helpers: Editable<ContainerArgs>[];
  restartPolicy: ContainerGroupArgs['restartPolicy'];
  /** How many groups there are. */
  replicas: number;
  /** Resource ids of the identities it acts by. */
  readonly identities: Set<Text>;
  /** Whether each group has an identity of its own. */
  systemIdentity: boolean;
  /** Functions that edit the arguments once they are complete. */
  readonly natives: Native<any>[];
  /** Azure tags by name. */
  readonly tags: Map<string, Text>;
  /** Entries for the environment of the component's containers that have none of that name. */
  readonly sharedEnv: EnvArgs[];
}
