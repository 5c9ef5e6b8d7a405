/** A ratio says nothing unless both sides made the same things, each given as a text here. Their order does not matter. */
export function checkSame(what: string, expected: readonly string[], actual: readonly string[]): void {
  const missing = without(expected, actual);
  const surplus = without(actual, expected);
  if (missing.length + surplus.length === 0) return;
  throw new Error(`${what}: ${missing.length} things are missing, such as\n${missing[0]}\nand ${surplus.length} should not be there, such as\n${surplus[0]}`);
}

function without(texts: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
  return texts.filter((text) => {
    const left = counts.get(text) ?? 0;
    counts.set(text, left - 1);
    return left <= 0;
  });
}
