import { didYouMean } from '../../plan/check-references';
import type { Finding } from '../../plan/diagnostic';
import { refuse } from '../findings';
import { checkObjectName } from '../object-name';
import type { At } from '../rules';

/** Service accounts that are bound to components. */
export function checkAccounts({ application, options }: At): Finding[] {
  const ids = application.components.map(({ name }) => name);
  return Object.entries(options.serviceAccounts ?? {}).flatMap(([id, account]) => {
    if (!ids.includes(id)) return [refuse('K8S.BINDING', `serviceAccounts has '${id}', and no component has that id: they are ${ids.join(', ') || 'none'}`, didYouMean(id, ids) ?? 'take it away')];
    return account === undefined ? [] : checkObjectName(`the service account of '${id}'`, 'ServiceAccount', account, options);
  });
}
