/** A part of an object that can be looked into. Objects of one's own may have anything there, an output of an engine too. */
export function known<T extends object>(part: T | undefined): T | undefined {
  return typeof part === 'object' && part !== null && Object.getPrototypeOf(part) === Object.prototype ? part : undefined;
}
