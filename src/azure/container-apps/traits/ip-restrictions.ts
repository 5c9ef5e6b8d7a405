import { familyOf } from '../../../model/cidr';
import { Workload } from '../../../model/components/workload';
import type { IpRestrictions } from '../../../model/traits/ip-restrictions';
import { refuse } from '../findings';
import type { ContainerAppsTraitRule } from '../rules';

/** Facts 2.4: all rules allow or all deny, and whoever no rule names gets the opposite. */
export const ipRestrictions: ContainerAppsTraitRule<IpRestrictions> = {
  adapts: 'the rules hold for the whole ingress of the app: what comes from other apps is looked at, too',
  check({ props: { allow = [], deny = [] } }, component) {
    const none = !(component instanceof Workload) || component.ports.length === 0;
    return [
      ...(none ? [refuse('ACA.IP_RESTRICTIONS', `nothing comes in: '${component.name}' has no port`, 'give it a port, or take the trait away')] : []),
      ...[...allow, ...deny].filter((range) => familyOf(range) === 6).map((range) => refuse('ACA.IP_RESTRICTIONS', `range '${range}' cannot be used: the platform knows ranges of IPv4`, 'give ranges of IPv4')),
    ];
  },
  patch({ props: { allow, deny } }, { ingress }) {
    if (ingress === undefined) return;
    const action = allow === undefined ? 'Deny' : 'Allow';
    // Named after what they say: a rule more or less renames no other.
    ingress.ipSecurityRestrictions = (allow ?? deny ?? []).map((range) => ({ name: `${action.toLowerCase()}-${range.replace(/[./]/g, '-')}`, action, ipAddressRange: range }));
  },
};
