import { checkKeys, checkList, checkOneOf, checkOptionalFlag, checkOptionalText, checkProps, checkText, wrong } from '../arguments';
import { ROUTED_KINDS, type RoutedKind } from '../component-kinds';
import { TraitWith } from '../trait';
import { Secret } from '../values/secret';

/** A path of a route. */
export interface IngressPath {
  /** The path, beginning with `/`. */
  readonly path: string;
  /**
   * Whether everything below matches too.
   * @default 'Prefix'
   */
  readonly pathType?: 'Prefix' | 'Exact';
  /**
   * The name of the port it goes to.
   * @default - the component's first port
   */
  readonly port?: string;
}

export interface IngressProps {
  /**
   * The host name to answer for.
   * @default - any host
   */
  readonly host?: string;
  /**
   * The paths to answer for.
   * @default - all of them: `['/']`
   */
  readonly paths?: readonly (string | IngressPath)[];
  /**
   * Whether clients speak HTTPS: `true` with a certificate that the platform keeps ready, or the secret that holds
   * one under the keys `tls.crt` and `tls.key`.
   * @default false
   */
  readonly tls?: boolean | Secret<any>;
  /**
   * Whether it can be reached from outside the platform's network.
   * @default true
   */
  readonly external?: boolean;
}

/** A route from outside to a component. Several on one component answer for several hosts. */
export class Ingress extends TraitWith<IngressProps, 'ingress', RoutedKind> {
  static override readonly appliesTo = ROUTED_KINDS;
  static override readonly repeats = true;
  readonly kind = 'ingress' as const;

  constructor(props: IngressProps = {}) {
    checkProps('Ingress', props);
    checkKeys('Ingress', props, ['host', 'paths', 'tls', 'external']);
    checkOptionalText('Ingress host', props.host);
    checkOptionalFlag('Ingress external', props.external);
    if (!(props.tls instanceof Secret)) checkOptionalFlag('Ingress tls', props.tls);
    if (props.paths !== undefined) {
      checkList('Ingress paths', props.paths);
      if (props.paths.length === 0) wrong('Ingress paths', 'a list of at least one path', 'none');
      props.paths.forEach((path, index) => checkPath(`Ingress paths[${index}]`, path));
    }
    super(props);
  }

  override get label(): string | undefined {
    return this.props.host;
  }

  /** The paths with every choice made. */
  get paths(): readonly IngressPath[] {
    return (this.props.paths ?? ['/']).map((path) => (typeof path === 'string' ? { path } : path));
  }
}

function checkPath(where: string, entry: string | IngressPath): void {
  const path = typeof entry === 'string' ? entry : entry?.path;
  if (typeof path !== 'string' || !/^\/\S*$/.test(path)) wrong(where, "a path that begins with '/'", path);
  if (typeof entry === 'string') return;
  checkKeys(where, entry, ['path', 'pathType', 'port']);
  checkOneOf(`${where}.pathType`, entry.pathType, ['Prefix', 'Exact']);
  if (entry.port !== undefined) checkText(`${where}.port`, entry.port);
}
