import type { KubernetesOptions } from 'cdk-oam/kubernetes';
import { pick, random, word, type HostileModel } from './hostile-model';

type Keys = readonly string[];
const each = <T>(keys: Keys, value: () => T): Record<string, T> => Object.fromEntries(keys.map((key) => [key, value()]));
const binding = (keys: Keys) => (random() < 0.5 ? { existing: word() } : { values: each(keys, word) });
const tenantId = '11111111-2222-3333-4444-555555555555';
const stored = (keys: Keys) => (random() < 0.5
  ? { externalSecret: { secretStoreRef: { name: word() }, keys: each(keys, word) } }
  : { keyVault: { name: 'acme', tenantId, identity: { node: 'system' }, keys: each(keys, word) } });

/** Options for a hostile model, as hostile as the model itself. */
export function hostileOptions({ secret, config, volumes }: HostileModel): Partial<KubernetesOptions> {
  return {
    ...(random() < 0.2 ? { namespace: word() } : {}),
    secrets: { [secret.name]: random() < 0.7 ? binding(secret.keys) : stored(secret.keys) }, config: { [config.name]: binding(config.keys) },
    volumes: each(volumes, () => (random() < 0.8 ? { existing: word() } : { azureFile: { shareName: word(), secret: word() } })),
    ...pick([{ ingress: { internalClassName: 'internal' } }, { gateway: { name: 'g', internal: { name: 'h' } } }]),
    networkPolicy: { routesFrom: [{ namespace: 'edge' }] },
  };
}
