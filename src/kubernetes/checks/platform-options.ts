import { shown } from '../../model/arguments';
import { twice } from '../../plan/check-model';
import type { Finding } from '../../plan/diagnostic';
import { obeys } from '../../plan/names';
import { refuse } from '../findings';
import { isLabelValue, isQualifiedName } from '../labels';
import { Later } from '../lazy';
import { dnsSubdomain } from '../names';
import type { HttpInterceptorOptions, KubernetesOptions, MetricsOptions, RolloutController } from '../options';
import { isObject, unknown } from './option-shapes';

const ROLLOUT_CONTROLLERS: readonly unknown[] = ['argo-rollouts'] satisfies readonly RolloutController[];
const COLLECTORS: readonly unknown[] = ['ServiceMonitor', 'PodMonitor', 'annotations'] satisfies readonly MetricsOptions['with'][];

/** Options about what stands around the application in the cluster. */
export function checkPlatform({ httpInterceptor, imagePullSecrets, metrics, rolloutController }: KubernetesOptions): Finding[] {
  return [
    ...(httpInterceptor === undefined ? [] : checkInterceptor(httpInterceptor)),
    ...(imagePullSecrets === undefined ? [] : checkPullSecrets(imagePullSecrets)),
    ...(metrics === undefined ? [] : checkMetricsOptions(metrics)),
    ...(rolloutController === undefined || ROLLOUT_CONTROLLERS.includes(rolloutController) ? []
      : [wrong(`rolloutController '${String(rolloutController)}' is not known: allowed are ${ROLLOUT_CONTROLLERS.join(', ')}`, 'leave it out, and use another strategy')]),
  ];
}

function checkInterceptor(option: HttpInterceptorOptions): Finding[] {
  if (!isObject(option)) return [wrong('httpInterceptor must be an object', 'its properties are host, port')];
  const { host, port } = option;
  return [
    ...unknown('property of httpInterceptor', option, ['host', 'port']),
    ...(host === undefined || (typeof host === 'string' && obeys(host, dnsSubdomain)) ? [] : [wrong(`httpInterceptor.host '${String(host)}' is no name of a Service: ${dnsSubdomain.describe}`, "write <service>.<namespace>.svc.cluster.local")]),
    ...(port === undefined || (Number.isInteger(port) && port > 0 && port < 65536) ? [] : [wrong(`httpInterceptor.port ${String(port)} must be a whole number from 1 to 65535`, 'give the port of the Service')]),
  ];
}

function checkPullSecrets(option: readonly unknown[]): Finding[] {
  if (!Array.isArray(option)) return [wrong('imagePullSecrets must be a list of names', "write ['name']")];
  return [
    ...option.filter((name) => !(name instanceof Later) && !(typeof name === 'string' && obeys(name, dnsSubdomain)))
      .map((name) => wrong(`imagePullSecrets: ${shown(name)} cannot be the name of a Secret: ${dnsSubdomain.describe}`, 'give the name of the Secret in the cluster')),
    ...twice(option.filter((name) => typeof name === 'string')).map((name) => wrong(`imagePullSecrets names '${name}' twice`, 'name it once')),
  ];
}

function checkMetricsOptions(option: MetricsOptions): Finding[] {
  if (!isObject(option)) return [wrong('metrics must be an object', 'its properties are with, labels')];
  const { with: kind, labels } = option;
  const wrongLabels = isObject(labels) ? Object.entries(labels).filter(([key, value]) => !isQualifiedName(key) || typeof value !== 'string' || !isLabelValue(value)) : [];
  return [
    ...unknown('property of metrics', option, ['with', 'labels']),
    ...(kind === undefined || COLLECTORS.includes(kind) ? [] : [wrong(`metrics.with '${String(kind)}' is no way to collect metrics`, `use one of ${COLLECTORS.join(', ')}`)]),
    ...(labels === undefined || isObject(labels) ? [] : [wrong('metrics.labels must be an object of texts', "write { release: 'name' }")]),
    ...wrongLabels.map(([key]) => refuse('K8S.LABEL', `metrics.labels: '${key}' is no label: a key, perhaps after a domain and '/', and a value of at most 63 letters, digits, '-', '_' and '.'`, 'correct it')),
  ];
}

function wrong(message: string, fix: string): Finding {
  return refuse('K8S.OPTION', message, fix);
}
