import { checkKeys, checkList, checkOneOf, checkOptionalFlag, checkOptionalWhole, checkProps, wrong } from '../arguments';
import { ROUTED_KINDS, type RoutedKind } from '../component-kinds';
import { TraitWith } from '../trait';

/** A method that a browser can be allowed to use, or all of them. */
export type CorsMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS' | 'PATCH' | '*';

export interface CorsProps {
  /**
   * The origins whose pages may call, as browsers send them: `https://shop.example.com`, with a port where it is not
   * the scheme's own; `https://*.example.com` for all names below one; `*` alone for every origin.
   */
  readonly origins: readonly string[];
  /**
   * The methods they may use, or `*` alone for all.
   * @default - those that need no permission: GET, HEAD, POST
   */
  readonly methods?: readonly CorsMethod[];
  /**
   * The request headers they may set beside those that need no permission, or `*` alone for all.
   * @default - none
   */
  readonly headers?: readonly string[];
  /**
   * The response headers they may read beside those that need no permission, or `*` alone for all.
   * @default - none
   */
  readonly exposeHeaders?: readonly string[];
  /** Whether cookies and other credentials are sent along. Not together with `*`. @default false */
  readonly credentials?: boolean;
  /** How many seconds a browser may remember the answer, from 1. @default 5 */
  readonly maxAge?: number;
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', '*'];
const LISTS = ['origins', 'methods', 'headers', 'exposeHeaders'] as const;
/** Lower case, a wildcard in the place of the first names at most, and no port that browsers would leave out. */
const ORIGIN = /^(?:https?):\/\/(?:\*\.)?[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*(?::[1-9]\d{0,4})?$/;

/** Which pages of other origins may call a component from a browser. It holds for all routes to the component. */
export class Cors extends TraitWith<CorsProps, 'cors', RoutedKind> {
  static override readonly appliesTo = ROUTED_KINDS;
  readonly kind = 'cors' as const;

  constructor(props: CorsProps) {
    checkProps('Cors', props);
    checkKeys('Cors', props, [...LISTS, 'credentials', 'maxAge']);
    for (const name of LISTS) if (name === 'origins' || props[name] !== undefined) checkEntries(name, props[name]);
    props.origins.forEach((origin, index) => checkOrigin(`Cors origins[${index}]`, origin));
    props.methods?.forEach((method, index) => checkOneOf(`Cors methods[${index}]`, method ?? null, METHODS));
    props.headers?.forEach((header, index) => checkHeader(`Cors headers[${index}]`, header));
    props.exposeHeaders?.forEach((header, index) => checkHeader(`Cors exposeHeaders[${index}]`, header));
    checkOptionalFlag('Cors credentials', props.credentials);
    checkOptionalWhole('Cors maxAge', props.maxAge, 1, 2 ** 31 - 1);
    // Browsers take the wildcard for a name where credentials are sent: nothing would be allowed.
    for (const name of LISTS) if (props.credentials === true && props[name]?.includes('*') === true) wrong(`Cors ${name}`, "a list without '*' where credentials are allowed", props[name]);
    super(props);
  }

  /** The methods with the default filled in. */
  get methods(): readonly CorsMethod[] {
    return this.props.methods ?? ['GET', 'HEAD', 'POST'];
  }

  /** Seconds that a browser may remember the answer, with the default filled in. */
  get maxAge(): number {
    return this.props.maxAge ?? 5;
  }
}

function checkEntries(name: string, list: readonly unknown[] | undefined): void {
  checkList(`Cors ${name}`, list);
  if (list!.length === 0) wrong(`Cors ${name}`, 'a list of at least one entry', 'none');
  if (list!.includes('*') && list!.length > 1) wrong(`Cors ${name}`, "'*' alone, or a list without it", list);
  if (new Set(list).size < list!.length) wrong(`Cors ${name}`, 'a list without repeats', list);
}

function checkOrigin(where: string, origin: unknown): void {
  if (origin === '*') return;
  const text = typeof origin === 'string' ? origin : '';
  const port = Number(/:(\d+)$/.exec(text)?.[1] ?? 1);
  const usual = text.startsWith('https:') ? port === 443 : port === 80;
  if (!ORIGIN.test(text) || text.length > 253 || port > 65535 || usual) {
    wrong(where, "'*' or an origin as browsers send it, such as 'https://shop.example.com' or 'https://*.example.com:8443', in lower case, without path and without the scheme's own port", origin);
  }
}

function checkHeader(where: string, header: unknown): void {
  if (typeof header !== 'string' || header.length > 256 || !/^(?:\*|[A-Za-z0-9_-]+)$/.test(header)) wrong(where, "the name of a header, such as 'X-Request-Id', or '*'", header);
}
