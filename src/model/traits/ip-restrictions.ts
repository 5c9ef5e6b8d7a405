import { checkKeys, checkList, checkProps, wrong } from '../arguments';
import { checkCidr } from '../cidr';
import { ROUTED_KINDS, type RoutedKind } from '../component-kinds';
import { TraitWith } from '../trait';

export interface IpRestrictionsProps {
  /**
   * The ranges of addresses, in CIDR notation, that requests may come from; all others are turned away.
   * @default - all but those in `deny`
   */
  readonly allow?: readonly string[];
  /**
   * The ranges of addresses, in CIDR notation, that requests are turned away from; all others may call.
   * @default - all but those in `allow`
   */
  readonly deny?: readonly string[];
}

/**
 * Which client addresses the routes of a component answer to: either `allow` or `deny`. It is the platform's edge that
 * looks at addresses, and it must see those of the clients; other components are not restricted.
 */
export class IpRestrictions extends TraitWith<IpRestrictionsProps, 'ip-restrictions', RoutedKind> {
  static override readonly appliesTo = ROUTED_KINDS;
  readonly kind = 'ip-restrictions' as const;

  constructor(props: IpRestrictionsProps) {
    checkProps('IpRestrictions', props);
    checkKeys('IpRestrictions', props, ['allow', 'deny']);
    if ((props.allow === undefined) === (props.deny === undefined)) throw new TypeError("IpRestrictions: give either 'allow' or 'deny'");
    for (const name of ['allow', 'deny'] as const) {
      const ranges = props[name];
      if (ranges === undefined) continue;
      checkList(`IpRestrictions ${name}`, ranges);
      if (ranges.length === 0) wrong(`IpRestrictions ${name}`, 'a list of at least one range', 'none');
      if (new Set(ranges).size < ranges.length) wrong(`IpRestrictions ${name}`, 'a list without repeats', ranges);
      ranges.forEach((range, index) => checkCidr(`IpRestrictions ${name}[${index}]`, range));
    }
    super(props);
  }
}
