/** Checks of constructor arguments. Each throws at once, names the place and the value, and says what is allowed. */

export function shown(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'function') return value.name === '' ? 'a function' : `the function or class ${value.name}`;
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'an array' : 'an object';
  return String(value);
}

export function wrong(where: string, allowed: string, value: unknown): never {
  throw new TypeError(`${where} must be ${allowed}, got ${shown(value)}`);
}

export function checkText(where: string, value: unknown): void {
  if (typeof value !== 'string' || value.trim() === '') wrong(where, 'a text that is not empty', value);
}

export function checkOptionalText(where: string, value: unknown): void {
  if (value !== undefined) checkText(where, value);
}

export function checkWhole(where: string, value: unknown, min: number, max = Number.MAX_SAFE_INTEGER): void {
  if (Number.isInteger(value) && (value as number) >= min && (value as number) <= max) return;
  wrong(where, max === Number.MAX_SAFE_INTEGER ? `a whole number from ${min}` : `a whole number from ${min} to ${max}`, value);
}

export function checkOptionalWhole(where: string, value: unknown, min: number, max?: number): void {
  if (value !== undefined) checkWhole(where, value, min, max);
}

export function checkOneOf(where: string, value: unknown, allowed: readonly unknown[]): void {
  if (value !== undefined && !allowed.includes(value)) wrong(where, `one of ${allowed.map(shown).join(', ')}`, value);
}

export function checkOptionalFlag(where: string, value: unknown): void {
  if (value !== undefined && typeof value !== 'boolean') wrong(where, 'true or false', value);
}

/** An absolute path inside a container, without the characters that mount options and path traversal use. */
export function checkMountPath(where: string, value: unknown): void {
  checkText(where, value);
  const path = value as string;
  if (!/^\/+[^/]/.test(path) || path.includes(':') || path.split('/').includes('..')) {
    wrong(where, "an absolute path below '/', without ':' or '..'", value);
  }
}

export function checkList(where: string, value: unknown): void {
  if (!Array.isArray(value)) wrong(where, 'a list', value);
}

export function checkProps(where: string, value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) wrong(where, 'an object of properties', value);
}

/** A misspelt property is silently lost in JavaScript and behind `as`; here it is an error. */
export function checkKeys(where: string, value: object, allowed: readonly string[]): void {
  for (const key of Object.keys(value)) {
    if (!allowed.includes(key)) throw new TypeError(`${where} has no property '${key}': allowed are ${allowed.join(', ')}`);
  }
}
