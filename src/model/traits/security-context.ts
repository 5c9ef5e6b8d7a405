import { checkKeys, checkList, checkOptionalFlag, checkOptionalWhole, checkProps, wrong } from '../arguments';
import { WORKLOAD_KINDS, type WorkloadKind } from '../component-kinds';
import { TraitWith } from '../trait';

/** Powers of the superuser, each by its name without `CAP_`, or `ALL` of them. */
export interface Capabilities {
  /** @default - none */
  readonly add?: readonly string[];
  /** @default - none */
  readonly drop?: readonly string[];
}

export interface SecurityContextProps {
  /** The number of the user that processes of the component run as. @default - that of the deployment, else the image's own */
  readonly runAsUser?: number;
  /** The number of their group. @default - that of the deployment, else the image's own */
  readonly runAsGroup?: number;
  /** Whether a container whose user is root is kept from starting. @default - what the deployment asks for */
  readonly runAsNonRoot?: boolean;
  /** The number of the group that owns mounted volumes. @default - that of the deployment, else none */
  readonly fsGroup?: number;
  /** Whether the component's container may write to its volumes alone. @default - that of the deployment, else false */
  readonly readOnlyRootFilesystem?: boolean;
  /** What the component's container may do beyond or short of what the runtime gives to any. @default - what the deployment asks for */
  readonly capabilities?: Capabilities;
  /** Whether processes of the component's container may gain more rights than their parent. @default false */
  readonly allowPrivilegeEscalation?: boolean;
  /** Whether the component's container may do what the machine itself may. @default false */
  readonly privileged?: boolean;
}

const IDS = ['runAsUser', 'runAsGroup', 'fsGroup'] as const;
const FLAGS = ['runAsNonRoot', 'readOnlyRootFilesystem', 'allowPrivilegeEscalation', 'privileged'] as const;
const HIGHEST_ID = 2 ** 31 - 1;

/**
 * What the processes of a component may do. Users and groups are those of all its containers; the rest concerns the
 * component's own container. It wins over what the deployment says for all components, within the standard that the
 * deployment asks for.
 */
export class SecurityContext extends TraitWith<SecurityContextProps, 'security-context', WorkloadKind> {
  static override readonly appliesTo = WORKLOAD_KINDS;
  readonly kind = 'security-context' as const;

  constructor(props: SecurityContextProps) {
    checkProps('SecurityContext', props);
    checkKeys('SecurityContext', props, [...IDS, ...FLAGS, 'capabilities']);
    for (const name of IDS) checkOptionalWhole(`SecurityContext ${name}`, props[name], 0, HIGHEST_ID);
    for (const name of FLAGS) checkOptionalFlag(`SecurityContext ${name}`, props[name]);
    if (props.capabilities !== undefined) checkCapabilities('SecurityContext capabilities', props.capabilities);
    if (props.runAsNonRoot === true && props.runAsUser === 0) throw new TypeError('SecurityContext: runAsNonRoot keeps user 0 from starting, got runAsUser 0');
    if (props.privileged === true && props.allowPrivilegeEscalation === false) throw new TypeError('SecurityContext: a privileged container can always gain more rights, got allowPrivilegeEscalation false');
    super(props);
  }
}

function checkCapabilities(where: string, capabilities: Capabilities): void {
  checkProps(where, capabilities);
  checkKeys(where, capabilities, ['add', 'drop']);
  for (const list of ['add', 'drop'] as const) {
    const names = capabilities[list];
    if (names === undefined) continue;
    checkList(`${where}.${list}`, names);
    names.forEach((name, index) => {
      if (typeof name !== 'string' || !/^(?!CAP_)[A-Z][A-Z0-9_]*$/.test(name)) wrong(`${where}.${list}[${index}]`, "the name of a capability in capitals without 'CAP_', such as 'NET_BIND_SERVICE'", name);
    });
  }
}
