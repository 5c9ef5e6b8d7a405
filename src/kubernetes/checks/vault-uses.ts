import type { EventTask } from '../../model/components/event-task';
import type { EventScaler, EventTrigger } from '../../model/traits/event-scaler';
import type { Ingress } from '../../model/traits/ingress';
import { isRef } from '../../model/values/ref';
import type { Secret } from '../../model/values/secret';
import type { Finding } from '../../plan/diagnostic';
import { refuse } from '../findings';
import { replicasOf } from '../pod/replicas';
import type { At } from '../rules';
import { keyVaultOf } from '../secrets/key-vault';

/**
 * Secrets of key vaults that somebody else than a pod reads. The Secret is there as long as a pod of the component
 * runs, so a component that may run none leaves its scaler or its route without it.
 */
export function checkVaultUses(at: At): Finding[] {
  return at.components.flatMap((component) => {
    if (replicasOf(component, at).fewest > 0) return [];
    const triggers = at.traitsOf<EventScaler>(component, 'event-scaler').flatMap(({ props }) => props.triggers);
    const starts = component.kind === 'event-task' ? (component as EventTask<any>).props.triggers : [];
    const scaled = secretsOf([...triggers, ...starts]);
    const routed = at.traitsOf<Ingress>(component, 'ingress').flatMap(({ props: { tls } }) => (typeof tls === 'object' ? [tls] : []));
    return [...used('a trigger', scaled, at), ...used('a route', routed, at)].map((finding) => ({ ...finding, path: component.path }));
  });
}

function used(by: string, secrets: readonly Secret<any>[], at: At): Finding[] {
  return [...new Set(secrets)].filter((secret) => keyVaultOf(secret, at) !== undefined).map((secret) =>
    refuse('K8S.KEY_VAULT', `secret '${secret.name}' of ${by} comes from a key vault, and is in the cluster only while a pod runs that mounts it; the component may run none`,
      'bind the secret to { externalSecret } or { existing }, or keep one replica at least where the kind of component can'));
}

function secretsOf(triggers: readonly EventTrigger[]): Secret[] {
  return triggers.flatMap(({ auth = {} }) => Object.values(auth).flatMap((key) => (isRef(key) && key.type === 'secret' ? [key.source] : [])));
}
