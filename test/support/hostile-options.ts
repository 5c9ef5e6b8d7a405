import type { KubernetesOptions } from 'cdk-oam/kubernetes';
import { pick, random, word, type HostileModel } from './hostile-model';

/** Options for a hostile model, as hostile as the model itself. */
export function hostileOptions({ secret, config }: HostileModel): Partial<KubernetesOptions> {
  const binding = (keys: readonly string[]) => (random() < 0.5 ? { existing: word() } : { values: Object.fromEntries(keys.map((key) => [key, word()])) });
  return {
    ...(random() < 0.2 ? { namespace: word() } : {}),
    secrets: { [secret.name]: binding(secret.keys) }, config: { [config.name]: binding(config.keys) },
    ...pick([{ ingress: { internalClassName: 'internal' } }, { gateway: { name: 'g', internal: { name: 'h' } } }]),
    networkPolicy: { routesFrom: [{ namespace: 'edge' }] },
  };
}
