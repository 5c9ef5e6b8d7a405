import { fitName, shortHash, type NameRule } from '../plan/names';
import type { At } from './rules';

const labelValue: NameRule = { describe: '', pattern: /^[A-Za-z0-9](?:[-_.A-Za-z0-9]*[A-Za-z0-9])?$/, maxLength: 63 };

/** The labels that this target keeps for itself: selectors and queries stand on them. */
export const RESERVED_LABELS = ['name', 'instance', 'part-of', 'managed-by'].map((word) => `app.kubernetes.io/${word}`);

/** What a Deployment and a Service find their pods by. It depends on ids alone: a selector can never be changed. */
export function selectorLabels(name: string, { application }: Pick<At, 'application'>): Record<string, string> {
  return { 'app.kubernetes.io/name': name, 'app.kubernetes.io/instance': labelOf(application.name) };
}

/** What every object carries. */
export function standardLabels(name: string, at: At): Record<string, string> {
  return { ...selectorLabels(name, at), 'app.kubernetes.io/part-of': labelOf(at.application.name), 'app.kubernetes.io/managed-by': 'cdk-oam' };
}

/** A name as the value of a label. */
export function labelOf(name: string): string {
  return fitName(name, labelValue)?.name ?? `n-${shortHash(name)}`;
}

const PREFIX = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;

/** Whether a text can be the key of a label or an annotation: `team` or `example.com/team`. */
export function isQualifiedName(key: string): boolean {
  const [name, prefix, ...rest] = key.split('/').reverse() as [string, string?, ...string[]];
  if (rest.length > 0 || name.length > 63 || !labelValue.pattern.test(name)) return false;
  return prefix === undefined || (prefix.length <= 253 && PREFIX.test(prefix));
}

/** Whether a text can be the value of a label. */
export function isLabelValue(value: string): boolean {
  return value === '' || (value.length <= labelValue.maxLength && labelValue.pattern.test(value));
}
