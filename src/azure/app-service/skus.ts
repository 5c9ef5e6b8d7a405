/** What a size of machines can do. Facts 4: sku names, slots, instances, always on, automatic scaling, zones. */
export interface Tier {
  readonly name: string;
  /** The most machines of a plan; undefined where no page says. */
  readonly instances?: number;
  readonly slots: number;
  readonly autoscale: boolean;
  readonly elastic: boolean;
  readonly alwaysOn: boolean;
  readonly zones: boolean;
}

const tier = (name: string, instances: number | undefined, slots: number, can: Partial<Tier> = {}): Tier =>
  ({ name, instances, slots, autoscale: slots > 0, elastic: false, alwaysOn: true, zones: false, ...can });

const TIERS: readonly (readonly [pattern: RegExp, tier: Tier])[] = [
  [/^F1$/i, tier('Free', 1, 0, { alwaysOn: false })],
  [/^(D1|SHARED)$/i, tier('Shared', 1, 0, { alwaysOn: false })],
  [/^B[1-3]$/i, tier('Basic', 3, 0)],
  [/^S[1-3]$/i, tier('Standard', 10, 5)],
  [/^P[1-3]v2$/i, tier('PremiumV2', 30, 20, { elastic: true, zones: true })],
  [/^P([0-3]|[1-5]m)v3$/i, tier('PremiumV3', 30, 20, { elastic: true, zones: true })],
  [/^P([0-3]|[1-5]m)v4$/i, tier('PremiumV4', undefined, 20, { elastic: true, zones: true })],
  [/^I[1-3]$/i, tier('Isolated', 100, 20, { zones: true })],
  [/^I([1-6]|[1-5]m)v2$/i, tier('IsolatedV2', 100, 20, { zones: true })],
];

export const SIZES = 'F1, D1, SHARED, B1 to B3, S1 to S3, P1v2 to P3v2, P0v3 to P3v3, P1mv3 to P5mv3, P0v4 to P3v4, P1mv4 to P5mv4, I1 to I3, I1v2 to I6v2, I1mv2 to I5mv2';

/** The tier of a size that sites with containers can run on; undefined for any other word. */
export function tierOf(sku: string): Tier | undefined {
  return TIERS.find(([pattern]) => pattern.test(sku))?.[1];
}
