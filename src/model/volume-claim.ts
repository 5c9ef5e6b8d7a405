import { checkKeys, checkList, checkMountPath, checkOneOf, checkOptionalFlag, checkOptionalText, checkProps, checkText, wrong } from './arguments';
import { checkMemory, type Memory } from './quantity';

/** A volume that each replica of a component gets for itself. */
export interface VolumeClaimTemplate {
  /** The name of the volume, unique in the component. */
  readonly name: string;
  /** The folder inside the component's container. */
  readonly mountPath: string;
  /** How much it holds, such as `'10Gi'`. */
  readonly size: Memory;
  /**
   * The class of storage it is made from.
   * @default - the platform's default class
   */
  readonly storageClass?: string;
  /**
   * Who may use it at a time: one machine, one replica, or any number of machines.
   * @default 'ReadWriteOnce'
   */
  readonly accessMode?: 'ReadWriteMany' | 'ReadWriteOnce' | 'ReadWriteOncePod';
  /**
   * Whether the component's container may only read.
   * @default false
   */
  readonly readOnly?: boolean;
}

export function checkClaims(where: string, claims: readonly VolumeClaimTemplate[] | undefined): void {
  if (claims === undefined) return;
  checkList(where, claims);
  claims.forEach((claim, index) => {
    const place = `${where}[${index}]`;
    checkProps(place, claim);
    checkKeys(place, claim, ['name', 'mountPath', 'size', 'storageClass', 'accessMode', 'readOnly']);
    checkText(`${place}.name`, claim.name);
    checkMountPath(`${place}.mountPath`, claim.mountPath);
    checkMemory(`${place}.size`, claim.size ?? wrong(`${place}.size`, "an amount with a unit, such as '10Gi'", claim.size));
    checkOptionalText(`${place}.storageClass`, claim.storageClass);
    checkOneOf(`${place}.accessMode`, claim.accessMode, ['ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod']);
    checkOptionalFlag(`${place}.readOnly`, claim.readOnly);
  });
}
