import { checkKeys, checkList, checkOneOf, checkOptionalFlag, checkOptionalText, checkProps, checkText, wrong } from '../arguments';
import { WORKLOAD_KINDS, type WorkloadKind } from '../component-kinds';
import { TraitWith } from '../trait';
import { checkValue, type Value } from '../values/value';

/** What an account may do with the objects of the platform's own API. */
export interface Privilege {
  /** What it may do, such as `['get', 'list', 'watch']`. */
  readonly verbs: readonly string[];
  /**
   * The groups of the resources; `''` is the one without a name.
   * @default [''], where `resources` are given
   */
  readonly apiGroups?: readonly string[];
  /** The resources, such as `['configmaps']`. @default - none; then `nonResourceURLs` must be given */
  readonly resources?: readonly string[];
  /** The only objects that are meant, by name. @default - all of them */
  readonly resourceNames?: readonly string[];
  /** Paths of the API that are no resources, such as `['/healthz']`; with scope `cluster` alone. @default - none */
  readonly nonResourceURLs?: readonly string[];
  /** Whether it holds where the application runs, or everywhere. @default 'namespace' */
  readonly scope?: 'namespace' | 'cluster';
}

export interface ServiceAccountProps {
  /**
   * The name of an account that is there already.
   * @default - an account of the component's own, with its name
   */
  readonly existing?: string;
  /**
   * What the account may do.
   * @default - nothing
   */
  readonly privileges?: readonly Privilege[];
  /**
   * Annotations of the account; not of one that is there already.
   * @default - none
   */
  readonly annotations?: Readonly<Record<string, Value>>;
  /**
   * Whether the component's processes get the account's token.
   * @default - true with privileges or an existing account: without the token they could not use them
   */
  readonly automountServiceAccountToken?: boolean;
}

/** Who a component is toward the platform's own API, and what it may do there. */
export class ServiceAccount extends TraitWith<ServiceAccountProps, 'service-account', WorkloadKind> {
  static override readonly appliesTo = WORKLOAD_KINDS;
  readonly kind = 'service-account' as const;

  constructor(props: ServiceAccountProps = {}) {
    checkProps('ServiceAccount', props);
    checkKeys('ServiceAccount', props, ['existing', 'privileges', 'annotations', 'automountServiceAccountToken']);
    checkOptionalText('ServiceAccount existing', props.existing);
    checkOptionalFlag('ServiceAccount automountServiceAccountToken', props.automountServiceAccountToken);
    for (const [name, value] of Object.entries(props.annotations ?? {})) checkValue(`ServiceAccount annotations.${name}`, value);
    if (props.existing !== undefined && props.annotations !== undefined) throw new TypeError(`ServiceAccount annotations cannot be put on '${props.existing}', which is there already`);
    if (props.privileges !== undefined) {
      checkList('ServiceAccount privileges', props.privileges);
      props.privileges.forEach((privilege, index) => checkPrivilege(`ServiceAccount privileges[${index}]`, privilege));
    }
    super(props);
  }
}

const LISTS = ['verbs', 'apiGroups', 'resources', 'resourceNames', 'nonResourceURLs'] as const;

function checkPrivilege(where: string, privilege: Privilege): void {
  checkProps(where, privilege);
  checkKeys(where, privilege, [...LISTS, 'scope']);
  if (privilege.verbs === undefined) wrong(`${where}.verbs`, 'a list of at least one text', undefined);
  for (const name of LISTS) checkTexts(`${where}.${name}`, privilege[name], name === 'apiGroups');
  checkOneOf(`${where}.scope`, privilege.scope, ['namespace', 'cluster']);
  const { resources, resourceNames, apiGroups, nonResourceURLs, scope = 'namespace' } = privilege;
  if ((resources === undefined) === (nonResourceURLs === undefined)) throw new TypeError(`${where} must have exactly one of resources, nonResourceURLs`);
  if (nonResourceURLs === undefined) return;
  if (scope === 'namespace') throw new TypeError(`${where}.nonResourceURLs are no part of a namespace: set scope to 'cluster'`);
  if ((apiGroups ?? resourceNames) !== undefined) throw new TypeError(`${where}: apiGroups and resourceNames are for resources`);
}

function checkTexts(where: string, list: readonly string[] | undefined, emptyText: boolean): void {
  if (list === undefined) return;
  checkList(where, list);
  if (list.length === 0) wrong(where, 'a list of at least one text', 'none');
  list.forEach((text, index) => { if (!(emptyText && text === '')) checkText(`${where}[${index}]`, text); });
}
