import type { Finding } from '../../plan/diagnostic';
import { obeys } from '../../plan/names';
import { refuse } from '../findings';
import { isQualifiedName } from '../labels';
import { dnsLabel, dnsSubdomain } from '../names';
import { minorVersion, OPTION_NAMES, type IngressOptions, type KubernetesOptions } from '../options';
import { checkPlatform } from './platform-options';
import { checkPodSecurity } from './pod-security';
import { unknown } from './unknown';

/** Options of a deployment come from places that no compiler sees: environment variables, JSON files, JavaScript. */
export function checkOptions(options: KubernetesOptions): Finding[] {
  const { namespace, kubernetesVersion, ingress } = options;
  return [
    ...unknown('option', options, OPTION_NAMES),
    ...(namespace === undefined || (typeof namespace === 'string' && obeys(namespace, dnsLabel)) ? []
      : [refuse('K8S.NAMESPACE', `'${String(namespace)}' cannot be a namespace: ${dnsLabel.describe}`, 'choose another namespace')]),
    ...(minorVersion(options) === undefined ? [refuse('K8S.VERSION', `kubernetesVersion '${String(kubernetesVersion)}' is not supported`, "give the minor version of the oldest cluster, from '1.27' on")] : []),
    ...checkPodSecurity(options.podSecurity),
    ...(ingress === undefined ? [] : checkIngress(ingress)),
    ...checkPlatform(options),
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
