import type { Component } from '../../model/component';
import type { Annotations } from '../../model/traits/annotations';
import type { MetricsProps } from '../../model/traits/metrics';
import { didYouMean } from '../../plan/suggest';
import type { Finding } from '../../plan/diagnostic';
import { adapt, refuse } from '../findings';
import type { At } from '../rules';
import { allPorts } from '../services/ports';
import { annotationsFor } from './annotations';
import { metricsPort } from './port';

/** A port that nobody answers on, and what annotations cannot say. */
export function checkMetrics(props: MetricsProps, component: Component<any, any>, at: At): Finding[] {
  const port = metricsPort(props, component, at);
  if (port === undefined) return [noPort(props, component, at)];
  if (at.options.metrics?.with !== 'annotations') return [];
  const written = annotationsFor(props, port);
  const twice = at.traitsOf<Annotations>(component, 'annotations').flatMap((trait) => Object.keys(trait.props)).filter((key) => Object.hasOwn(written, key));
  const lost = (['interval', 'scrapeTimeout'] as const).filter((name) => props[name] !== undefined);
  return [
    ...twice.map((key) => refuse('K8S.METRICS', `annotation '${key}' is written by the trait 'metrics' too`, 'say it in one of the two places')),
    ...(lost.length === 0 ? [] : [adapt('K8S.METRICS', `${lost.join(' and ')} cannot be said by annotations: Prometheus asks as often, and waits as long, as it does for everybody`)]),
  ];
}

function noPort({ port }: MetricsProps, component: Component<any, any>, at: At): Finding {
  const names = allPorts(component, at).filter(({ protocol }) => protocol === 'TCP').map(({ name }) => name);
  const wanted = port === undefined ? 'the component has no port' : `there is no port '${port}'`;
  return refuse('K8S.METRICS', `metrics are asked for on a port, and ${names.length === 0 || port !== undefined ? wanted : 'the first one speaks UDP'}: TCP ports are ${names.join(', ') || 'none'}`,
    (typeof port === 'string' ? didYouMean(port, names) : undefined) ?? 'give the number that the container listens on');
}
