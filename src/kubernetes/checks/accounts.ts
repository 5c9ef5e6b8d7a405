import { didYouMean } from '../../plan/suggest';
import type { Finding } from '../../plan/diagnostic';
import { refuse } from '../findings';
import { checkObjectName } from '../object-name';
import type { At } from '../rules';

/** Service accounts that are bound to components. */
export function checkAccounts(at: At): Finding[] {
  const { application, options } = at;
  const ids = application.components.map(({ name }) => name);
  return Object.entries(options.serviceAccounts ?? {}).flatMap(([id, account]) => {
    if (!ids.includes(id)) return [refuse('K8S.BINDING', `serviceAccounts has '${id}', and no component has that id: they are ${ids.join(', ') || 'none'}`, didYouMean(id, ids) ?? 'take it away')];
    if (account === undefined) return [];
    return [...checkObjectName(`the service account of '${id}'`, 'ServiceAccount', account, options), ...rivals(id, at)];
  });
}

/** Traits that give a component an account as well. */
function rivals(id: string, at: At): Finding[] {
  return at.components.filter(({ name }) => name === id).flatMap((component) => ['service-account', 'workload-identity'].filter((kind) => at.traitsOf(component, kind).length > 0)
    .map((kind) => ({ ...refuse('K8S.BINDING', `the service account is decided by the trait '${kind}' and by the option serviceAccounts`, 'keep one of them'), path: component.path })));
}
