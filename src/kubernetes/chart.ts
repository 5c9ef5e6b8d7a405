// eslint-disable-next-line @typescript-eslint/ban-ts-comment -- kept in the declarations, where it is needed
/** @ts-ignore cdk8s is an optional peer: types of applications are used without it */
import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import { Construct } from 'constructs';
// eslint-disable-next-line @typescript-eslint/ban-ts-comment -- kept in the declarations, where it is needed
/** @ts-ignore cdk8s-plus-27 is an optional peer */
import type { Pods } from 'cdk8s-plus-27';
import type { Application } from '../model/application';
import { checkProps, wrong } from '../model/arguments';
import { isMarked } from '../model/brand';
import type { Diagnostic } from '../plan/diagnostic';
import { fitName } from '../plan/names';
import { synthesize } from '../plan/plan';
import { checkChartLabels } from './checks/labels';
import { PlainObject } from './emit/plain-object';
import { selectPods } from './emit/pods';
import { reportToStandardError } from './emit/report';
import { validate } from './emit/validate';
import { selectorLabels } from './labels';
import { isClusterScoped, ownerOf, type KubernetesObject } from './objects';
import type { KubernetesOptions } from './options';
import { kubernetes, type KubernetesTarget } from './target';

export interface KubernetesChartProps extends KubernetesOptions {
  /** What runs. Nothing can be added to it afterwards. */
  readonly application: Application<any>;
  /** The rules, for kinds of other packages: `extend(kubernetes, { ... })`. @default kubernetes */
  readonly target?: KubernetesTarget;
  /** Labels for every object of the chart, as for any chart of cdk8s. @default - none */
  readonly labels?: Readonly<Record<string, string>>;
  /** Whether names that cdk8s makes for other objects of the chart have no hash. @default false */
  readonly disableResourceNameHashes?: boolean;
  /** What is done with warnings and adaptations. @default - each is a line of standard error */
  readonly report?: (diagnostics: readonly Diagnostic[]) => void;
}

/** An application as a chart of cdk8s: one ApiObject for each of its objects, open to patches and resolvers. */
export class KubernetesChart extends Chart {
  readonly #diagnostics: readonly Diagnostic[];
  readonly #selectors: ReadonlyMap<string, Readonly<Record<string, string>>>;

  /** @throws SynthesisError with everything that stands against it. Then nothing was made. */
  constructor(scope: Construct, id: string, props: KubernetesChartProps) {
    checkProps(`chart '${id}': properties`, props);
    if (!isMarked(props.application, 'application')) wrong(`chart '${id}': application`, 'an Application', props.application);
    const { application, target = kubernetes, labels, disableResourceNameHashes, report = reportToStandardError, ...options } = props;
    const checked: KubernetesTarget = { ...target, check: (at) => [...checkChartLabels(labels), ...target.check?.(at) ?? []] };
    const { resources, diagnostics } = synthesize(application, checked, options);
    // A namespace that is no text was refused.
    super(scope, id, { namespace: options.namespace as string | undefined, labels, disableResourceNameHashes });
    this.#diagnostics = diagnostics;
    this.#selectors = new Map(application.components.map(({ name }) => [name, selectorLabels(fitName(name, target.names)?.name ?? name, { application })]));
    this.#add(resources);
    application.close(`chart '${id}'`);
    if (diagnostics.length > 0) report(diagnostics);
  }

  /** Warnings, and how this target differs from what the model says. */
  get diagnostics(): readonly Diagnostic[] {
    return [...this.#diagnostics];
  }

  /**
   * The pods of a component, for constructs of cdk8s-plus-27 that connect to pods: a NetworkPolicy, a Service, `connections`.
   *
   * @throws Error for a component that does not exist, and where cdk8s-plus-27 is not installed
   */
  pods(component: string): Pods {
    const labels = this.#selectors.get(component);
    if (labels === undefined) throw new Error(`there is no component '${component}': components are ${[...this.#selectors.keys()].join(', ') || 'none'}`);
    return selectPods(this, `pods-${component}`, labels);
  }

  /**
   * Renders the objects of this chart.
   *
   * A chart of cdk8s walks the whole app for that, once for every chart; this one walks itself. Only where constructs
   * of the chart depend on each other is the answer left to cdk8s.
   */
  override toJson(): any[] {
    const constructs = this.node.findAll();
    const inside = new Set(constructs);
    if (constructs.some(({ node }) => node.dependencies.some((one) => inside.has(one)))) return super.toJson();
    validate(constructs);
    return constructs.filter((one): one is ApiObject => ApiObject.isApiObject(one) && one.chart === this).map((object) => object.toJson());
  }

  #add(objects: readonly KubernetesObject[]): void {
    // The first child of every chart has the same id: some thousand charts whose first ids all differ slow V8 down.
    const shared = new Construct(this, 'shared');
    for (const object of objects) {
      const owner = ownerOf(object);
      const parent = isMarked(owner, 'component') ? this : shared;
      const scope = owner === undefined ? shared : parent.node.tryFindChild(owner.node.id) as Construct ?? new Construct(parent, owner.node.id);
      const created = new PlainObject(scope, childId(object, scope), object);
      // cdk8s stamps the namespace of the chart on every object, also on kinds that live in none.
      if (this.namespace !== undefined && isClusterScoped(object)) created.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
    }
  }
}

/** The kind, and what the name has beyond that of its component: words that do not differ from application to application. */
function childId({ apiVersion, kind, metadata: { name, labels } }: KubernetesObject, scope: Construct): string {
  const base = labels?.['app.kubernetes.io/name'] ?? '';
  const id = name === base ? kind : `${kind}-${name.startsWith(`${base}-`) ? name.slice(base.length + 1) : name}`;
  return scope.node.tryFindChild(id) === undefined ? id : `${id}-${apiVersion}`;
}
