import { checkKeys, checkOneOf, checkOptionalText, checkOptionalWhole, checkProps, wrong } from '../arguments';
import { LONG_RUNNING_KINDS, type LongRunningKind } from '../component-kinds';
import { TraitWith } from '../trait';

/** Connections of one client address go to one replica, for as long as they keep coming. */
export interface ClientIpAffinity {
  readonly by: 'client-ip';
  /**
   * How many seconds after its last connection a client is forgotten, 1 to 86400.
   * @default 10800
   */
  readonly timeout?: number;
}

/** HTTP requests of one browser go to one replica, which a cookie names. */
export interface CookieAffinity {
  readonly by: 'cookie';
  /** The name of the cookie. @default - the platform chooses one */
  readonly cookieName?: string;
  /** How many seconds the browser keeps the cookie, from 1. @default - until the browser is closed */
  readonly maxAge?: number;
}

export type SessionAffinityProps = ClientIpAffinity | CookieAffinity;

/**
 * Keeps clients with the replica that they reached first. `client-ip` works for every protocol, below routes: it sees
 * callers, not the clients of a proxy in between. `cookie` works for requests that come by an `Ingress`.
 */
export class SessionAffinity extends TraitWith<SessionAffinityProps, 'session-affinity', LongRunningKind> {
  static override readonly appliesTo = LONG_RUNNING_KINDS;
  readonly kind = 'session-affinity' as const;

  constructor(props: SessionAffinityProps) {
    checkProps('SessionAffinity', props);
    checkOneOf('SessionAffinity by', (props as { by?: unknown }).by ?? null, ['client-ip', 'cookie']);
    if (props.by === 'client-ip') {
      checkKeys("SessionAffinity by 'client-ip'", props, ['by', 'timeout']);
      checkOptionalWhole('SessionAffinity timeout', props.timeout, 1, 86400);
    } else {
      checkKeys("SessionAffinity by 'cookie'", props, ['by', 'cookieName', 'maxAge']);
      checkOptionalText('SessionAffinity cookieName', props.cookieName);
      if (props.cookieName !== undefined && !/^[A-Za-z0-9_.-]+$/.test(props.cookieName)) wrong('SessionAffinity cookieName', "letters, digits, '-', '_' and '.'", props.cookieName);
      checkOptionalWhole('SessionAffinity maxAge', props.maxAge, 1);
    }
    super(props);
  }
}
