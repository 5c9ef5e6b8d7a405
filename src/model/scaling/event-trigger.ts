import { checkKeys, checkList, checkOneOf, checkOptionalFlag, checkOptionalText, checkProps, checkText, wrong } from '../arguments';
import type { SecretKey } from '../values/secret';
import { checkValue, type Value } from '../values/value';

/** Authentication by an identity instead of a secret, in the words of KEDA. Whoever reads the source is that identity. */
export interface PodIdentity {
  /** Whose identities: a provider that the platform knows. */
  readonly provider: string;
  /** The client id of the identity. @default - the one of the scaler's own account */
  readonly identityId?: Value;
  /** The tenant of the identity. @default - the one of the scaler's own account */
  readonly identityTenantId?: Value;
  /** Where tokens come from; needs `identityTenantId`. @default - the provider's own */
  readonly identityAuthorityHost?: string;
  /** Whose identity is used: the scaler's own, or the component's. @default 'keda' */
  readonly identityOwner?: 'keda' | 'workload';
  /** The role to act in, where the provider has roles; not with `identityOwner: 'workload'`. @default - none */
  readonly roleArn?: Value;
  /** What the role asks for; needs `roleArn`. @default - none */
  readonly externalID?: Value;
}

/** Authentication that somebody has set up already, in the words of KEDA. */
export interface AuthenticationRef {
  /** Its name. */
  readonly name: string;
  /** Whether it belongs to the application's place or to all of them. @default 'TriggerAuthentication' */
  readonly kind?: 'TriggerAuthentication' | 'ClusterTriggerAuthentication';
}

/** One source of events, in the words of KEDA: https://keda.sh/docs/latest/scalers/ */
export interface EventTrigger {
  /** The scaler, such as `rabbitmq`, `kafka` or `cron`. */
  readonly type: string;
  /**
   * Tells triggers of one component apart.
   * @default - the type, with its place among the triggers where several have the same type
   */
  readonly name?: string;
  /**
   * The scaler's own parameters, those that begin with `activation` among them: they say from where on it leaves zero.
   * They are texts on every platform: numbers are written as such. Never secrets.
   */
  readonly metadata: Readonly<Record<string, Value>>;
  /**
   * Authentication parameters of the scaler and the secret values they take, such as `{ connection: bus.key('connection') }`.
   * @default - none
   */
  readonly auth?: Readonly<Record<string, SecretKey>>;
  /**
   * Authentication by an identity. It can stand beside `auth`.
   * @default - none
   */
  readonly podIdentity?: PodIdentity;
  /**
   * Authentication that is there already, instead of `auth` and `podIdentity`.
   * @default - none
   */
  readonly authenticationRef?: AuthenticationRef;
  /**
   * How the metric is compared with its target.
   * @default - the scaler's own, AverageValue for most
   */
  readonly metricType?: 'AverageValue' | 'Value' | 'Utilization';
  /**
   * Whether answers are kept between two looks at the source, so that it is asked less often.
   * @default false
   */
  readonly useCachedMetrics?: boolean;
}

export function checkTriggers(where: string, triggers: readonly EventTrigger[]): void {
  checkList(where, triggers);
  if (triggers.length === 0) wrong(where, 'a list of at least one trigger', 'none');
  triggers.forEach((trigger, index) => checkTrigger(`${where}[${index}]`, trigger));
}

const TRIGGER_KEYS = ['type', 'name', 'metadata', 'auth', 'podIdentity', 'authenticationRef', 'metricType', 'useCachedMetrics'];
const IDENTITY_KEYS = ['provider', 'identityId', 'identityTenantId', 'identityAuthorityHost', 'identityOwner', 'roleArn', 'externalID'];

function checkTrigger(where: string, trigger: EventTrigger): void {
  checkProps(where, trigger);
  checkKeys(where, trigger, TRIGGER_KEYS);
  checkText(`${where}.type`, trigger.type);
  checkOptionalText(`${where}.name`, trigger.name);
  checkProps(`${where}.metadata`, trigger.metadata);
  for (const [name, value] of Object.entries(trigger.metadata)) checkValue(`${where}.metadata.${name}`, value);
  if (trigger.auth !== undefined) checkProps(`${where}.auth`, trigger.auth);
  for (const [name, value] of Object.entries(trigger.auth ?? {})) checkValue(`${where}.auth.${name}`, value);
  checkOneOf(`${where}.metricType`, trigger.metricType, ['AverageValue', 'Value', 'Utilization']);
  checkOptionalFlag(`${where}.useCachedMetrics`, trigger.useCachedMetrics);
  if (trigger.podIdentity !== undefined) checkPodIdentity(`${where}.podIdentity`, trigger.podIdentity);
  if (trigger.authenticationRef !== undefined) checkAuthenticationRef(where, trigger);
}

function checkPodIdentity(where: string, identity: PodIdentity): void {
  checkProps(where, identity);
  checkKeys(where, identity, IDENTITY_KEYS);
  checkText(`${where}.provider`, identity.provider);
  for (const name of ['identityId', 'identityTenantId', 'roleArn', 'externalID'] as const) {
    const value = identity[name];
    if (value === undefined) continue;
    if (typeof value === 'string') checkText(`${where}.${name}`, value);
    checkValue(`${where}.${name}`, value);
  }
  checkOptionalText(`${where}.identityAuthorityHost`, identity.identityAuthorityHost);
  checkOneOf(`${where}.identityOwner`, identity.identityOwner, ['keda', 'workload']);
  if (identity.identityAuthorityHost !== undefined && identity.identityTenantId === undefined) throw new TypeError(`${where}.identityAuthorityHost needs identityTenantId`);
  if (identity.roleArn !== undefined && identity.identityOwner === 'workload') throw new TypeError(`${where}.roleArn cannot be with identityOwner 'workload': the component's own role is used`);
  if (identity.externalID !== undefined && identity.roleArn === undefined) throw new TypeError(`${where}.externalID needs roleArn`);
}

function checkAuthenticationRef(where: string, { authenticationRef, auth, podIdentity }: EventTrigger): void {
  checkProps(`${where}.authenticationRef`, authenticationRef);
  checkKeys(`${where}.authenticationRef`, authenticationRef!, ['name', 'kind']);
  checkText(`${where}.authenticationRef.name`, authenticationRef!.name);
  checkOneOf(`${where}.authenticationRef.kind`, authenticationRef!.kind, ['TriggerAuthentication', 'ClusterTriggerAuthentication']);
  const other = auth === undefined ? 'podIdentity' : 'auth';
  if (auth !== undefined || podIdentity !== undefined) throw new TypeError(`${where} has authenticationRef and ${other}: a trigger authenticates in one way`);
}
