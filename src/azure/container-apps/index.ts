/**
 * Azure Container Apps: a target for plans, and a Pulumi component that deploys an application.
 *
 * @packageDocumentation
 */
export { planJson } from '../shared/plan-json';
export { Expression, type Text } from '../shared/expression';
export { type Input } from '../shared/input';
export { type AzureResource } from '../shared/resource';
export { type AzureRegistry, type PasswordRegistry, type Registry } from '../shared/registry';
export { codes as containerAppsCodes, type Code as ContainerAppsCode } from './codes';
export { ContainerAppsDeployment, type ContainerAppsDeploymentArgs } from './deployment';
export { type AppDraft, type Editable } from './draft';
export { Native, type DeepEditable, type NativeEdit } from './native';
export {
  type AzureFileShare, type ContainerAppsOptions, type ExistingEnvironment, type KeyVaultSecret, type NewEnvironment, type SecretBinding, type VolumeBinding, type WorkloadProfile,
} from './options';
export { type ContainerAppsComponentRule, type ContainerAppsPartRule, type ContainerAppsTraitRule } from './rules';
export { containerApps, type ContainerApps } from './target';
export * from './types';
