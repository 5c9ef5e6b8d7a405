import * as app from '@pulumi/azure-native/app';
import * as authorization from '@pulumi/azure-native/authorization';
import * as managedidentity from '@pulumi/azure-native/managedidentity';
import * as operationalinsights from '@pulumi/azure-native/operationalinsights';
// eslint-disable-next-line @typescript-eslint/ban-ts-comment -- kept in the declarations, where there may be no Pulumi
/** @ts-ignore: an optional peer; without it this class cannot be used, but everything else can. */
import * as pulumi from '@pulumi/pulumi';
import type { Application } from '../../model/application';
import { shown } from '../../model/arguments';
import { isMarked } from '../../model/brand';
import type { Diagnostic } from '../../plan/diagnostic';
import { fitName } from '../../plan/names';
import { synthesize } from '../../plan/plan';
import type { Target } from '../../plan/target';
import { create } from '../shared/emit/create';
import { tell } from '../../pulumi/report';
import { forPulumi } from '../../pulumi/run-error';
import { keyOf } from '../shared/resource';
import { endpointUrl } from './endpoint-url';
import { environmentOf, isExisting, type ContainerAppsOptions } from './options';
import { containerApps } from './target';
import type { ContainerApp, ContainerAppsResource } from './types';

const CLASSES = {
  'app:ContainerApp': app.ContainerApp,
  'app:DaprComponent': app.DaprComponent,
  'app:Job': app.Job,
  'app:ManagedEnvironment': app.ManagedEnvironment,
  'app:ManagedEnvironmentsStorage': app.ManagedEnvironmentsStorage,
  'authorization:RoleAssignment': authorization.RoleAssignment,
  'managedidentity:UserAssignedIdentity': managedidentity.UserAssignedIdentity,
  'operationalinsights:Workspace': operationalinsights.Workspace,
};
const FUNCTIONS = { 'operationalinsights:getSharedKeys': operationalinsights.getSharedKeysOutput };
const ENVIRONMENT = 'app:ManagedEnvironment/environment';

/** What a deployment is made of. */
export interface ContainerAppsDeploymentArgs extends ContainerAppsOptions {
  /** The model. Nothing can be added to it afterwards. */
  readonly application: Application<any>;
  /**
   * Takes warnings and notes on what differs on the platform.
   * @default - they go to Pulumi's log
   */
  readonly report?: (diagnostic: Diagnostic, text: string) => void;
  /** The target, where it was extended with rules of other packages. @default containerApps */
  readonly target?: Target<any, ContainerAppsResource, ContainerAppsOptions>;
}

/**
 * An application on Azure Container Apps. Every resource is a child of this component, so that providers, aliases,
 * transforms and protection given to it reach them all.
 */
export class ContainerAppsDeployment extends pulumi.ComponentResource {
  /** Where components with ports are reached, by their ids: from outside where a route leads there, else from inside. */
  readonly endpoints: Readonly<Record<string, pulumi.Output<string>>>;
  /** All warnings and adaptations of the plan. */
  readonly diagnostics: readonly Diagnostic[];
  readonly #components: readonly string[];

  /**
   * @param name - begins the names of all resources in the stack
   * @throws SynthesisError with everything that stands against the model; then nothing is created
   */
  constructor(name: string, args: ContainerAppsDeploymentArgs, opts?: pulumi.ComponentResourceOptions) {
    if (typeof args !== 'object' || args === null) throw new pulumi.RunError(`${name}: a deployment needs arguments: the application, and where its resources go`);
    const { application, report, target = containerApps, ...given } = args;
    if (!isMarked(application, 'application')) throw new pulumi.RunError(`${name}: application must be an Application, got ${shown(application)}`);
    // Written out, so that a place that was left out is one finding among the others.
    const options = { ...given, resourceGroupName: given.resourceGroupName, location: given.location };
    const { resources, diagnostics } = forPulumi(() => synthesize(application, target, options));
    super('cdk-oam:azure:ContainerAppsDeployment', name, {}, opts);
    application.close(`deployment '${name}'`);
    this.diagnostics = diagnostics;
    tell(diagnostics, this, report);
    const created = create(resources, { parent: this, name, options, classes: CLASSES, functions: FUNCTIONS });
    const environment = environmentOf(options);
    const domain = isExisting(environment) ? environment.defaultDomain as pulumi.Input<string> : (created.get(ENVIRONMENT) as app.ManagedEnvironment).defaultDomain;
    this.#components = application.components.map((component) => component.name);
    const apps = new Map(resources.filter((one): one is ContainerApp => one.type === 'app:ContainerApp').map((one) => [one.name, one]));
    this.endpoints = Object.fromEntries(application.components.flatMap((component) => {
      const resource = apps.get(fitName(component.name, target.names)?.name ?? '');
      const ingress = resource?.args.configuration.ingress;
      if (resource === undefined || ingress === undefined) return [];
      // The id, so that nobody calls an app before it is there. Its other outputs would be secret with its secrets.
      const { id } = created.get(keyOf(resource))!;
      return [[component.name, pulumi.all([pulumi.output(domain), id]).apply(([known]) => endpointUrl(resource.name, ingress, known))]];
    }));
    this.registerOutputs({ endpoints: this.endpoints });
  }

  /**
   * The URL of a component: `https` in the environment's domain where a route leads there from outside, else the
   * address that its neighbours use.
   *
   * @throws Error for a component that does not exist or has no ports
   */
  endpoint(component: string): pulumi.Output<string> {
    if (Object.hasOwn(this.endpoints, component)) return this.endpoints[component];
    const problem = this.#components.includes(component) ? `component '${component}' has no ports` : `there is no component '${component}'`;
    throw new pulumi.RunError(`${problem}: endpoints are ${Object.keys(this.endpoints).join(', ') || 'none'}`);
  }
}
