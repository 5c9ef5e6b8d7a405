import type { Component } from '../../model/component';
import { concat, segment, type Text } from '../shared/expression';
import { later, own } from '../shared/input';
import { objectOf, type ExistingZone, type GroupSettings, type Network, type NewZone } from './options';
import type { At } from './rules';

/** The network of the groups; undefined where groups have public addresses or none. */
export function networkOf(at: At): Network | undefined {
  return objectOf(at.options.network);
}

/** The private DNS zone of the network. */
export function zoneOf(at: At): NewZone | ExistingZone | undefined {
  return objectOf(networkOf(at)?.zone);
}

export function isExisting(zone: NewZone | ExistingZone): zone is ExistingZone {
  return 'id' in zone;
}

/** The domain in which components have names; undefined where they have none. */
export function domain(at: At): Text | undefined {
  const zone = zoneOf(at);
  return zone === undefined ? undefined : later('network.zone.name', zone.name);
}

export function subnetId(network: Network): Text {
  return later('network.subnetId', network.subnetId);
}

/** The network that a subnet is a part of. */
export function virtualNetworkId(subnet: Text): Text {
  return concat(['/subscriptions/', segment(subnet, 'subscriptions'), '/resourceGroups/', segment(subnet, 'resourceGroups'), '/providers/Microsoft.Network/virtualNetworks/', segment(subnet, 'virtualNetworks')]);
}

/** What the deployment says of one component; what is no object was refused and counts as nothing. */
export function settingsOf(component: Component<any, any>, at: At): GroupSettings {
  const settings = own(at.options.groups, component.name);
  return typeof settings === 'object' && settings !== null ? settings : {};
}
