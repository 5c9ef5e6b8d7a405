import type { Ingress } from '../../../model/traits/ingress';
import { checkIngress } from '../checks/ingress';
import type { AppServiceTraitRule } from '../rules';

/** Opens the site, and gives it host names. */
export const ingress: AppServiceTraitRule<Ingress> = {
  adapts: 'the site also answers under the host name that the platform gives it, with HTTPS',
  check: checkIngress,
  patch({ props: { host, tls } }, { hosts }) {
    if (host === undefined) return;
    const name = host.toLowerCase();
    hosts.set(name, hosts.get(name) === true || tls === true);
  },
};
