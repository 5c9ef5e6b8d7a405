import { image } from './hostile-case';

/** An object as written by hand. */
export function written(apiVersion: string, kind: string, spec: object, name = 'orders'): object {
  return { apiVersion, kind, metadata: { name }, spec };
}

/** A pod as written by hand, as a controller would make it, with these fields. */
export function pod(spec: object): readonly object[] {
  return [written('v1', 'Pod', { containers: [{ name: 'orders', image }], ...spec })];
}

/** A Job as written by hand, with these fields. */
export function job(spec: object): readonly object[] {
  return [written('batch/v1', 'Job', jobSpec(spec))];
}

/** A CronJob as written by hand, with these fields. */
export function cronJob(spec: object): readonly object[] {
  return [written('batch/v1', 'CronJob', { schedule: '0 * * * *', jobTemplate: { spec: jobSpec({}) }, ...spec })];
}

/** A ScaledJob as written by hand, with these fields. */
export function scaledJob(spec: object): readonly object[] {
  return [written('keda.sh/v1alpha1', 'ScaledJob', { jobTargetRef: jobSpec({}), triggers: [{ type: 'redis', metadata: {} }], ...spec })];
}

/** A StatefulSet as written by hand, with these fields. */
export function statefulSet(spec: object): readonly object[] {
  return [written('apps/v1', 'StatefulSet', { serviceName: 'orders', ...podsOf({}), ...spec })];
}

/** A DaemonSet as written by hand, with these fields. */
export function daemonSet(spec: object): readonly object[] {
  return [written('apps/v1', 'DaemonSet', { ...podsOf({}), ...spec })];
}

/** A claim as written by hand, as it stands among those of a StatefulSet. */
export function claim(name: string, size: string, spec: object = {}): object {
  return { metadata: { name }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: size } }, ...spec } };
}

function jobSpec(spec: object): object {
  return { template: { spec: { restartPolicy: 'Never', containers: [{ name: 'orders', image }] } }, ...spec };
}

function podsOf(spec: object): object {
  return { selector: { matchLabels: { app: 'orders' } }, template: { metadata: { labels: { app: 'orders' } }, spec: { containers: [{ name: 'orders', image }], ...spec } } };
}
