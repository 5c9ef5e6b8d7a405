/** A value as a text where it is known while the plan is made; an empty text for a reference or what comes later. */
export function literal(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
