import type { EventTrigger, PodIdentity } from '../../model/scaling/event-trigger';
import { isRef } from '../../model/values/ref';
import { didYouMean } from '../../plan/suggest';
import type { Finding } from '../../plan/diagnostic';
import { obeys } from '../../plan/names';
import { refuse } from '../findings';
import { dnsSubdomain } from '../names';
import type { At } from '../rules';
import { checkText } from '../values';

/** The identities that KEDA knows, with what can be said about each. */
const PROVIDERS: Readonly<Record<string, readonly string[]>> = {
  'azure-workload': ['identityId', 'identityTenantId', 'identityAuthorityHost'],
  'aws': ['identityOwner', 'roleArn', 'externalID'],
  'aws-eks': [],
  'gcp': [],
};

/** Secrets that are none, identities that do not exist, names that cannot be. */
export function checkAuthentication(name: string, { auth = {}, podIdentity, authenticationRef }: EventTrigger, at: At): Finding[] {
  const known = Object.entries(auth).filter(([, value]) => !isRef(value) || (value as { type?: unknown }).type !== 'secret');
  return [
    ...known.map(([key]) => refuse('K8S.EVENT_SCALER', `trigger '${name}': auth ${key} is no key of a Secret`, 'declare a Secret and refer to its key, or put a value that is no secret into the metadata')),
    ...(podIdentity === undefined ? [] : checkIdentity(name, podIdentity, at)),
    ...(authenticationRef === undefined || obeys(authenticationRef.name, dnsSubdomain) ? []
      : [refuse('K8S.EVENT_SCALER', `trigger '${name}': '${authenticationRef.name}' cannot be the name of a ${authenticationRef.kind ?? 'TriggerAuthentication'}: ${dnsSubdomain.describe}`, 'give the name of the object in the cluster')]),
  ];
}

function checkIdentity(name: string, { provider, ...rest }: PodIdentity, at: At): Finding[] {
  const providers = Object.keys(PROVIDERS);
  if (!providers.includes(provider)) return [refuse('K8S.EVENT_SCALER', `trigger '${name}': KEDA knows no podIdentity provider '${provider}': it knows ${providers.join(', ')}`, didYouMean(provider, providers))];
  const strange = Object.keys(rest).filter((key) => !PROVIDERS[provider].includes(key));
  return [
    ...strange.map((key) => refuse('K8S.EVENT_SCALER', `trigger '${name}': podIdentity.${key} means nothing to provider '${provider}'${PROVIDERS[provider].length === 0 ? '' : `, which takes ${PROVIDERS[provider].join(', ')}`}`, 'take it away')),
    ...Object.entries(rest).flatMap(([key, value]) => checkText(`trigger '${name}': podIdentity.${key}`, value, 'an identity is no secret: use a Parameter', at)),
  ];
}
