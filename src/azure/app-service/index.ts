/**
 * Azure App Service: a target for plans, and a Pulumi component that deploys an application.
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
export { codes as appServiceCodes, type Code as AppServiceCode } from './codes';
export { AppServiceDeployment, type AppServiceDeploymentArgs } from './deployment';
export { type ContainerDraft, type Editable, type Instances, type SiteDraft } from './draft';
export { Native } from './native';
export {
  type AppServiceOptions, type DaprOptions, type ExistingPlan, type HostCertificate, type NewPlan, type RolloutState, type SiteNetwork, type VolumeBinding,
} from './options';
export { type AppServiceComponentRule, type AppServicePartRule, type AppServiceTraitRule } from './rules';
export { appService, type AppService } from './target';
export * from './types';
