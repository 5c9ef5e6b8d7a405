import type { Finding } from '../../plan/diagnostic';
import { refuse } from '../findings';
import { isEngineOutput, Later } from '../lazy';
import type { KubernetesOptions } from '../options';

/** Where an option may come later: it ends as a text in some object, and no rule has to know it before. `*` is any key. */
const PLACES = [
  'namespace', 'imagePullSecrets.*', 'serviceAccounts.*', 'parameters.*',
  'config.*.existing', 'config.*.values.*',
  'secrets.*.existing', 'secrets.*.values.*', 'secrets.*.keyVault.name', 'secrets.*.keyVault.tenantId', 'secrets.*.keyVault.identity.node', 'secrets.*.keyVault.identity.workload',
  'volumes.*.existing', ...['shareName', 'secret', 'storageAccount', 'resourceGroup', 'server'].map((name) => `volumes.*.azureFile.${name}`),
  'ingress.annotations.*', 'loadBalancer.annotations.*', 'loadBalancer.internalAnnotations.*',
].map((place) => place.split('.'));

/** Options whose outputs are put out of sight of the rules, and what stands against those that cannot wait. */
export interface LateOptions {
  readonly options: Partial<KubernetesOptions>;
  readonly findings: readonly Finding[];
}

export function lateOptions(given: Partial<KubernetesOptions>): LateOptions {
  const findings: Finding[] = [];
  const settled = (value: unknown, path: readonly string[]): unknown => {
    if (comesLater(value)) {
      if (PLACES.some((place) => place.length === path.length && place.every((word, index) => word === '*' || word === path[index]))) return new Later(value);
      findings.push(refuse('OAM.DEFERRED', `option ${path.join('.')} is a value that comes later, and must be known while the program runs`, 'give it as it is, or take it from the configuration of the stack'));
      return undefined;
    }
    if (Array.isArray(value)) return value.map((item, index) => settled(item, [...path, String(index)]));
    // Constructs and resources are no options but stand for objects.
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, settled(item, [...path, key])]));
  };
  return { options: settled(given, []) as Partial<KubernetesOptions>, findings };
}

function comesLater(value: unknown): boolean {
  return isEngineOutput(value) || value instanceof Promise;
}
