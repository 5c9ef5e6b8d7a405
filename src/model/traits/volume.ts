import { checkKeys, checkMountPath, checkOneOf, checkOptionalFlag, checkProps, checkText, wrong } from '../arguments';
import { WORKLOAD_KINDS, type WorkloadKind } from '../component-kinds';
import { checkMemory, type Memory } from '../quantity';
import { TraitWith } from '../trait';
import { checkValue, type Value } from '../values/value';

interface AnyVolumeProps {
  /** The name of the volume, unique in the component. */
  readonly name: string;
  /** The folder inside the component's container. */
  readonly mountPath: string;
  /**
   * Whether the component's container may only read.
   * @default false
   */
  readonly readOnly?: boolean;
}

/** An empty folder that lives as long as its replica. */
export interface EphemeralVolumeProps extends AnyVolumeProps {
  /** @default 'ephemeral' */
  readonly type?: 'ephemeral';
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
}

/** How many may mount a volume at the same time: one machine, one replica, or any number of them. */
export type AccessMode = 'ReadWriteOnce' | 'ReadWriteOncePod' | 'ReadWriteMany';

/** Storage that is made for the component and outlives its replicas. */
export interface PersistentVolumeProps extends AnyVolumeProps {
  readonly type: 'persistent';
  /** How much it holds. */
  readonly size: Memory;
  /**
   * The sort of storage, by the name that the platform knows it by: a text or a Parameter.
   * @default - the platform's own choice
   */
  readonly storageClass?: Value;
  /** @default 'ReadWriteOnce' */
  readonly accessMode?: AccessMode;
  /**
   * What becomes of the data when the volume is taken out of the application, or the application away: it is kept until
   * somebody deletes it by hand, or it goes too.
   * @default 'retain'
   */
  readonly retention?: 'retain' | 'delete';
}

/** Storage that is there already, such as a file share. The deployment says which: it binds the volume by its name. */
export interface ExistingVolumeProps extends AnyVolumeProps {
  readonly type: 'existing';
}

/** The properties of a volume; `type` tells one sort from another. */
export type VolumeProps = EphemeralVolumeProps | PersistentVolumeProps | ExistingVolumeProps;

const COMMON = ['name', 'type', 'mountPath', 'readOnly'];
const OWN = {
  ephemeral: ['medium', 'sizeLimit'],
  persistent: ['size', 'storageClass', 'accessMode', 'retention'],
  existing: [],
} as const;

/** A folder for data, shared with the containers of the component that mount it too. */
export class Volume extends TraitWith<VolumeProps, 'volume', WorkloadKind> {
  static override readonly appliesTo = WORKLOAD_KINDS;
  static override readonly repeats = true;
  readonly kind = 'volume' as const;

  constructor(props: VolumeProps) {
    checkProps('Volume', props);
    checkText('Volume name', props.name);
    const where = `Volume '${props.name}'`;
    checkOneOf(`${where} type`, props.type, Object.keys(OWN));
    checkKeys(where, props, [...COMMON, ...OWN[props.type ?? 'ephemeral']]);
    checkMountPath(`${where} mountPath`, props.mountPath);
    checkOptionalFlag(`${where} readOnly`, props.readOnly);
    if (props.type === 'persistent') checkPersistent(where, props);
    else if (props.type !== 'existing') checkEphemeral(where, props);
    super(props);
  }

  override get label(): string {
    return this.props.name;
  }
}

function checkEphemeral(where: string, { medium, sizeLimit }: EphemeralVolumeProps): void {
  checkOneOf(`${where} medium`, medium, ['disk', 'memory']);
  checkMemory(`${where} sizeLimit`, sizeLimit);
}

function checkPersistent(where: string, { size, storageClass, accessMode, retention }: PersistentVolumeProps): void {
  if (size === undefined) wrong(`${where} size`, "an amount above 0 with a unit, such as '10Gi'", size);
  checkMemory(`${where} size`, size);
  if (storageClass !== undefined) checkValue(`${where} storageClass`, storageClass);
  checkOneOf(`${where} accessMode`, accessMode, ['ReadWriteOnce', 'ReadWriteOncePod', 'ReadWriteMany']);
  checkOneOf(`${where} retention`, retention, ['retain', 'delete']);
}
