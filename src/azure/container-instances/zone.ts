import { Member, segment, type Text } from '../shared/expression';
import { later } from '../shared/input';
import { place, resourceGroupName } from '../shared/place';
import { keyOf, ref } from '../shared/resource';
import { tagsOf } from '../shared/tags';
import { isExisting, networkOf, subnetId, virtualNetworkId, zoneOf } from './network';
import type { ExistingZone, NewZone } from './options';
import type { At } from './rules';
import type { ContainerGroup, PrivateRecordSet, PrivateZone, VirtualNetworkLink } from './types';

const KEY = { name: 'zone', type: 'privatedns:PrivateZone' } as const;
/** How long a name may be remembered, in seconds: a group that is created anew has another IP. */
const TTL = 30;

/** The zone of the deployment and its link to the network; nothing where there is a zone already. */
export function zoneResources(at: At): (PrivateZone | VirtualNetworkLink)[] {
  const [network, zone] = [networkOf(at), zoneOf(at)];
  if (network === undefined || zone === undefined || isExisting(zone)) return [];
  const { resourceGroupName: group } = place(at);
  const tags = tagsOf(at);
  return [
    { ...KEY, args: { privateZoneName: zone.name, resourceGroupName: group, location: 'global', tags } },
    {
      name: 'zone', type: 'privatedns:VirtualNetworkLink',
      args: {
        virtualNetworkLinkName: 'groups', privateZoneName: ref(KEY, 'name'), resourceGroupName: group, location: 'global',
        registrationEnabled: false, virtualNetwork: { id: virtualNetworkId(subnetId(network)) }, tags,
      },
    },
  ];
}

/** A name in the zone that leads to all groups of a component. */
export function recordSet(name: string, groups: readonly ContainerGroup[], at: At): PrivateRecordSet[] {
  const zone = zoneOf(at);
  if (zone === undefined || groups.every(({ args }) => args.ipAddress === undefined)) return [];
  return [{
    name, type: 'privatedns:PrivateRecordSet',
    args: {
      ...insideZone(zone, at), recordType: 'A', relativeRecordSetName: name, ttl: TTL,
      aRecords: groups.map((group) => ({ ipv4Address: new Member([keyOf(group), 'ipAddress', 'ip']) })),
    },
  }];
}

function insideZone(zone: NewZone | ExistingZone, at: At): { readonly privateZoneName: Text; readonly resourceGroupName: Text } {
  if (!isExisting(zone)) return { privateZoneName: ref(KEY, 'name'), resourceGroupName: resourceGroupName(at) };
  return { privateZoneName: later('network.zone.name', zone.name), resourceGroupName: segment(later('network.zone.id', zone.id), 'resourceGroups') };
}
