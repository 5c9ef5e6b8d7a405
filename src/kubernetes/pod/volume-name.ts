import type { Finding } from '../../plan/diagnostic';
import { obeys } from '../../plan/names';
import { refuse } from '../findings';
import { dnsLabel } from '../names';
import { FILES_PREFIXES } from './files';
import { VAULT_PREFIX } from './vaults';

/** A volume that the author names. */
export function checkVolumeName(name: string): Finding[] {
  if (!obeys(name, dnsLabel)) return [refuse('K8S.NAME', `'${name}' cannot be the name of a volume: ${dnsLabel.describe}`, 'give it another name')];
  const prefix = [...FILES_PREFIXES, VAULT_PREFIX].find((text) => name.startsWith(text));
  return prefix === undefined ? [] : [refuse('K8S.NAME', `volume '${name}': names that begin with '${prefix}' are kept for volumes of files`, 'give it another name')];
}
