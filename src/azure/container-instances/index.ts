/**
 * Azure Container Instances: a target for plans, and a Pulumi component that deploys an application.
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
export { codes as containerInstancesCodes, type Code as ContainerInstancesCode } from './codes';
export { ContainerInstancesDeployment, type ContainerInstancesDeploymentArgs } from './deployment';
export { type Editable, type GroupDraft } from './draft';
export { Native } from './native';
export {
  type ContainerInstancesOptions, type Daprd, type DnsNameLabelScope, type ExistingZone, type GroupSettings, type Network, type NewZone, type Tls,
} from './options';
export { type ContainerInstancesComponentRule, type ContainerInstancesPartRule, type ContainerInstancesTraitRule } from './rules';
export { containerInstances, type ContainerInstances } from './target';
export * from './types';
