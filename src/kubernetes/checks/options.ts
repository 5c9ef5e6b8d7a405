import { didYouMean } from '../../plan/check-references';
import type { Finding } from '../../plan/diagnostic';
import { obeys } from '../../plan/names';
import { refuse } from '../findings';
import { isQualifiedName } from '../labels';
import { dnsLabel, dnsSubdomain } from '../names';
import { minorVersion, OPTION_NAMES, type IngressOptions, type KubernetesOptions } from '../options';
import { checkPodSecurity } from './pod-security';

/** Options of a deployment come from places that no compiler sees: environment variables, JSON files, JavaScript. */
export function checkOptions(options: KubernetesOptions): Finding[] {
  const { namespace, kubernetesVersion, ingress } = options;
  return [
    ...unknown('option', options, OPTION_NAMES),
    ...(namespace === undefined || (typeof namespace === 'string' && obeys(namespace, dnsLabel)) ? []
      : [refuse('K8S.NAMESPACE', `'${String(namespace)}' cannot be a namespace: ${dnsLabel.describe}`, 'choose another namespace')]),
    ...(minorVersion(options) === undefined ? [refuse('K8S.VERSION', `kubernetesVersion '${String(kubernetesVersion)}' is not supported`, "give the minor version of the oldest cluster, from '1.27' on")] : []),
    ...(['secrets', 'config', 'parameters'] as const).filter((name) => options[name] !== undefined && !isObject(options[name]))
      .map((name) => refuse('K8S.OPTION', `${name} must be an object`, `write ${name}: { '<id in the model>': ... }`)),
    ...checkPodSecurity(options.podSecurity),
    ...(ingress === undefined ? [] : checkIngress(ingress)),
  ];
}

const INGRESS_NAMES = ['className', 'internalClassName', 'annotations', 'tlsSecretName'] as const satisfies readonly (keyof IngressOptions)[];

function checkIngress(ingress: IngressOptions): Finding[] {
  if (typeof ingress !== 'object' || ingress === null) return [refuse('K8S.OPTION', 'ingress must be an object', `its properties are ${INGRESS_NAMES.join(', ')}`)];
  const annotations: unknown = ingress.annotations ?? {};
  const names = (['className', 'internalClassName', 'tlsSecretName'] as const).filter((name) => ingress[name] !== undefined && !(typeof ingress[name] === 'string' && obeys(ingress[name], dnsSubdomain)));
  const wrong = Object.entries(typeof annotations === 'object' && annotations !== null ? annotations : { annotations }).filter(([key, value]) => !isQualifiedName(key) || typeof value !== 'string');
  return [
    ...unknown('property of ingress', ingress, INGRESS_NAMES),
    ...names.map((name) => refuse('K8S.OPTION', `ingress.${name} '${String(ingress[name])}' cannot be a name: ${dnsSubdomain.describe}`, 'give the name of the object in the cluster')),
    ...wrong.map(([key]) => refuse('K8S.ANNOTATION', `ingress.annotations: '${key}' is no annotation: a key, perhaps after a domain and '/', and a text`, 'correct it')),
  ];
}

function unknown(what: string, given: object, allowed: readonly string[]): Finding[] {
  return Object.keys(given).filter((name) => !allowed.includes(name)).map((name) =>
    refuse('K8S.OPTION', `there is no ${what} '${name}': allowed are ${allowed.join(', ')}`, didYouMean(name, allowed) ?? 'take it away'));
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
