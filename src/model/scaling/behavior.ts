import { checkKeys, checkList, checkOneOf, checkOptionalWhole, checkProps, checkWhole, wrong } from '../arguments';

/** How far the number of replicas may move within a time. */
export interface ScalingPolicy {
  /** What `value` counts: replicas, or percent of those that run. */
  readonly type: 'Pods' | 'Percent';
  /** The largest change, from 1. */
  readonly value: number;
  /** The seconds in which that change may happen, 1 to 1800. */
  readonly periodSeconds: number;
}

/** The pace in one direction. */
export interface ScalingRules {
  /**
   * Seconds of earlier answers to look at, 0 to 3600: the most careful of them counts, so that a short peak or dip
   * moves nothing.
   * @default - 0 up, 300 down
   */
  readonly stabilizationWindowSeconds?: number;
  /**
   * Which policy counts where several are given; `Disabled` forbids this direction.
   * @default 'Max'
   */
  readonly selectPolicy?: 'Max' | 'Min' | 'Disabled';
  /**
   * How far it may move.
   * @default - up: the larger of 4 replicas and 100 percent in 15 seconds; down: all of them in 15 seconds
   */
  readonly policies?: readonly ScalingPolicy[];
}

/** The pace at which replicas come and go. */
export interface ScalingBehavior {
  /** @default - at once */
  readonly scaleUp?: ScalingRules;
  /** @default - after 300 seconds without need */
  readonly scaleDown?: ScalingRules;
}

export function checkBehavior(where: string, behavior: ScalingBehavior | undefined): void {
  if (behavior === undefined) return;
  checkProps(where, behavior);
  checkKeys(where, behavior, ['scaleUp', 'scaleDown']);
  for (const direction of ['scaleUp', 'scaleDown'] as const) checkRules(`${where}.${direction}`, behavior[direction]);
}

function checkRules(where: string, rules: ScalingRules | undefined): void {
  if (rules === undefined) return;
  checkProps(where, rules);
  checkKeys(where, rules, ['stabilizationWindowSeconds', 'selectPolicy', 'policies']);
  checkOptionalWhole(`${where}.stabilizationWindowSeconds`, rules.stabilizationWindowSeconds, 0, 3600);
  checkOneOf(`${where}.selectPolicy`, rules.selectPolicy, ['Max', 'Min', 'Disabled']);
  if (rules.policies === undefined) return;
  checkList(`${where}.policies`, rules.policies);
  if (rules.policies.length === 0) wrong(`${where}.policies`, 'a list of at least one policy', 'none');
  rules.policies.forEach((policy, index) => checkPolicy(`${where}.policies[${index}]`, policy));
}

function checkPolicy(where: string, policy: ScalingPolicy): void {
  checkProps(where, policy);
  checkKeys(where, policy, ['type', 'value', 'periodSeconds']);
  if (policy.type === undefined) wrong(`${where}.type`, "one of 'Pods', 'Percent'", policy.type);
  checkOneOf(`${where}.type`, policy.type, ['Pods', 'Percent']);
  checkWhole(`${where}.value`, policy.value, 1, 2 ** 31 - 1);
  checkWhole(`${where}.periodSeconds`, policy.periodSeconds, 1, 1800);
}
