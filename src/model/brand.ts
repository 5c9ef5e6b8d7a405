/** Marks the constructs of this package, so that they are recognised across copies of it and without import cycles. */
export type Brand = 'application' | 'component' | 'part' | 'parameter' | 'trait' | 'ref' | 'interpolation';

const SYMBOLS = Object.fromEntries((['application', 'component', 'part', 'parameter', 'trait', 'ref', 'interpolation'] as const satisfies readonly Brand[])
  .map((brand) => [brand, Symbol.for(`cdk-oam.${brand}`)])) as Record<Brand, symbol>;

export function mark(value: object, brand: Brand): void {
  Object.defineProperty(value, SYMBOLS[brand], { value: true });
}

export function isMarked(value: unknown, brand: Brand): boolean {
  return typeof value === 'object' && value !== null && SYMBOLS[brand] in value;
}
