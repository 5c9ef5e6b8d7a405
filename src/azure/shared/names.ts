import { error, warning, type Finding } from '../../plan/diagnostic';
import { fitName, obeys, type NameRule } from '../../plan/names';

/** Facts: naming rules of the ARM types and of the Terraform provider. */
export const workspaceNames: NameRule = {
  describe: "4 to 63 letters, digits and '-', a letter or digit first and last", pattern: /^[A-Za-z0-9][A-Za-z0-9-]+[A-Za-z0-9]$/, minLength: 4, maxLength: 63,
};

export const identityNames: NameRule = {
  describe: "3 to 128 letters, digits, '-' and '_', a letter or digit first", pattern: /^[A-Za-z0-9][A-Za-z0-9_-]{2,127}$/, minLength: 3, maxLength: 128,
};

/** Facts 1, from the types of the service. */
export const registryNames: NameRule = { describe: '5 to 50 letters and digits', pattern: /^[a-zA-Z0-9]+$/, minLength: 5, maxLength: 50 };

/** Facts 1: these three are from one list of names that is kept by others. */
export const resourceGroupNames: NameRule = { describe: "1 to 90 letters, digits, '_', '.', '(', ')' and '-', and no '.' at the end", pattern: /^[\p{L}\p{N}_.()-]*[\p{L}\p{N}_()-]$/u, maxLength: 90 };
export const accountNames: NameRule = { describe: '3 to 24 lower-case letters and digits', pattern: /^[a-z0-9]+$/, minLength: 3, maxLength: 24 };
export const shareNames: NameRule = { describe: "3 to 63 lower-case letters, digits and single '-', a letter or digit first and last", pattern: /^(?!.*--)[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, minLength: 3, maxLength: 63 };
export const vaultNames: NameRule = { describe: "3 to 24 letters, digits and single '-', a letter first and a letter or digit last", pattern: /^(?!.*--)[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?$/, minLength: 3, maxLength: 24 };

/** A name for something that belongs to the whole application. What cannot be one is reported by {@link checkOwnName}. */
export function ownName(application: string, ending: string, rule: NameRule): string {
  return fitName(`${application}${ending}`, rule)?.name ?? application;
}

/** A name of something that is there already. The list that the rule is from may be wrong, so that it warns. */
export function checkNameOf(code: string, what: string, name: string, rule: NameRule): Finding[] {
  return obeys(name, rule) ? [] : [warning(code, `${what} is no name that Azure is known to take: ${rule.describe}`, 'look whether it is the right one')];
}

export function checkOwnName(code: string, what: string, application: string, ending: string, rule: NameRule): Finding[] {
  if (fitName(`${application}${ending}`, rule) !== undefined) return [];
  return [error(code, `no name for the ${what} can be made of '${application}': it needs ${rule.describe}`, 'choose an application id with letters or digits in it')];
}
