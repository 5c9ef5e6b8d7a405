import type { MetricsProps } from '../../model/traits/metrics';
import type { MetricsPort } from './port';

/** What a Prometheus reads that finds pods by their annotations. */
export function annotationsFor({ path = '/metrics', scheme }: MetricsProps, { number }: MetricsPort): Record<string, string> {
  return {
    'prometheus.io/scrape': 'true', 'prometheus.io/port': String(number), 'prometheus.io/path': path,
    ...(scheme === undefined ? {} : { 'prometheus.io/scheme': scheme }),
  };
}
