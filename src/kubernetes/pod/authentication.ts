import type { EventTrigger } from '../../model/scaling/event-trigger';
import { secretKey } from '../bound';
import type { TriggerAuthentication } from '../custom-resources';
import type { At } from '../rules';
import { text } from '../values';

/** Whether a trigger needs an authentication of its own. */
export function authenticates({ auth = {}, podIdentity }: EventTrigger): boolean {
  return Object.keys(auth).length > 0 || podIdentity !== undefined;
}

/** What a trigger authenticates with: secrets of the cluster, and who it is. */
export function authentication({ auth = {}, podIdentity }: EventTrigger, at: At): TriggerAuthentication['spec'] {
  const secrets = Object.entries(auth).map(([parameter, reference]) => ({ parameter, ...secretKey(reference, at) }));
  return {
    ...(secrets.length === 0 ? {} : { secretTargetRef: secrets }),
    ...(podIdentity === undefined ? {} : { podIdentity: identity(podIdentity, at) }),
  };
}

function identity({ provider, identityAuthorityHost, identityOwner, ...values }: NonNullable<EventTrigger['podIdentity']>, at: At): NonNullable<TriggerAuthentication['spec']['podIdentity']> {
  const texts = Object.entries(values).map(([name, value]) => [name, text(value, at)]);
  return { provider, identityAuthorityHost, identityOwner, ...Object.fromEntries(texts) as Record<string, string> };
}
