import { checkKeys, checkMountPath, checkOneOf, checkOptionalFlag, checkProps, checkText } from '../arguments';
import { WORKLOAD_KINDS, type WorkloadKind } from '../component-kinds';
import { checkMemory, type Memory } from '../quantity';
import { TraitWith } from '../trait';

export interface VolumeProps {
  /** The name of the volume, unique in the component. */
  readonly name: string;
  /** The folder inside the component's container. */
  readonly mountPath: string;
  /**
   * What holds the data while the replica lives: the platform's disk, or memory.
   * @default 'disk'
   */
  readonly medium?: 'disk' | 'memory';
  /**
   * The most it may hold.
   * @default - the platform decides
   */
  readonly sizeLimit?: Memory;
  /**
   * Whether the component's container may only read.
   * @default false
   */
  readonly readOnly?: boolean;
}

/** An empty folder that lives as long as its replica, shared with the containers that mount it too. */
export class Volume extends TraitWith<VolumeProps, 'volume', WorkloadKind> {
  static override readonly appliesTo = WORKLOAD_KINDS;
  static override readonly repeats = true;
  readonly kind = 'volume' as const;

  constructor(props: VolumeProps) {
    checkProps('Volume', props);
    checkKeys('Volume', props, ['name', 'mountPath', 'medium', 'sizeLimit', 'readOnly']);
    checkText('Volume name', props.name);
    checkMountPath(`Volume '${props.name}' mountPath`, props.mountPath);
    checkOneOf(`Volume '${props.name}' medium`, props.medium, ['disk', 'memory']);
    checkMemory(`Volume '${props.name}' sizeLimit`, props.sizeLimit);
    checkOptionalFlag(`Volume '${props.name}' readOnly`, props.readOnly);
    super(props);
  }

  override get label(): string {
    return this.props.name;
  }
}
