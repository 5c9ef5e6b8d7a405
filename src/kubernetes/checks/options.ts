import { shown } from '../../model/arguments';
import type { Finding } from '../../plan/diagnostic';
import { obeys } from '../../plan/names';
import { refuse } from '../findings';
import { dnsLabel, dnsSubdomain } from '../names';
import type { CertificateIssuer, IngressController } from '../network-options';
import { isEngineOutput, Later } from '../lazy';
import { minorVersion, OPTION_NAMES, type IngressOptions, type KubernetesOptions } from '../options';
import { checkNetworkOptions } from './network-options';
import { annotations, isObject, names, unknown } from './option-shapes';
import { checkPlatform } from './platform-options';
import { checkPodSecurity } from './pod-security';

/** Options of a deployment come from places that no compiler sees: environment variables, JSON files, JavaScript. */
export function checkOptions(options: KubernetesOptions): Finding[] {
  const { namespace, kubernetesVersion, ingress } = options;
  return [
    ...unknown('option', options, OPTION_NAMES),
    ...checkNamespace(namespace),
    ...(minorVersion(options) === undefined ? [refuse('K8S.VERSION', `kubernetesVersion ${typeof kubernetesVersion === 'string' ? `'${kubernetesVersion}' is not supported` : `must be a text, got ${shown(kubernetesVersion)}`}`, "give the minor version of the oldest cluster as a text, from '1.27' on")] : []),
    ...(['secrets', 'config', 'parameters'] as const).filter((name) => options[name] !== undefined && !isObject(options[name]))
      .map((name) => refuse('K8S.OPTION', `${name} must be an object`, `write ${name}: { '<id in the model>': ... }`)),
    ...checkPodSecurity(options.podSecurity),
    ...(ingress === undefined ? [] : checkIngress(ingress)),
    ...checkNetworkOptions(options),
    ...checkPlatform(options),
  ];
}

function checkNamespace(namespace: unknown): Finding[] {
  if (namespace === undefined || namespace instanceof Later || (typeof namespace === 'string' && obeys(namespace, dnsLabel))) return [];
  if (isEngineOutput(namespace)) return [refuse('OAM.DEFERRED', 'the namespace is an output of a deployment engine, which is not known when manifests are written', 'give it as a text')];
  return [refuse('K8S.NAMESPACE', `${shown(namespace)} cannot be a namespace: ${dnsLabel.describe}`, 'choose another namespace')];
}

const INGRESS_NAMES = ['className', 'internalClassName', 'annotations', 'tlsSecretName', 'controller', 'issuer'] as const satisfies readonly (keyof IngressOptions)[];
const CONTROLLERS: readonly unknown[] = ['nginx', 'traefik'] satisfies IngressController[];

function checkIngress(ingress: IngressOptions): Finding[] {
  if (!isObject(ingress)) return [refuse('K8S.OPTION', 'ingress must be an object', `its properties are ${INGRESS_NAMES.join(', ')}`)];
  const { controller, issuer } = ingress;
  return [
    ...unknown('property of ingress', ingress, INGRESS_NAMES),
    ...names('ingress', ingress, ['className', 'internalClassName', 'tlsSecretName'], dnsSubdomain),
    ...annotations('ingress.annotations', ingress.annotations),
    ...(controller === undefined || CONTROLLERS.includes(controller) ? [] : [refuse('K8S.OPTION', `ingress.controller '${String(controller)}' is not known: allowed are ${CONTROLLERS.join(', ')}`, 'leave it out, and write what the controller asks for into ingress.annotations')]),
    ...(issuer === undefined ? [] : checkIssuer(ingress, issuer)),
  ];
}

function checkIssuer({ tlsSecretName }: IngressOptions, issuer: CertificateIssuer): Finding[] {
  const { kind, name, ...rest } = typeof issuer === 'string' ? { kind: 'ClusterIssuer', name: issuer } : { ...issuer };
  const right = typeof name === 'string' && obeys(name, dnsSubdomain) && ['Issuer', 'ClusterIssuer'].includes(kind) && Object.keys(rest).length === 0;
  return [
    ...(right ? [] : [refuse('K8S.OPTION', 'ingress.issuer must be the name of a ClusterIssuer, or { kind, name } with the kind Issuer or ClusterIssuer', 'give the issuer of cert-manager in the cluster')]),
    // Every component would have its own certificate put into the one secret, and the last one would win.
    ...(tlsSecretName === undefined ? [] : [refuse('K8S.OPTION', 'ingress.issuer and ingress.tlsSecretName exclude each other: the one makes a secret for each component, the other names one for all', 'take one of them away')]),
  ];
}
