import { wrong } from './arguments';

const ALLOWED = "a range of addresses such as '203.0.113.0/24' or '2001:db8::/32', beginning with its first address";

/** The family of addresses that a range is of. The range was checked. */
export function familyOf(range: string): 4 | 6 {
  return range.includes(':') ? 6 : 4;
}

/**
 * Whether a text is a range of addresses in CIDR notation. Bits behind the prefix are refused: where they are set,
 * somebody meant another range than the one that platforms would take.
 */
export function isCidr(text: unknown): text is string {
  const [, address, prefix] = (typeof text === 'string' ? /^([0-9a-fA-F.:]+)\/(0|[1-9]\d{0,2})$/.exec(text) : null) ?? [];
  if (address === undefined) return false;
  const bits = address.includes(':') ? bitsOf6(address) : bitsOf4(address);
  const length = Number(prefix);
  return bits !== undefined && length <= bits.length && !bits.slice(length).includes('1');
}

export function checkCidr(where: string, value: unknown): void {
  if (!isCidr(value)) wrong(where, ALLOWED, value);
}

function bitsOf4(address: string): string | undefined {
  const parts = address.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)) return undefined;
  return parts.map((part) => Number(part).toString(2).padStart(8, '0')).join('');
}

/** Eight groups of hexadecimal digits, one run of zeros left out at most. Dotted endings belong into the other family. */
function bitsOf6(address: string): string | undefined {
  const halves = address.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':'))) as [string[], string[]?];
  const given = [...head, ...(tail ?? [])];
  const missing = 8 - given.length;
  if (!given.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group)) || (tail === undefined ? missing !== 0 : missing < 1)) return undefined;
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...(tail ?? [])];
  return groups.map((group) => parseInt(group, 16).toString(2).padStart(16, '0')).join('');
}
