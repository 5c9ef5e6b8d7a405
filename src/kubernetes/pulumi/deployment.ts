// eslint-disable-next-line @typescript-eslint/ban-ts-comment -- kept in the declarations, where there may be no Pulumi
/** @ts-ignore: an optional peer; without it this class cannot be used, but everything else can. */
import * as pulumi from '@pulumi/pulumi';
import type { Application } from '../../model/application';
import { shown } from '../../model/arguments';
import { isMarked } from '../../model/brand';
import type { Diagnostic } from '../../plan/diagnostic';
import { synthesize } from '../../plan/plan';
import { endpointOf } from '../../pulumi/endpoint';
import { tell } from '../../pulumi/report';
import { forPulumi } from '../../pulumi/run-error';
import type { KubernetesOptions } from '../options';
import type { At } from '../rules';
import { kubernetes, type KubernetesTarget } from '../target';
import { endpointsOf } from './endpoints';
import { lateOptions } from './late-options';
import { labelOf, register } from './register';

/** What a deployment is made of. Every text that ends up in an object may be an output. */
export interface KubernetesDeploymentArgs extends KubernetesOptions {
  /** The model. Nothing can be added to it afterwards. */
  readonly application: Application<any>;
  /**
   * Takes warnings and notes on what differs on the platform.
   * @default - they go to Pulumi's log
   */
  readonly report?: (diagnostic: Diagnostic, text: string) => void;
  /** The target, where it was extended with rules of other packages. @default kubernetes */
  readonly target?: KubernetesTarget;
}

/**
 * An application on Kubernetes: the objects that a `KubernetesChart` would write, as resources of `@pulumi/kubernetes`.
 * Every resource is a child of this component, so that providers, aliases, transforms, protection and dependencies given
 * to it reach them all.
 */
export class KubernetesDeployment extends pulumi.ComponentResource {
  /** Where components with ports are reached, by their ids: from outside where a route or load balancer leads there, else from inside. */
  readonly endpoints: Readonly<Record<string, pulumi.Output<string>>>;
  /** The resources, by kind and name: `Deployment/orders`. Classes of `@pulumi/kubernetes` for the kinds that it has. */
  readonly resources: Readonly<Record<string, pulumi.CustomResource>>;
  /** All warnings and adaptations of the plan. */
  readonly diagnostics: readonly Diagnostic[];
  readonly #components: readonly string[];

  /**
   * @param name - begins the names of all resources in the stack
   * @throws SynthesisError with everything that stands against the model; then nothing is created
   */
  constructor(name: string, args: KubernetesDeploymentArgs, opts?: pulumi.ComponentResourceOptions) {
    if (typeof args !== 'object' || args === null) throw new pulumi.RunError(`${name}: a deployment needs arguments: the application at least`);
    const { application, report, target = kubernetes, ...given } = args;
    if (!isMarked(application, 'application')) throw new pulumi.RunError(`${name}: application must be an Application, got ${shown(application)}`);
    const { options, findings } = lateOptions(given);
    let context: At | undefined;
    const waiting: KubernetesTarget = {
      ...target,
      // The engine waits for its outputs, and tokens of cdk8s have a value at once.
      waitsFor: () => true,
      check: (at) => {
        context = at;
        return [...findings, ...target.check?.(at) ?? []];
      },
    };
    const { resources, diagnostics } = forPulumi(() => synthesize(application, waiting, options));
    super('cdk-oam:kubernetes:KubernetesDeployment', name, {}, opts);
    application.close(`deployment '${name}'`);
    this.diagnostics = diagnostics;
    tell(diagnostics, this, report);
    const { namespace } = options;
    const created = register(resources, { parent: this, name, namespace, dependsOn: opts?.dependsOn });
    this.resources = Object.fromEntries([...created].map(([object, resource]) => [labelOf(object, namespace), resource]));
    this.#components = application.components.map((component) => component.name);
    this.endpoints = endpointsOf(created, context!);
    this.registerOutputs({ endpoints: this.endpoints });
  }

  /**
   * The URL of a component: that of its first route from outside, or else of its load balancer, or else the address that
   * its neighbours use.
   *
   * @throws Error for a component that does not exist or has no ports
   */
  endpoint(component: string): pulumi.Output<string> {
    return endpointOf(component, this.endpoints, this.#components);
  }

  /**
   * The resource of an object, for what depends on it or wants to know its outputs.
   *
   * @param name - kind and name, such as `Deployment/orders`; of a Job the name without its hash
   * @throws Error for an object that the deployment does not make
   */
  resource(name: string): pulumi.CustomResource {
    if (Object.hasOwn(this.resources, name)) return this.resources[name];
    throw new pulumi.RunError(`there is no resource '${name}': resources are ${Object.keys(this.resources).sort().join(', ') || 'none'}`);
  }
}
