import type { Tree } from './walk';

const UNITS: Readonly<Record<string, number>> = { '': 1, m: 1e-3, k: 1e3, M: 1e6, G: 1e9, T: 1e12, Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40 };

/** A quantity of Kubernetes as a number: `1000m` and `1` are the same. */
export function amount(quantity: string | number): number {
  const match = /^(\d+(?:\.\d+)?)([A-Za-z]*)$/.exec(String(quantity));
  const unit = match === null ? undefined : UNITS[match[2]!];
  if (unit === undefined) throw new Error(`'${quantity}' is no quantity that this comparison can read`);
  // Thousandths are the finest that Kubernetes counts in.
  return Math.round(Number(match![1]) * unit * 1000) / 1000;
}

/** Numbers in the place of the texts of requests and limits. */
export function countAmounts(resources: Tree | undefined): void {
  for (const side of [resources?.requests, resources?.limits]) {
    if (side !== undefined) for (const [name, quantity] of Object.entries(side as Tree)) side[name] = amount(quantity as string);
  }
}
