import { httpScaledObject } from '../harness/http-scaled-object';
import type { Kubectl } from '../harness/kubectl';
import { secretProviderClass } from '../harness/secret-provider-class';

/** Adds every custom resource that our rules write. */
export function defineAll(cluster: Kubectl): Promise<void> {
  return cluster.define('argo-rollouts', 'cert-manager', 'dapr', 'external-secrets', 'gateway-api', 'keda', 'prometheus', 'traefik', httpScaledObject, secretProviderClass);
}
