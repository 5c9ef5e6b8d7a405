import type { DaprComponent } from '../model/parts/dapr-component';
import { isRef } from '../model/values/ref';
import { didYouMean } from './suggest';
import type { Context } from './context';
import { error, warning, type Finding } from './diagnostic';

/**
 * Secret stores that cannot give what a component needs. Dapr only logs a warning and goes on without the component. A
 * store that the application does not have may be there already, or be the platform's own.
 */
export function checkDaprSecrets(at: Context<unknown>, appIds: readonly string[]): Finding[] {
  const parts = at.application.parts.filter((part): part is DaprComponent<any> => part.kind === 'dapr-component');
  return parts.flatMap((part) => {
    const { secretStore: name, scopes = [], metadata = {} } = part.props;
    if (name === undefined || !Object.values(metadata).some((value) => isRef(value) && value.type === 'secret')) return [];
    const store = parts.find((one) => one.name === name);
    return finding(name, store, parts, scopes, appIds).map((one) => ({ ...one, path: part.path }));
  });
}

function finding(name: string, store: DaprComponent<any> | undefined, parts: readonly DaprComponent<any>[], scopes: readonly string[], appIds: readonly string[]): Finding[] {
  if (store === undefined) {
    const fix = didYouMean(name, parts.filter(isStore).map((one) => one.name));
    return fix === undefined ? [] : [warning('OAM.DAPR_SECRET_STORE', `secret store '${name}' is no Dapr component of this application`, fix)];
  }
  if (!isStore(store)) return [error('OAM.DAPR_SECRET_STORE', `'${name}' is no secret store: its type is '${store.props.type}'`, 'name a component of a type that begins with secretstores.')];
  const readers: readonly string[] = store.props.scopes ?? [];
  const users = scopes.length === 0 ? appIds : scopes;
  const without = readers.length === 0 ? [] : users.filter((id) => !readers.includes(id));
  if (without.length === 0) return [];
  const severity = scopes.length === 0 ? warning : error;
  return [severity('OAM.DAPR_SECRET_STORE', `${without.map((id) => `'${id}'`).join(', ')} may use it, and not its secret store '${name}': Dapr goes without the component there`, `give both the same scopes`)];
}

function isStore({ props }: DaprComponent<any>): boolean {
  return props.type.startsWith('secretstores.');
}
