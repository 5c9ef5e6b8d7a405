import { checkKeys, checkList, checkOneOf, checkOptionalText, checkOptionalWhole, checkProps, checkText, checkWhole, wrong } from '../arguments';

/** What is asked of a label of a machine. */
export interface NodeRequirement {
  /** The label. */
  readonly key: string;
  /** How it is compared. @default 'In' */
  readonly operator?: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist' | 'Gt' | 'Lt';
  /** What it is compared with: one whole number with `Gt` and `Lt`, nothing with `Exists` and `DoesNotExist`. */
  readonly values?: readonly string[];
}

/** Machines that meet all of some requirements are liked. */
export interface NodePreference {
  /** How much, 1 to 100. */
  readonly weight: number;
  readonly requirements: readonly NodeRequirement[];
}

/** Machines by their labels. */
export interface NodeAffinity {
  /** Sets of requirements: a machine must meet all of one set. @default - any machine will do */
  readonly required?: readonly (readonly NodeRequirement[])[];
  /** @default - none is liked more */
  readonly preferred?: readonly NodePreference[];
}

/** A taint of machines that does not keep the component away. */
export interface Toleration {
  /** The taint. @default - every taint; then `operator` must be `Exists` */
  readonly key?: string;
  /** Whether its value is compared. @default 'Equal' */
  readonly operator?: 'Equal' | 'Exists';
  /** The value of the taint, with `Equal`. @default '' */
  readonly value?: string;
  /** What the taint does. @default - whatever it does */
  readonly effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
  /** How long it may stay once such a taint is set; with effect `NoExecute` alone. @default - for ever */
  readonly tolerationSeconds?: number;
}

export function checkToleration(where: string, toleration: Toleration): void {
  checkProps(where, toleration);
  checkKeys(where, toleration, ['key', 'operator', 'value', 'effect', 'tolerationSeconds']);
  checkOptionalText(`${where}.key`, toleration.key);
  checkOneOf(`${where}.operator`, toleration.operator, ['Equal', 'Exists']);
  checkOneOf(`${where}.effect`, toleration.effect, ['NoSchedule', 'PreferNoSchedule', 'NoExecute']);
  checkOptionalWhole(`${where}.tolerationSeconds`, toleration.tolerationSeconds, 0);
  const { key, operator = 'Equal', value, effect, tolerationSeconds } = toleration;
  if (value !== undefined && typeof value !== 'string') wrong(`${where}.value`, 'a text', value);
  if (operator === 'Exists' && value !== undefined) throw new TypeError(`${where}.value is not compared with operator 'Exists': leave it out`);
  if (key === undefined && operator !== 'Exists') throw new TypeError(`${where} without a key needs operator 'Exists'`);
  if (tolerationSeconds !== undefined && effect !== 'NoExecute') throw new TypeError(`${where}.tolerationSeconds needs effect 'NoExecute'`);
}

export function checkNodeAffinity(where: string, affinity: NodeAffinity): void {
  checkProps(where, affinity);
  checkKeys(where, affinity, ['required', 'preferred']);
  if (affinity.required !== undefined) {
    checkFilled(`${where}.required`, affinity.required);
    affinity.required.forEach((set, index) => checkRequirements(`${where}.required[${index}]`, set));
  }
  if (affinity.preferred === undefined) return;
  checkFilled(`${where}.preferred`, affinity.preferred);
  affinity.preferred.forEach((preference, index) => {
    const place = `${where}.preferred[${index}]`;
    checkProps(place, preference);
    checkKeys(place, preference, ['weight', 'requirements']);
    checkWhole(`${place}.weight`, preference.weight, 1, 100);
    checkRequirements(`${place}.requirements`, preference.requirements);
  });
}

export function checkFilled(where: string, list: readonly unknown[]): void {
  checkList(where, list);
  if (list.length === 0) wrong(where, 'a list with something in it', 'none');
}

function checkRequirements(where: string, requirements: readonly NodeRequirement[]): void {
  checkFilled(where, requirements);
  requirements.forEach((requirement, index) => checkRequirement(`${where}[${index}]`, requirement));
}

function checkRequirement(where: string, requirement: NodeRequirement): void {
  checkProps(where, requirement);
  checkKeys(where, requirement, ['key', 'operator', 'values']);
  checkText(`${where}.key`, requirement.key);
  checkOneOf(`${where}.operator`, requirement.operator, ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt']);
  const { operator = 'In', values } = requirement;
  if (operator === 'Exists' || operator === 'DoesNotExist') {
    if (values !== undefined) throw new TypeError(`${where}.values are not compared with operator '${operator}': leave them out`);
    return;
  }
  if (values === undefined) throw new TypeError(`${where} with operator '${operator}' needs values`);
  checkFilled(`${where}.values`, values);
  values.forEach((value, index) => { if (typeof value !== 'string') wrong(`${where}.values[${index}]`, 'a text', value); });
  if ((operator === 'Gt' || operator === 'Lt') && (values.length !== 1 || !/^-?\d+$/.test(values[0]))) wrong(`${where}.values`, `one whole number with operator '${operator}'`, values.join(', '));
}
