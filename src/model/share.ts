import { wrong } from './arguments';

/** A number of replicas, or a share of them: `1`, `'25%'`. */
export type Share = number | string;

/** The whole percents of a share; undefined for a number of replicas. */
export function percentOf(share: Share): number | undefined {
  return typeof share === 'string' ? Number(share.slice(0, -1)) : undefined;
}

/** Whether it is none at all. */
export function isNone(share: Share | undefined): boolean {
  return share !== undefined && (percentOf(share) ?? share) === 0;
}

/** @param most - the largest share in percent */
export function checkShare(where: string, value: unknown, most = 100): void {
  if (value === undefined) return;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31) return;
  if (typeof value === 'string' && /^\d{1,9}%$/.test(value) && percentOf(value)! <= most) return;
  wrong(where, `a whole number from 0, or a percentage such as '25%'${most === 100 ? ' up to 100%' : ''}`, value);
}
