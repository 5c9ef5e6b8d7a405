import type { IpRestrictions } from '../../../model/traits/ip-restrictions';
import { Workload } from '../../../model/components/workload';
import { refuse } from '../findings';
import type { AppServiceTraitRule } from '../rules';

/** Rules of the site, in the author's order. */
export const ipRestrictions: AppServiceTraitRule<IpRestrictions> = {
  adapts: 'the rules hold for the whole site: what comes from other sites is looked at, too',
  check: (_trait, component) => (component instanceof Workload && component.ports.length > 0 ? []
    : [refuse('APPSVC.IP_RESTRICTIONS', `nothing comes in: '${component.name}' has no port`, 'give it a port, or take the trait away')]),
  patch({ props: { allow, deny } }, { ipRules }) {
    const action = allow === undefined ? 'Deny' : 'Allow';
    // Named after what they say: a rule more or less renames no other.
    ipRules.push(...(allow ?? deny ?? []).map((range, index) => ({ name: `${action.toLowerCase()}-${range.replace(/[./:]/g, '-')}`, action, priority: 100 + index, ipAddress: range }) as const));
  },
};
