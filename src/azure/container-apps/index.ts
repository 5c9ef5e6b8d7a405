/**
 * Azure Container Apps: a target for plans, and a Pulumi component that deploys an application.
 *
 * @packageDocumentation
 */
export { planJson } from '../shared/plan-json';
export { type IdentityOutputs } from '../shared/emit/identity';
export { AzureDeployment, type AzureDeploymentArgs, type Created, type Emitter } from '../shared/emit/deployment';
export { type ProviderFunction, type ResourceClass } from '../shared/emit/create';
export { Expression, type Text } from '../shared/expression';
export { type BuiltInRole } from '../shared/identities/built-in-roles';
export {
  type ClientIdOf, type ComponentIdentity, type ExistingIdentity, type IdentityOf, type OtherRole, type RoleGrant, type SystemAssigned, type UserAssigned,
} from '../shared/identities/options';
export { type Input } from '../shared/input';
export { type DeepEditable, type NativeEdit } from '../shared/native';
export { type AccountKeyVaultProperties, type AzureFileShare, type AzureOptions, type KeyVaultSecret, type SecretBinding } from '../shared/options';
export { type AzureResource } from '../shared/resource';
export { type AzureRegistry, type PasswordRegistry, type Registry } from '../shared/registry';
export { codes as containerAppsCodes, type Code as ContainerAppsCode } from './codes';
export { ContainerAppsDeployment, type ContainerAppsDeploymentArgs } from './deployment';
export { type AppDraft, type Editable } from './draft';
export { Native } from './native';
export { type ContainerAppsOptions, type ExistingEnvironment, type ExistingProfile, type IngressConfiguration, type ManagedCertificateOptions, type NewEnvironment, type NfsFileShare, type VolumeBinding, type WorkloadProfile } from './options';
export { type ContainerAppsComponentRule, type ContainerAppsPartRule, type ContainerAppsTraitRule } from './rules';
export { containerApps, type ContainerApps } from './target';
export * from './types';
