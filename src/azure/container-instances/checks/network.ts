import type { Finding } from '../../../plan/diagnostic';
import { isLater } from '../../shared/input';
import { refuse } from '../findings';
import { isExisting, networkOf } from '../network';
import type { ExistingZone, NewZone } from '../options';
import type { At } from '../rules';

const KEYS = ['subnetId', 'zone', 'nameServers'];
const DOMAIN = /^(?=.{3,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/;

/** Facts 3: one subnet that is delegated to container groups; what an id says can be checked, the delegation cannot. */
export function checkNetwork(at: At): Finding[] {
  const network = networkOf(at);
  if (network === undefined) return [];
  const { subnetId, zone, nameServers } = network;
  const findings = Object.keys(network).filter((key) => !KEYS.includes(key)).map((key) => refuse('ACI.NETWORK', `network has no property '${key}': it has ${KEYS.join(', ')}`));
  if (!isText(subnetId)) findings.push(refuse('ACI.NETWORK', 'network has no subnetId', 'give the resource id of a subnet that is delegated to Microsoft.ContainerInstance/containerGroups'));
  else if (typeof subnetId === 'string' && !/^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.Network\/virtualNetworks\/[^/]+\/subnets\/[^/]+$/i.test(subnetId)) {
    findings.push(refuse('ACI.NETWORK', `network.subnetId '${subnetId}' is no resource id of a subnet`, 'give /subscriptions/.../virtualNetworks/.../subnets/...'));
  }
  if (nameServers !== undefined && !(Array.isArray(nameServers) && nameServers.length > 0 && nameServers.every(isText))) findings.push(refuse('ACI.NETWORK', 'network.nameServers must be a list of at least one address', 'leave it out for those of the network'));
  return zone === undefined ? findings : [...findings, ...checkZone(zone)];
}

function checkZone(zone: NewZone | ExistingZone): Finding[] {
  if (typeof zone !== 'object' || zone === null) return [refuse('ACI.NETWORK', 'network.zone must be an object', "write { name: 'shop.internal' }, or pass a PrivateZone")];
  if (isExisting(zone) ? !isText(zone.id) || !isText(zone.name) : typeof zone.name !== 'string') {
    return [refuse('ACI.NETWORK', `network.zone needs ${isExisting(zone) ? 'id and name' : 'a name that is known now'}`, "write { name: 'shop.internal' } for a new one, or pass an existing PrivateZone")];
  }
  // A resource of the SDK has many properties.
  const others = isExisting(zone) ? [] : Object.keys(zone).filter((key) => key !== 'name').map((key) => refuse('ACI.NETWORK', `network.zone has no property '${key}': a new one has a name alone`, 'for a zone that exists give id and name'));
  if (typeof zone.name !== 'string' || DOMAIN.test(zone.name)) return others;
  return [...others, refuse('ACI.NETWORK', `network.zone.name '${zone.name}' is no domain of two labels or more in lower-case letters, digits and '-'`, "choose one such as 'shop.internal'")];
}

function isText(value: unknown): boolean {
  return isLater(value) || (typeof value === 'string' && value !== '');
}
