import { fitName, obeys, type NameRule } from '../../plan/names';
import type { Finding } from '../../plan/diagnostic';
import { adapt, refuse } from './findings';

/** Facts: section 1. Upper case is allowed and means the same as lower case: two names could be one. */
export const siteNames: NameRule = {
  describe: "2 to 60 lower-case letters, digits and '-', a letter or digit first and last", pattern: /^[a-z0-9][a-z0-9-]{0,58}[a-z0-9]$/, minLength: 2, maxLength: 60,
};

export const planNames: NameRule = {
  describe: "1 to 40 letters, digits and '-'", pattern: /^[A-Za-z0-9-]+$/, maxLength: 40,
};

/** The types of the service set no bound; the one of labels is certain to pass. Upper case means the same as lower case. */
export const containerNames: NameRule = {
  describe: "1 to 63 lower-case letters, digits and '-', a letter or digit first and last", pattern: /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, maxLength: 63,
};

/** Names that this target makes of several words. No bound is known; these pass everywhere. */
export const innerNames: NameRule = {
  describe: "1 to 63 lower-case letters, digits and '-'", pattern: /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, maxLength: 63,
};

/** The name on the platform. What cannot be one was refused by {@link checkName}. */
export function nameOn(id: string, rule: NameRule): string {
  return fitName(id, rule)?.name ?? id;
}

/** Whether an id can be a name, and what it is called where it is not one itself. */
export function checkName(what: string, id: string, rule: NameRule): Finding[] {
  if (obeys(id, rule)) return [];
  const fitted = fitName(id, rule);
  if (fitted === undefined) return [refuse('APPSVC.NAME', `no name can be made of ${what} '${id}': the platform allows ${rule.describe}`, 'choose one with letters or digits in it')];
  return [adapt('APPSVC.NAME', `${what} '${id}' cannot be a name, which has ${rule.describe}: it is called '${fitted.name}'`)];
}
