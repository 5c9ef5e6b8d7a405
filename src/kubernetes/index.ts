/**
 * Kubernetes as a target: rules that make objects of an application, and charts of cdk8s made of them.
 *
 * @packageDocumentation
 */
export { App, type AppProps } from './app';
export {
  type ConfigBinding, type ConfigValues, type ExistingBinding, type KubernetesBindings, type NamedObject, type ObjectName, type SecretBinding, type SecretValues, type Text,
} from './bindings';
export { KubernetesChart, type KubernetesChartProps } from './chart';
export { componentObject } from './component-object';
export { controllerOf, type Controller, type JobDraft } from './controllers';
export { type WorkloadDraft } from './draft';
export { toYaml } from './emit/to-yaml';
export { Native, type AnyObject, type NativeEdit } from './native/native';
export { NativeObject } from './native/native-object';
export { type CertificateIssuer, type DnsPeer, type GatewayOptions, type GatewayReference, type IngressController, type LoadBalancerOptions, type NetworkPeer, type NetworkPolicyOptions } from './network-options';
export { type KubernetesObject } from './objects';
export { type HttpInterceptorOptions, type IngressOptions, type KubernetesOptions, type MetricsOptions, type RolloutController, type PodSecurity, type PodSecurityStandard } from './options';
export { type KubernetesComponentRule, type KubernetesPartRule, type KubernetesTraitRule } from './rules';
export { type ExternalSecret, type ExternalSecretBinding, type KeyVault, type KeyVaultBinding, type RemoteKey, type VaultObject } from './secret-bindings';
export { kubernetes, type Kubernetes, type KubernetesTarget } from './target';
export { type AzureFileBinding, type AzureFileShare, type ExistingClaim, type HostPath, type HostPathBinding, type VolumeBinding } from './volume-bindings';
