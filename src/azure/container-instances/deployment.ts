import * as authorization from '@pulumi/azure-native/authorization';
import * as containerinstance from '@pulumi/azure-native/containerinstance';
import * as managedidentity from '@pulumi/azure-native/managedidentity';
import * as operationalinsights from '@pulumi/azure-native/operationalinsights';
import * as privatedns from '@pulumi/azure-native/privatedns';
// eslint-disable-next-line @typescript-eslint/ban-ts-comment -- kept in the declarations, where there may be no Pulumi
/** @ts-ignore: an optional peer; without it this class cannot be used, but everything else can. */
import * as pulumi from '@pulumi/pulumi';
import { AzureDeployment, type AzureDeploymentArgs, type Emitter } from '../shared/emit/deployment';
import { resolve } from '../shared/emit/resolve';
import type { ContainerInstancesOptions } from './options';
import { containerInstances } from './target';
import type { ContainerInstancesResource } from './types';

const emitter: Emitter<ContainerInstancesResource, ContainerInstancesOptions> = {
  type: 'cdk-oam:azure:ContainerInstancesDeployment',
  target: containerInstances,
  classes: {
    'authorization:RoleAssignment': authorization.RoleAssignment,
    'containerinstance:ContainerGroup': containerinstance.ContainerGroup,
    'managedidentity:UserAssignedIdentity': managedidentity.UserAssignedIdentity,
    'operationalinsights:Workspace': operationalinsights.Workspace,
    'privatedns:PrivateRecordSet': privatedns.PrivateRecordSet,
    'privatedns:PrivateZone': privatedns.PrivateZone,
    'privatedns:VirtualNetworkLink': privatedns.VirtualNetworkLink,
  },
  functions: { 'operationalinsights:getSharedKeys': operationalinsights.getSharedKeysOutput },
  // Facts 3: the service takes no change of these; everything else it changes in place, and starts the containers again.
  replaceOnChanges: {
    'containerinstance:ContainerGroup': ['containers[*].resources', 'ipAddress', 'osType', 'priority', 'restartPolicy', 'sku', 'subnetIds', 'zones'],
  },
  workloads: ['containerinstance:ContainerGroup'],
  endpoint({ planned, resource }, options, find) {
    if (planned.type !== 'containerinstance:ContainerGroup' || planned.endpoint === undefined) return undefined;
    const url = resolve(planned.endpoint, {
      options,
      output: (key, name) => (find(key) as unknown as Record<string, pulumi.Output<unknown>>)[name],
      call: (name) => { throw new Error(`an address needs no answer of ${name}`); },
    }) as pulumi.Input<string>;
    // The id, so that nobody calls a group before it is there.
    return pulumi.all([url, resource.id]).apply(([known]) => known);
  },
};

/** What a deployment is made of. */
export interface ContainerInstancesDeploymentArgs extends ContainerInstancesOptions, AzureDeploymentArgs<ContainerInstancesResource, ContainerInstancesOptions> {}

/**
 * An application on Azure Container Instances. Every resource is a child of this component, so that providers, aliases,
 * transforms and protection given to it reach them all.
 */
export class ContainerInstancesDeployment extends AzureDeployment<ContainerInstancesResource, ContainerInstancesOptions> {
  /**
   * @param name - begins the names of all resources in the stack
   * @throws SynthesisError with everything that stands against the model; then nothing is created
   */
  constructor(name: string, args: ContainerInstancesDeploymentArgs, opts?: pulumi.ComponentResourceOptions) {
    super(name, args, emitter, opts);
  }
}
