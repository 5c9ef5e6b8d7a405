import { shown } from '../../model/arguments';
import { isCidr } from '../../model/cidr';
import type { Finding } from '../../plan/diagnostic';
import { refuse } from '../findings';
import { isLabelValue, isQualifiedName } from '../labels';
import { dnsLabel, dnsSubdomain } from '../names';
import type { GatewayOptions, GatewayReference, LoadBalancerOptions, NetworkPeer, NetworkPolicyOptions } from '../network-options';
import { gatewayMinor } from '../routes/gateway';
import { portRange } from '../services/node-ports';
import type { KubernetesOptions } from '../options';
import { annotations, isObject, names, unknown } from './option-shapes';

const REFERENCE = ['name', 'namespace', 'sectionName', 'httpsSectionName'] as const satisfies readonly (keyof GatewayReference)[];
const LOAD_BALANCER = ['className', 'internalClassName', 'annotations', 'internalAnnotations'] as const satisfies readonly (keyof LoadBalancerOptions)[];
const POLICY = ['routesFrom', 'metricsFrom', 'dns', 'daprNamespace', 'kedaNamespace'] as const satisfies readonly (keyof NetworkPolicyOptions)[];
const PEER = ['namespace', 'namespaceLabels', 'podLabels', 'cidr'] as const satisfies readonly (keyof NetworkPeer)[];

export function checkNetworkOptions({ ingress, gateway, loadBalancer, networkPolicy, nodePortRange }: KubernetesOptions): Finding[] {
  const both = gateway !== undefined && ingress !== undefined;
  return [
    ...(both ? [refuse('K8S.OPTION', 'ingress and gateway exclude each other: routes become Ingress objects or HTTPRoutes', 'take one of them away')] : []),
    ...(gateway === undefined ? [] : checkGateway(gateway)),
    ...(loadBalancer === undefined ? [] : checkLoadBalancer(loadBalancer)),
    ...(networkPolicy === undefined ? [] : checkPolicy(networkPolicy)),
    ...(nodePortRange === undefined || portRange(nodePortRange) !== undefined ? [] : [refuse('K8S.OPTION', `nodePortRange '${String(nodePortRange)}' is no range of ports`, "write it as the API server has it, such as '30000-32767'")]),
  ];
}

function checkGateway(gateway: GatewayOptions): Finding[] {
  if (!isObject(gateway)) return [refuse('K8S.OPTION', 'gateway must be an object', `its properties are ${REFERENCE.join(', ')}, internal, version`)];
  const { internal, version } = gateway;
  const wrongVersion = version !== undefined && gatewayMinor(version) === undefined;
  return [
    ...unknown('property of gateway', gateway, [...REFERENCE, 'internal', 'version']),
    ...checkReference('gateway', gateway),
    ...(wrongVersion ? [refuse('K8S.OPTION', `gateway.version ${shown(version)} is no version of the Gateway API`, "give the minor version as a text, from '1.0' on")] : []),
    ...(internal === undefined ? [] : isObject(internal) ? [...unknown('property of gateway.internal', internal, REFERENCE), ...checkReference('gateway.internal', internal)]
      : [refuse('K8S.OPTION', 'gateway.internal must be an object', `its properties are ${REFERENCE.join(', ')}`)]),
  ];
}

function checkReference(where: string, reference: GatewayReference): Finding[] {
  const { sectionName, httpsSectionName } = reference;
  const same = sectionName !== undefined && sectionName === httpsSectionName;
  return [
    ...(reference.name === undefined ? [refuse('K8S.OPTION', `${where}.name is missing`, 'give the name of the Gateway in the cluster')] : []),
    ...names(where, reference, ['name', 'sectionName', 'httpsSectionName'], dnsSubdomain),
    ...names(where, reference, ['namespace'], dnsLabel),
    ...(same ? [refuse('K8S.OPTION', `${where}.sectionName and ${where}.httpsSectionName are both '${sectionName}': one listener speaks HTTP or HTTPS`, 'name the two listeners')] : []),
  ];
}

function checkLoadBalancer(options: LoadBalancerOptions): Finding[] {
  if (!isObject(options)) return [refuse('K8S.OPTION', 'loadBalancer must be an object', `its properties are ${LOAD_BALANCER.join(', ')}`)];
  const classes = (['className', 'internalClassName'] as const).filter((name) => options[name] !== undefined && !(typeof options[name] === 'string' && isQualifiedName(options[name])));
  return [
    ...unknown('property of loadBalancer', options, LOAD_BALANCER),
    ...classes.map((name) => refuse('K8S.OPTION', `loadBalancer.${name} '${String(options[name])}' cannot be a class: a name, perhaps after a domain and '/'`, 'give the class as the cluster knows it, such as service.k8s.aws/nlb')),
    ...annotations('loadBalancer.annotations', options.annotations), ...annotations('loadBalancer.internalAnnotations', options.internalAnnotations),
  ];
}

function checkPolicy(policy: NetworkPolicyOptions): Finding[] {
  if (!isObject(policy)) return [refuse('K8S.OPTION', 'networkPolicy must be an object', `its properties are ${POLICY.join(', ')}`)];
  const { dns } = policy;
  const port: unknown = (dns)?.port ?? 53;
  return [
    ...unknown('property of networkPolicy', policy, POLICY),
    ...names('networkPolicy', policy, ['daprNamespace', 'kedaNamespace'], dnsLabel),
    ...checkPeers('networkPolicy.routesFrom', policy.routesFrom, "write [{ namespace: 'ingress-nginx' }], with the namespace of the controller"),
    ...checkPeers('networkPolicy.metricsFrom', policy.metricsFrom, "write [{ namespace: 'monitoring' }], with the namespace of the collector"),
    ...(dns === undefined ? [] : checkPeer('networkPolicy.dns', dns, [...PEER, 'port'])),
    ...(Number.isInteger(port) && (port as number) >= 1 && (port as number) <= 65535 ? [] : [refuse('K8S.OPTION', `networkPolicy.dns.port '${String(port)}' is no port`, 'give a whole number from 1 to 65535')]),
  ];
}

function checkPeers(where: string, peers: readonly NetworkPeer[] | undefined, fix: string): Finding[] {
  if (peers === undefined) return [];
  if (!Array.isArray(peers) || peers.length === 0) return [refuse('K8S.OPTION', `${where} must be a list of at least one peer`, fix)];
  return (peers as readonly NetworkPeer[]).flatMap((peer, index) => checkPeer(`${where}[${index}]`, peer, PEER));
}

function checkPeer(where: string, peer: NetworkPeer, allowed: readonly string[]): Finding[] {
  if (!isObject(peer)) return [refuse('K8S.OPTION', `${where} must be an object`, `its properties are ${allowed.join(', ')}`)];
  const { namespace, namespaceLabels, podLabels, cidr } = peer;
  const given = [namespace, namespaceLabels, cidr].filter((one) => one !== undefined).length;
  return [
    ...unknown(`property of ${where}`, peer, allowed),
    ...(given === 1 ? [] : [refuse('K8S.OPTION', `${where} must have one of namespace, namespaceLabels and cidr, and has ${given}`, 'say which namespace the pods are in, or which addresses they have')]),
    ...(cidr === undefined || podLabels === undefined ? [] : [refuse('K8S.OPTION', `${where} has cidr and podLabels: addresses have no labels`, 'take one of them away')]),
    ...names(where, peer, ['namespace'], dnsLabel),
    ...(cidr === undefined || isCidr(cidr) ? [] : [refuse('K8S.OPTION', `${where}.cidr '${String(cidr)}' is no range of addresses that begins with its first address`, "write it such as '10.0.0.0/8'")]),
    ...checkLabels(`${where}.namespaceLabels`, namespaceLabels), ...checkLabels(`${where}.podLabels`, podLabels),
  ];
}

function checkLabels(where: string, labels: Readonly<Record<string, string>> | undefined): Finding[] {
  if (labels === undefined) return [];
  if (!isObject(labels)) return [refuse('K8S.OPTION', `${where} must be an object of texts`, 'write { key: value }')];
  return Object.entries(labels).filter(([key, value]) => !isQualifiedName(key) || typeof value !== 'string' || !isLabelValue(value))
    .map(([key]) => refuse('K8S.LABEL', `${where}: '${key}' or its value cannot be a label`, 'write them as the cluster has them'));
}
