import { nearest } from '../../../plan/suggest';
import type { Finding } from '../../../plan/diagnostic';
import { codes } from '../codes';
import { refuse } from '../findings';
import { OPTION_NAMES } from '../options';
import type { At } from '../rules';
import { checkTag } from './tags';

/** Misspelt options, which JavaScript would lose, and values that mean nothing. */
export function checkOptions({ options }: At): Finding[] {
  const findings = Object.keys(options).filter((name) => !(OPTION_NAMES as readonly string[]).includes(name)).map((name) => {
    const meant = nearest(name, OPTION_NAMES);
    return refuse('ACA.OPTIONS', `there is no option '${name}': options are ${OPTION_NAMES.join(', ')}`, meant === undefined ? undefined : `did you mean '${meant}'?`);
  });
  for (const name of ['environment', 'registry', 'tags', 'secrets', 'config', 'parameters', 'volumes'] as const) {
    // Its value may be a secret that stands in the wrong place: it is not shown.
    const value: unknown = options[name];
    if (value !== undefined && (typeof value !== 'object' || value === null)) findings.push(refuse('ACA.OPTIONS', `${name} must be an object, got ${value === null ? 'null' : `a ${typeof value}`}`));
  }
  if (options.resources !== undefined && !['exact', 'round-up'].includes(options.resources)) {
    findings.push(refuse('ACA.OPTIONS', `resources must be 'exact' or 'round-up', got '${String(options.resources)}'`));
  }
  for (const code of options.accept ?? []) {
    if (!Object.hasOwn(codes, code)) findings.push(refuse('ACA.OPTIONS', `accept names '${code}', which is no code of this target`, `codes are ${Object.keys(codes).join(', ')}`));
  }
  return [...findings, ...Object.entries(options.tags ?? {}).flatMap(([name, value]) => checkTag(name, value))];
}
