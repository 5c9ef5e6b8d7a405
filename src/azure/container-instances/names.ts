import { fitName, obeys, type NameRule } from '../../plan/names';
import type { Finding } from '../../plan/diagnostic';
import { adapt, refuse } from './findings';

/** Facts: section 1, from the vendor's pages. One rule for groups and for containers. */
export const groupNames: NameRule = {
  describe: "1 to 63 lower-case letters, digits and single '-', a letter or digit first and last", pattern: /^(?!.*--)[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, maxLength: 63,
};

export const volumeNames: NameRule = {
  describe: "5 to 63 lower-case letters, digits and single '-', a letter or digit first and last", pattern: /^(?!.*--)[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, minLength: 5, maxLength: 63,
};

export const dnsLabels: NameRule = {
  describe: "5 to 63 letters, digits and '-', a letter or digit first and last", pattern: /^[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]$/, minLength: 5, maxLength: 63,
};

/** The name on the platform. What cannot be one was refused by {@link checkName}. */
export function nameOn(id: string, rule: NameRule): string {
  return fitName(id, rule)?.name ?? id;
}

/** Whether an id can be a name, and what it is called where it is not one itself. */
export function checkName(what: string, id: string, rule: NameRule): Finding[] {
  if (obeys(id, rule)) return [];
  const fitted = fitName(id, rule);
  if (fitted === undefined) return [refuse('ACI.NAME', `no name can be made of ${what} '${id}': the platform allows ${rule.describe}`, 'choose one with letters or digits in it')];
  return [adapt('ACI.NAME', `${what} '${id}' cannot be a name, which has ${rule.describe}: it is called '${fitted.name}'`)];
}
