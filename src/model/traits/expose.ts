import { checkKeys, checkList, checkOneOf, checkOptionalFlag, checkOptionalText, checkProps, checkWhole, wrong } from '../arguments';
import { checkCidr } from '../cidr';
import { LONG_RUNNING_KINDS, type LongRunningKind } from '../component-kinds';
import { resolvePort, type Port, type ResolvedPort } from '../port';
import { TraitWith } from '../trait';

/** A port that is opened beside those of the component. */
export interface ExposedPort extends Port {
  /**
   * How other places refer to it; unique among all ports of the component.
   * @default - the protocol and the number, such as `tcp-5432`
   */
  readonly name?: string;
  /**
   * The number on every machine; for the types `NodePort` and `LoadBalancer`.
   * @default - the platform chooses one
   */
  readonly nodePort?: number;
}

/** An exposed port with every choice made. */
export interface ResolvedExposedPort extends ResolvedPort {
  readonly nodePort?: number;
}

export interface ExposeProps {
  /** The ports. Their numbers are the ones that callers use. */
  readonly ports: readonly ExposedPort[];
  /**
   * Who can reach them: `ClusterIP` other components, under the component's own address; `NodePort` whoever reaches
   * the machines; `LoadBalancer` whoever reaches a load balancer that the platform makes.
   * @default 'ClusterIP'
   */
  readonly type?: 'ClusterIP' | 'NodePort' | 'LoadBalancer';
  /**
   * What tells several of one type on one component apart. It becomes a part of a name.
   * @default - made of the type
   */
  readonly name?: string;
  /**
   * Whether a load balancer can be reached from outside the platform's network.
   * @default true
   */
  readonly external?: boolean;
  /**
   * The ranges of addresses, in CIDR notation, that a load balancer takes connections from.
   * @default - all
   */
  readonly sourceRanges?: readonly string[];
  /**
   * Whether a machine passes connections from outside on to replicas on other machines, too (`Cluster`), or keeps the
   * client's address and takes only what its own replicas can serve (`Local`). For `NodePort` and `LoadBalancer`.
   * @default 'Cluster'
   */
  readonly externalTrafficPolicy?: 'Cluster' | 'Local';
}

/** More ports of a component, for others in the application or for the outside. Routes for HTTP are `Ingress`. */
export class Expose extends TraitWith<ExposeProps, 'expose', LongRunningKind> {
  static override readonly appliesTo = LONG_RUNNING_KINDS;
  static override readonly repeats = true;
  readonly kind = 'expose' as const;

  constructor(props: ExposeProps) {
    checkProps('Expose', props);
    checkKeys('Expose', props, ['ports', 'type', 'name', 'external', 'sourceRanges', 'externalTrafficPolicy']);
    checkOneOf('Expose type', props.type, ['ClusterIP', 'NodePort', 'LoadBalancer']);
    checkOptionalText('Expose name', props.name);
    checkList('Expose ports', props.ports);
    if (props.ports.length === 0) wrong('Expose ports', 'a list of at least one port', 'none');
    props.ports.forEach((port, index) => checkPort(`Expose ports[${index}]`, port, props));
    checkOptionalFlag('Expose external', props.external);
    checkOneOf('Expose externalTrafficPolicy', props.externalTrafficPolicy, ['Cluster', 'Local']);
    if (props.sourceRanges !== undefined) checkRanges(props.sourceRanges);
    onlyFor(['LoadBalancer'], props, ['external', 'sourceRanges']);
    onlyFor(['NodePort', 'LoadBalancer'], props, ['externalTrafficPolicy']);
    super(props);
  }

  override get label(): string | undefined {
    return this.props.name;
  }

  /** The type with the default filled in. */
  get type(): 'ClusterIP' | 'NodePort' | 'LoadBalancer' {
    return this.props.type ?? 'ClusterIP';
  }

  /** The ports with every choice made. */
  get ports(): readonly ResolvedExposedPort[] {
    return this.props.ports.map(({ nodePort, ...port }, index) => {
      const resolved = resolvePort(`Expose ports[${index}]`, port, false);
      return nodePort === undefined ? resolved : { ...resolved, nodePort };
    });
  }
}

function checkPort(where: string, entry: ExposedPort, props: ExposeProps): void {
  checkProps(where, entry);
  const { nodePort, ...port } = entry;
  resolvePort(where, port, false);
  if (nodePort === undefined) return;
  checkWhole(`${where}.nodePort`, nodePort, 1, 65535);
  if ((props.type ?? 'ClusterIP') === 'ClusterIP') wrong(`${where}.nodePort`, "left out with type 'ClusterIP'", nodePort);
}

function checkRanges(ranges: readonly string[]): void {
  checkList('Expose sourceRanges', ranges);
  // No range at all means everybody to a platform, and nobody to whoever wrote an empty list.
  if (ranges.length === 0) wrong('Expose sourceRanges', 'a list of at least one range, or left out', 'none');
  ranges.forEach((range, index) => checkCidr(`Expose sourceRanges[${index}]`, range));
}

function onlyFor(types: readonly string[], props: ExposeProps, names: readonly (keyof ExposeProps)[]): void {
  if (types.includes(props.type ?? 'ClusterIP')) return;
  for (const name of names) if (props[name] !== undefined) wrong(`Expose ${name}`, `left out with type '${props.type ?? 'ClusterIP'}'`, props[name]);
}
