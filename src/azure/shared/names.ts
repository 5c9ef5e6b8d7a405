import { fitName, type NameRule } from '../../plan/names';
import { error, type Finding } from '../../plan/diagnostic';

/** Facts: naming rules of the ARM types and of the Terraform provider. */
export const workspaceNames: NameRule = {
  describe: "4 to 63 letters, digits and '-', a letter or digit first and last", pattern: /^[A-Za-z0-9][A-Za-z0-9-]+[A-Za-z0-9]$/, minLength: 4, maxLength: 63,
};

export const identityNames: NameRule = {
  describe: "3 to 128 letters, digits, '-' and '_', a letter or digit first", pattern: /^[A-Za-z0-9][A-Za-z0-9_-]{2,127}$/, minLength: 3, maxLength: 128,
};

/** Facts 1: from a list that somebody keeps, so that what breaks them is doubtful and no more. */
export const resourceGroupNames: NameRule = {
  describe: "1 to 90 letters, digits, '_', '.', '(', ')' and '-', no '.' at the end", pattern: /^[\w.()-]*[\w()-]$/, maxLength: 90,
};

export const storageAccountNames: NameRule = { describe: '3 to 24 lower-case letters and digits', pattern: /^[a-z0-9]+$/, minLength: 3, maxLength: 24 };

export const fileShareNames: NameRule = {
  describe: "3 to 63 lower-case letters, digits and single '-'", pattern: /^(?!.*--)[a-z0-9-]+$/, minLength: 3, maxLength: 63,
};

/** A name for something that belongs to the whole application. What cannot be one is reported by {@link checkOwnName}. */
export function ownName(application: string, ending: string, rule: NameRule): string {
  return fitName(`${application}${ending}`, rule)?.name ?? application;
}

export function checkOwnName(code: string, what: string, application: string, ending: string, rule: NameRule): Finding[] {
  if (fitName(`${application}${ending}`, rule) !== undefined) return [];
  return [error(code, `no name for the ${what} can be made of '${application}': it needs ${rule.describe}`, 'choose an application id with letters or digits in it')];
}
