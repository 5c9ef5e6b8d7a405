// eslint-disable-next-line @typescript-eslint/ban-ts-comment -- kept in the declarations, where there may be no Pulumi
/** @ts-ignore: an optional peer; without it this class cannot be used, but everything else can. */
import * as pulumi from '@pulumi/pulumi';
import type { Application } from '../../../model/application';
import { shown } from '../../../model/arguments';
import { isMarked } from '../../../model/brand';
import { nameComponents } from '../../../plan/check-names';
import type { Diagnostic } from '../../../plan/diagnostic';
import { synthesize } from '../../../plan/plan';
import type { Target } from '../../../plan/target';
import type { AzureOptions } from '../options';
import { keyOf, type AzureResource } from '../resource';
import { existingOutputs, hasSystemIdentity, madeOutputs, systemOutputs, type IdentityOutputs } from './identity';
import type { ExistingIdentity } from '../identities/options';
import { own } from '../input';
import { create, type ProviderFunction, type ResourceClass } from './create';
import { endpointOf } from '../../../pulumi/endpoint';
import { tell } from '../../../pulumi/report';
import { forPulumi } from '../../../pulumi/run-error';

/** What a deployment to Azure is made of, beside the options of its target. */
export interface AzureDeploymentArgs<Resource extends AzureResource, Options extends AzureOptions> {
  /** The model. Nothing can be added to it afterwards. */
  readonly application: Application<any>;
  /**
   * Takes warnings and notes on what differs on the platform.
   * @default - they go to Pulumi's log
   */
  readonly report?: (diagnostic: Diagnostic, text: string) => void;
  /** The target, where it was extended with rules of other packages. @default - the target of this deployment */
  readonly target?: Target<any, Resource, Options>;
}

/** A planned resource and what the engine knows of it. */
export interface Created<Resource extends AzureResource> {
  readonly planned: Resource;
  readonly resource: pulumi.CustomResource;
}

/** What a kind of deployment brings. */
export interface Emitter<Resource extends AzureResource, Options extends AzureOptions> {
  /** The type of the component in the stack. */
  readonly type: string;
  readonly target: Target<any, Resource, Options>;
  /** Classes of the SDK by the type of a resource. */
  readonly classes: Readonly<Record<Resource['type'], ResourceClass>>;
  /** Functions of the SDK by name. */
  readonly functions: Readonly<Record<string, ProviderFunction>>;
  /** By the type of a resource, inputs whose change the platform cannot make in place. @default - none */
  readonly replaceOnChanges?: Readonly<Partial<Record<Resource['type'], readonly string[]>>>;
  /** Types of the resources that components become. */
  readonly workloads: readonly Resource['type'][];
  /** Where a component's workload is reached; undefined for one without ports. */
  endpoint(this: void, workload: Created<Resource>, options: Options, find: (key: string) => pulumi.CustomResource): pulumi.Output<string> | undefined;
}

/**
 * An application on a platform of Azure. Every resource is a child of this component, so that providers, aliases,
 * transforms and protection given to it reach them all.
 */
export abstract class AzureDeployment<Resource extends AzureResource, Options extends AzureOptions> extends pulumi.ComponentResource {
  /** Where components with ports are reached, by their ids: from outside where a route leads there, else from inside. */
  readonly endpoints: Readonly<Record<string, pulumi.Output<string>>>;
  /** All warnings and adaptations of the plan. */
  readonly diagnostics: readonly Diagnostic[];
  readonly #workloads: ReadonlyMap<string, pulumi.CustomResource>;
  readonly #identities: ReadonlyMap<string, IdentityOutputs>;

  /**
   * @param name - begins the names of all resources in the stack
   * @throws SynthesisError with everything that stands against the model; then nothing is created
   */
  protected constructor(name: string, args: AzureDeploymentArgs<Resource, Options> & Options, emitter: Emitter<Resource, Options>, opts?: pulumi.ComponentResourceOptions) {
    if (typeof args !== 'object' || args === null) throw new pulumi.RunError(`${name}: a deployment needs arguments: the application, and where its resources go`);
    const { application, report, target = emitter.target, ...given } = args;
    if (!isMarked(application, 'application')) throw new pulumi.RunError(`${name}: application must be an Application, got ${shown(application)}`);
    if (report !== undefined && typeof report !== 'function') throw new pulumi.RunError(`${name}: report must be a function, got ${shown(report)}`);
    // Written out, so that a place that was left out is one finding among the others.
    const options = { ...given, resourceGroupName: args.resourceGroupName, location: args.location } as unknown as Options;
    const { resources, diagnostics } = forPulumi(() => synthesize(application, target, options));
    super(emitter.type, name, {}, opts);
    application.close(`deployment '${name}'`);
    this.diagnostics = diagnostics;
    tell(diagnostics, this, report);
    const created = create(resources, { parent: this, name, options, classes: emitter.classes, functions: emitter.functions, replaceOnChanges: emitter.replaceOnChanges as Readonly<Record<string, readonly string[]>> | undefined });
    const workloads = new Map(resources.filter(({ type }) => emitter.workloads.includes(type)).map((one) => [one.name, one]));
    const found = [...nameComponents(application, target).names].flatMap(([component, workload]) => {
      const planned = workloads.get(workload);
      return planned === undefined ? [] : [{ component: component.name, planned, resource: created.get(keyOf(planned))! }];
    });
    this.#workloads = new Map(found.map(({ component, resource }) => [component, resource]));
    this.endpoints = Object.fromEntries(found.flatMap(({ component, ...workload }) => {
      const endpoint = emitter.endpoint(workload, options, (key) => created.get(key)!);
      return endpoint === undefined ? [] : [[component, endpoint]];
    }));
    this.#identities = new Map(found.flatMap(({ component, planned, resource }) => {
      const declared = own(options.identities, component);
      // Others, such as the one that pulls images, may have the name of a component.
      const made = own(declared, 'type') === 'UserAssigned' ? created.get(keyOf({ type: 'managedidentity:UserAssignedIdentity', name: planned.name })) : undefined;
      const existing = own(declared, 'identity') as ExistingIdentity | undefined;
      const outputs = made !== undefined ? madeOutputs(made) : existing !== undefined ? existingOutputs(existing) : hasSystemIdentity(planned) ? systemOutputs(resource) : undefined;
      return outputs === undefined ? [] : [[component, outputs] as const];
    }));
    this.registerOutputs({ endpoints: this.endpoints });
  }

  /**
   * The URL of a component: where a route leads there from outside, its address there, else the address that its
   * neighbours use.
   *
   * @throws Error for a component that does not exist or has no ports
   */
  endpoint(component: string): pulumi.Output<string> {
    return endpointOf(component, this.endpoints, [...this.#workloads.keys()]);
  }

  /**
   * The resource that a component became, such as a container app: to refer to it, or to let others wait for it.
   *
   * @throws Error for a component that does not exist
   */
  resource(component: string): pulumi.CustomResource {
    const resource = this.#workloads.get(component);
    if (resource === undefined) throw new pulumi.RunError(`there is no component '${component}': components are ${[...this.#workloads.keys()].join(', ') || 'none'}`);
    return resource;
  }

  /**
   * Who a component is toward the services of Azure: for grants that no role of Azure is, such as a user of a database.
   * Of a component with several container groups it is the first one's, where each has an identity of its own.
   *
   * @throws Error for a component that does not exist or has no identity whose principal is known
   */
  identity(component: string): IdentityOutputs {
    this.resource(component);
    const identity = this.#identities.get(component);
    if (identity === undefined) throw new pulumi.RunError(`component '${component}' has no identity whose principal is known: give it one by the option identities; components with one are ${[...this.#identities.keys()].join(', ') || 'none'}`);
    return identity;
  }
}
