import type { Finding } from '../../plan/diagnostic';
import { refuse } from '../findings';
import { isLabelValue, isQualifiedName, RESERVED_LABELS } from '../labels';
import { isObject } from './option-shapes';

/** One label that an author wants on objects. */
export function checkLabel(key: string, value: unknown): Finding[] {
  if (RESERVED_LABELS.includes(key)) return [refuse('K8S.LABEL', `label '${key}' is kept for the component and its application: selectors stand on it`, 'choose another key')];
  return [
    ...(isQualifiedName(key) ? [] : [refuse('K8S.LABEL', `'${key}' cannot be the key of a label: 1 to 63 letters, digits, '-', '_' and '.', perhaps after a domain and '/'`, 'choose another key, such as team or example.com/team')]),
    ...(typeof value === 'string' && isLabelValue(value) ? [] : [refuse('K8S.LABEL', `label '${key}' cannot be ${typeof value === 'string' ? `'${value}'` : 'what is no text'}: at most 63 letters, digits, '-', '_' and '.', beginning and ending with a letter or digit`, 'shorten it, or use an annotation, which takes any text')]),
  ];
}

/** The labels of a chart, which cdk8s puts on every object as they are. */
export function checkChartLabels(labels: unknown): Finding[] {
  if (labels === undefined) return [];
  if (!isObject(labels)) return [refuse('K8S.OPTION', 'labels must be an object of texts', "write labels: { team: 'shop' }")];
  return Object.entries(labels).flatMap(([key, value]) => checkLabel(key, value));
}
