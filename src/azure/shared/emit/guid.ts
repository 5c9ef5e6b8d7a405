import { createHash } from 'node:crypto';

/** RFC 4122: the namespace for URLs. Which one does not matter, as long as it never changes. */
const NAMESPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/** A name-based GUID, version 5. */
export function guid(texts: readonly string[]): string {
  const hash = createHash('sha1').update(NAMESPACE).update(texts.join('\0')).digest();
  hash[6] = (hash[6] & 0x0f) | 0x50;
  hash[8] = (hash[8] & 0x3f) | 0x80;
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
