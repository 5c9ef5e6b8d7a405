import type { DaprComponent } from '../../../model/parts/dapr-component';
import type { Value } from '../../../model/values/value';
import { shortHash } from '../../../plan/names';
import type { AzureContext } from '../context';
import type { Text } from '../expression';
import { isSecretKey, secretKeysIn } from '../values';
import { DAPRD_ENV_PREFIX } from './ports';

/** An entry of daprd's environment that a component reads a setting from. */
export interface DaprEnv {
  readonly name: string;
  readonly value: Text;
  /** Whether the value is a secret, or has one in it. */
  readonly isSecret: boolean;
}

/** A Dapr component as daprd reads it from a folder. */
export interface DaprFile {
  readonly name: string;
  readonly text: string;
  readonly env: readonly DaprEnv[];
}

/** One setting of a component, in the words of Dapr. */
type Entry = { readonly name: string } & ({ readonly value: string | number | boolean } | { readonly envRef: string }
  | { readonly secretKeyRef: { readonly name: string; readonly key: string } });

/**
 * The components that an app id may use. What is known stands in the files; a secret, or what comes later, comes from
 * daprd's environment, so that no file holds a secret. JSON is YAML.
 */
export function daprFiles(appId: string, at: AzureContext, textOf: (where: string, value: Value | boolean) => Text): DaprFile[] {
  return daprComponentsFor(appId, at).map((part): DaprFile => {
    const { type, version = 'v1', metadata = {}, scopes, secretStore, ignoreErrors, initTimeout } = part.props;
    const env: DaprEnv[] = [];
    const entries = Object.entries(metadata).map(([name, value]): Entry => {
      if (secretStore !== undefined && isSecretKey(value)) return { name, secretKeyRef: { name: value.key, key: value.key } };
      if (typeof value !== 'object') return { name, value };
      const text = textOf(`${part.name} ${name}`, value);
      const isSecret = secretKeysIn([value]).length > 0;
      if (typeof text === 'string' && !isSecret) return { name, value: text };
      env.push({ name: envName(part.name, name), value: text, isSecret });
      return { name, envRef: envName(part.name, name) };
    });
    const content = {
      apiVersion: 'dapr.io/v1alpha1', kind: 'Component', metadata: { name: part.name },
      spec: { type, version, ignoreErrors, initTimeout, metadata: entries },
      auth: secretStore === undefined ? undefined : { secretStore }, scopes,
    };
    return { name: fileName(part.name), text: `${JSON.stringify(content, null, 2)}\n`, env };
  });
}

/** The components of the application that an app id may use. */
export function daprComponentsFor(appId: string, at: AzureContext): DaprComponent<any>[] {
  return at.application.parts.filter((part): part is DaprComponent<any> => part.kind === 'dapr-component')
    .filter(({ props: { scopes = [] } }) => scopes.length === 0 || scopes.includes(appId));
}

/** Ids of parts have characters that file names have not; the hash keeps those apart that would be the same. */
function fileName(component: string): string {
  return /^[a-z0-9][a-z0-9.-]*$/.test(component) ? `${component}.yaml` : `${component.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${shortHash(component)}.yaml`;
}

/** Short enough for every platform, and the same for the same setting. */
function envName(component: string, setting: string): string {
  const words = `${component}_${setting}`.toUpperCase().replace(/[^A-Z0-9]+/g, '_').replace(/^_+|_+$/g, '').slice(0, 40);
  return `${DAPRD_ENV_PREFIX}${words}_${shortHash(component, setting).toUpperCase()}`;
}
