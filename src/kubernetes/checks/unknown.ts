import { didYouMean } from '../../plan/check-references';
import type { Finding } from '../../plan/diagnostic';
import { refuse } from '../findings';

/** Names that do not exist: a misspelt option would be lost. */
export function unknown(what: string, given: object, allowed: readonly string[]): Finding[] {
  return Object.keys(given).filter((name) => !allowed.includes(name)).map((name) =>
    refuse('K8S.OPTION', `there is no ${what} '${name}': allowed are ${allowed.join(', ')}`, didYouMean(name, allowed) ?? 'take it away'));
}
