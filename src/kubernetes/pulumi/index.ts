/**
 * Kubernetes through Pulumi: a component that makes the objects of an application as resources of `@pulumi/kubernetes`.
 *
 * What programs need beside it is here too, because `cdk-oam/kubernetes` loads cdk8s.
 *
 * @packageDocumentation
 */
export { Native, type AnyObject, type NativeEdit } from '../native/native';
export { NativeObject } from '../native/native-object';
export { type KubernetesOptions } from '../options';
export { kubernetes, type Kubernetes, type KubernetesTarget } from '../target';
export { KubernetesDeployment, type KubernetesDeploymentArgs } from './deployment';
