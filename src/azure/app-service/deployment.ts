import * as authorization from '@pulumi/azure-native/authorization';
import * as managedidentity from '@pulumi/azure-native/managedidentity';
import * as monitor from '@pulumi/azure-native/monitor';
import * as operationalinsights from '@pulumi/azure-native/operationalinsights';
import * as web from '@pulumi/azure-native/web';
// eslint-disable-next-line @typescript-eslint/ban-ts-comment -- kept in the declarations, where there may be no Pulumi
/** @ts-ignore: an optional peer; without it this class cannot be used, but everything else can. */
import * as pulumi from '@pulumi/pulumi';
import { AzureDeployment, type AzureDeploymentArgs, type Emitter } from '../shared/emit/deployment';
import type { AppServiceOptions } from './options';
import { appService } from './target';
import type { AppServiceResource } from './types';

const emitter: Emitter<AppServiceResource, AppServiceOptions> = {
  type: 'cdk-oam:azure:AppServiceDeployment',
  target: appService,
  classes: {
    'authorization:RoleAssignment': authorization.RoleAssignment,
    'managedidentity:UserAssignedIdentity': managedidentity.UserAssignedIdentity,
    'monitor:AutoscaleSetting': monitor.AutoscaleSetting,
    'monitor:DiagnosticSetting': monitor.DiagnosticSetting,
    'operationalinsights:Workspace': operationalinsights.Workspace,
    'web:AppServicePlan': web.AppServicePlan,
    'web:Certificate': web.Certificate,
    'web:WebApp': web.WebApp,
    'web:WebAppApplicationSettings': web.WebAppApplicationSettings,
    'web:WebAppApplicationSettingsSlot': web.WebAppApplicationSettingsSlot,
    'web:WebAppAzureStorageAccounts': web.WebAppAzureStorageAccounts,
    'web:WebAppAzureStorageAccountsSlot': web.WebAppAzureStorageAccountsSlot,
    'web:WebAppHostNameBinding': web.WebAppHostNameBinding,
    'web:WebAppSiteContainer': web.WebAppSiteContainer,
    'web:WebAppSiteContainerSlot': web.WebAppSiteContainerSlot,
    'web:WebAppSlot': web.WebAppSlot,
  },
  functions: { 'managedidentity:getUserAssignedIdentity': managedidentity.getUserAssignedIdentityOutput },
  workloads: ['web:WebApp'],
  endpoint({ planned, resource }) {
    // A worker is a site that nobody is let into.
    if (planned.type !== 'web:WebApp' || planned.args.publicNetworkAccess === 'Disabled') return undefined;
    return pulumi.interpolate`https://${(resource as web.WebApp).defaultHostName}`;
  },
};

/** What a deployment is made of. */
export interface AppServiceDeploymentArgs extends AppServiceOptions, AzureDeploymentArgs<AppServiceResource, AppServiceOptions> {}

/**
 * An application on Azure App Service. Every resource is a child of this component, so that providers, aliases,
 * transforms and protection given to it reach them all.
 */
export class AppServiceDeployment extends AzureDeployment<AppServiceResource, AppServiceOptions> {
  /**
   * @param name - begins the names of all resources in the stack
   * @throws SynthesisError with everything that stands against the model; then nothing is created
   */
  constructor(name: string, args: AppServiceDeploymentArgs, opts?: pulumi.ComponentResourceOptions) {
    super(name, args, emitter, opts);
  }
}
