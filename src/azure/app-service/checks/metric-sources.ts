import type { Finding } from '../../../plan/diagnostic';
import { isLater } from '../../shared/input';
import { refuse } from '../findings';
import { objectOf } from '../options';
import type { At } from '../rules';

/** The option `metricSources`. One that is missing or does not fit is told with the trigger that asks it; one too many does no harm. */
export function checkMetricSources(at: At): Finding[] {
  const entries = Object.entries(objectOf(at.options.metricSources) ?? {}) as [string, unknown][];
  return entries.filter(([, id]) => id !== undefined && typeof id !== 'string' && !isLater(id))
    .map(([key]) => refuse('APPSVC.TRIGGER', `metricSources '${key}' must be a resource id or a value that comes later`, 'give the id of the resource that the queue is in'));
}
