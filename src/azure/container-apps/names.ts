import { fitName, obeys, type NameRule } from '../../plan/names';
import type { Finding } from '../../plan/diagnostic';
import { adapt, refuse } from './findings';

/** Facts: section 1; each is what the service or a maintained validator enforces. */
export const appNames: NameRule = {
  describe: "2 to 32 lower-case letters, digits and single '-', a letter first, a letter or digit last", pattern: /^(?!.*--)[a-z][a-z0-9-]*[a-z0-9]$/, minLength: 2, maxLength: 32,
};

export const environmentNames: NameRule = {
  describe: "2 to 60 letters, digits and '-', a letter or digit first and last", pattern: /^[a-zA-Z0-9][a-zA-Z0-9-]{0,58}[a-zA-Z0-9]$/, minLength: 2, maxLength: 60,
};

export const secretNames: NameRule = {
  describe: "1 to 253 lower-case letters, digits and '-', a letter or digit first and last", pattern: /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, maxLength: 253,
};

export const containerNames: NameRule = {
  describe: "1 to 46 lower-case letters, digits and '-', a letter or digit first and last", pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, maxLength: 46,
};

/** The platform's pages only rule special characters out; the rule of Kubernetes is certain to pass. */
export const volumeNames: NameRule = {
  describe: "1 to 63 lower-case letters, digits and '-', a letter or digit first and last", pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, maxLength: 63,
};

export const daprComponentNames: NameRule = {
  describe: "1 to 60 lower-case letters, digits and single '-', a letter first, a letter or digit last", pattern: /^(?!.*--)[a-z]([a-z0-9-]*[a-z0-9])?$/, maxLength: 60,
};

/** Dapr makes a service name of it with five characters more, which must be a label of 63. */
export const daprAppIds: NameRule = {
  describe: "1 to 58 lower-case letters, digits and '-', a letter or digit first and last", pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, maxLength: 58,
};

export const storageNames: NameRule = {
  describe: "1 to 32 lower-case letters, digits and single '-', a letter first, a letter or digit last", pattern: /^(?!.*--)[a-z]([a-z0-9-]*[a-z0-9])?$/, maxLength: 32,
};

export const scaleRuleNames: NameRule = {
  describe: "1 to 63 lower-case letters, digits, '-' and '.', a letter or digit first and last", pattern: /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/, maxLength: 63,
};

export const certificateNames: NameRule = {
  describe: "1 to 63 lower-case letters, digits, '-' and '.', a letter or digit first and last", pattern: /^(?!.*--)[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/, maxLength: 63,
};

/** The name on the platform. What cannot be one was refused by {@link checkName}. */
export function nameOn(id: string, rule: NameRule): string {
  return fitName(id, rule)?.name ?? id;
}

/** Whether an id can be a name, and what it is called where it is not one itself. */
export function checkName(what: string, id: string, rule: NameRule): Finding[] {
  if (obeys(id, rule)) return [];
  const fitted = fitName(id, rule);
  if (fitted === undefined) return [refuse('ACA.NAME', `no name can be made of ${what} '${id}': the platform allows ${rule.describe}`, 'choose one with letters or digits in it')];
  return [adapt('ACA.NAME', `${what} '${id}' cannot be a name, which has ${rule.describe}: it is called '${fitted.name}'`)];
}
