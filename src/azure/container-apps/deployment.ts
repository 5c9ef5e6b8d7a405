import * as app from '@pulumi/azure-native/app';
import * as authorization from '@pulumi/azure-native/authorization';
import * as managedidentity from '@pulumi/azure-native/managedidentity';
import * as operationalinsights from '@pulumi/azure-native/operationalinsights';
// eslint-disable-next-line @typescript-eslint/ban-ts-comment -- kept in the declarations, where there may be no Pulumi
/** @ts-ignore: an optional peer; without it this class cannot be used, but everything else can. */
import * as pulumi from '@pulumi/pulumi';
import { AzureDeployment, type AzureDeploymentArgs, type Emitter } from '../shared/emit/deployment';
import { endpointUrl } from './endpoint-url';
import { environmentOf, isExisting, type ContainerAppsOptions } from './options';
import { containerApps } from './target';
import type { ContainerAppsResource } from './types';

const emitter: Emitter<ContainerAppsResource, ContainerAppsOptions> = {
  type: 'cdk-oam:azure:ContainerAppsDeployment',
  target: containerApps,
  classes: {
    'app:Certificate': app.Certificate,
    'app:ContainerApp': app.ContainerApp,
    'app:DaprComponent': app.DaprComponent,
    'app:HttpRouteConfig': app.HttpRouteConfig,
    'app:Job': app.Job,
    'app:ManagedCertificate': app.ManagedCertificate,
    'app:ManagedEnvironment': app.ManagedEnvironment,
    'app:ManagedEnvironmentsStorage': app.ManagedEnvironmentsStorage,
    'authorization:RoleAssignment': authorization.RoleAssignment,
    'managedidentity:UserAssignedIdentity': managedidentity.UserAssignedIdentity,
    'operationalinsights:Workspace': operationalinsights.Workspace,
  },
  functions: { 'operationalinsights:getSharedKeys': operationalinsights.getSharedKeysOutput },
  workloads: ['app:ContainerApp', 'app:Job'],
  endpoint({ planned, resource }, options, find) {
    if (planned.type !== 'app:ContainerApp') return undefined;
    const { ingress } = planned.args.configuration;
    if (ingress === undefined) return undefined;
    const environment = environmentOf(options);
    const domain = isExisting(environment) ? environment.defaultDomain as pulumi.Input<string> : (find('app:ManagedEnvironment/environment') as app.ManagedEnvironment).defaultDomain;
    // The id, so that nobody calls an app before it is there. Its other outputs would be secret with its secrets.
    return pulumi.all([pulumi.output(domain), resource.id]).apply(([known]) => endpointUrl(planned.name, ingress, known));
  },
};

/** What a deployment is made of. */
export interface ContainerAppsDeploymentArgs extends ContainerAppsOptions, AzureDeploymentArgs<ContainerAppsResource, ContainerAppsOptions> {}

/**
 * An application on Azure Container Apps. Every resource is a child of this component, so that providers, aliases,
 * transforms and protection given to it reach them all.
 */
export class ContainerAppsDeployment extends AzureDeployment<ContainerAppsResource, ContainerAppsOptions> {
  /**
   * @param name - begins the names of all resources in the stack
   * @throws SynthesisError with everything that stands against the model; then nothing is created
   */
  constructor(name: string, args: ContainerAppsDeploymentArgs, opts?: pulumi.ComponentResourceOptions) {
    super(name, args, emitter, opts);
  }
}
