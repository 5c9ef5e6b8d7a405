import type { Application } from '../application';
import { checkKeys, checkOneOf, checkProps, checkWhole } from '../arguments';
import type { Host } from '../component';
import type { VolumeMount } from '../container-trait';
import { resolvePorts, type ResolvedPort } from '../port';
import { checkClaims, type VolumeClaimTemplate } from '../volume-claim';
import { PORT_KEYS, type PortsProps } from './ports';
import { Workload } from './workload';

/** What becomes of the volume of a replica that is no more. */
export interface VolumeClaimRetention {
  /** When the whole component is deleted. @default 'Retain' */
  readonly whenDeleted?: 'Delete' | 'Retain';
  /** When there are fewer replicas than before. @default 'Retain' */
  readonly whenScaled?: 'Delete' | 'Retain';
}

export interface StatefulServiceProps extends PortsProps {
  /**
   * Volumes of which each replica has its own, and finds it again when it comes back.
   * @default - none
   */
  readonly volumeClaimTemplates?: readonly VolumeClaimTemplate[];
  /**
   * Whether volumes outlive their replicas.
   * @default - they are kept
   */
  readonly persistentVolumeClaimRetentionPolicy?: VolumeClaimRetention;
  /**
   * Whether replicas start one after the other, each when the one before is ready, or all at a time.
   * @default 'OrderedReady'
   */
  readonly podManagementPolicy?: 'OrderedReady' | 'Parallel';
  /**
   * The number of the first replica; the others follow.
   * @default - from 0
   */
  readonly ordinals?: { readonly start: number };
}

const OWN_KEYS = ['volumeClaimTemplates', 'persistentVolumeClaimRetentionPolicy', 'podManagementPolicy', 'ordinals'] as const;

/** A service whose replicas have names that stay, and volumes of their own: a database, a queue. */
export class StatefulService<Legal extends string = string> extends Workload<Legal, 'stateful-service', StatefulServiceProps> {
  readonly kind = 'stateful-service' as const;
  readonly #ports: readonly ResolvedPort[];

  constructor(scope: Application<Legal> & Host<'stateful-service'>, id: string, props: StatefulServiceProps) {
    super(scope, id, props, [...PORT_KEYS, ...OWN_KEYS]);
    checkClaims(`${this.path}: volumeClaimTemplates`, props.volumeClaimTemplates);
    checkOneOf(`${this.path}: podManagementPolicy`, props.podManagementPolicy, ['OrderedReady', 'Parallel']);
    checkRetention(`${this.path}: persistentVolumeClaimRetentionPolicy`, props.persistentVolumeClaimRetentionPolicy);
    checkOrdinals(`${this.path}: ordinals`, props.ordinals);
    this.#ports = resolvePorts(this.path, props.port, props.ports);
  }

  override get ports(): readonly ResolvedPort[] {
    return this.#ports;
  }

  override get volumes(): readonly VolumeMount[] {
    return (this.props.volumeClaimTemplates ?? []).map(({ name, mountPath, readOnly }) => ({ name, mountPath, readOnly }));
  }
}

function checkRetention(where: string, policy: VolumeClaimRetention | undefined): void {
  if (policy === undefined) return;
  checkProps(where, policy);
  checkKeys(where, policy, ['whenDeleted', 'whenScaled']);
  for (const name of ['whenDeleted', 'whenScaled'] as const) checkOneOf(`${where}.${name}`, policy[name], ['Delete', 'Retain']);
}

function checkOrdinals(where: string, ordinals: StatefulServiceProps['ordinals']): void {
  if (ordinals === undefined) return;
  checkProps(where, ordinals);
  checkKeys(where, ordinals, ['start']);
  checkWhole(`${where}.start`, ordinals.start, 0, 2 ** 31 - 1);
}
