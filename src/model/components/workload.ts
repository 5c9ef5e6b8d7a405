import type { Application } from '../application';
import { checkKeys } from '../arguments';
import { Component } from '../component';
import { checkContainer, CONTAINER_KEYS, type ContainerProps } from '../container';
import type { VolumeMount } from '../container-trait';
import { frozenCopy } from '../freeze';
import type { ResolvedPort } from '../port';

/** A component that runs a container. */
export abstract class Workload<Legal extends string, Kind extends string, Props extends ContainerProps> extends Component<Legal, Kind> {
  readonly props: Props;

  protected constructor(scope: Application<Legal>, id: string, props: Props, ownKeys: readonly string[] = []) {
    super(scope, id);
    checkContainer(this.path, props);
    checkKeys(this.path, props, [...CONTAINER_KEYS, ...ownKeys]);
    this.props = frozenCopy(props);
  }

  /** The ports others can reach, with every choice made. */
  get ports(): readonly ResolvedPort[] {
    return [];
  }

  /** The volumes that its container has without any trait. Sidecars and init containers may mount them too. */
  get volumes(): readonly VolumeMount[] {
    return [];
  }
}
