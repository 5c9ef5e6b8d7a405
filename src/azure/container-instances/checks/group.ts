import type { Component } from '../../../model/component';
import type { Workload } from '../../../model/components/workload';
import type { ConfigFiles } from '../../../model/traits/config-files';
import type { DaprSidecar } from '../../../model/traits/dapr-sidecar';
import type { SecretFiles } from '../../../model/traits/secret-files';
import type { Volume } from '../../../model/traits/volume';
import { daprAppId } from '../../../plan/check-dapr';
import type { Finding } from '../../../plan/diagnostic';
import { daprComponentsFor } from '../../shared/dapr/component-file';
import { isConfidential } from '../group';
import { refuse, refuseAsDocumented } from '../findings';
import { domain, networkOf, settingsOf } from '../network';
import { openPorts } from '../ports';
import type { At } from '../rules';
import { tlsHost } from '../routes';
import { sidecarsOf } from '../sizing';

/** Facts 3: what one group holds, and what spot machines do without. */
export function checkGroup(component: Component<any, any>, at: At): Finding[] {
  const daprs = at.traitsOf<DaprSidecar>(component, 'dapr-sidecar');
  const caddies = tlsHost(component, at) === undefined ? 0 : 1;
  const containers = 1 + sidecarsOf(component, at).length + at.traitsOf(component, 'init-container').length + daprs.length + caddies;
  const files = [...at.traitsOf<ConfigFiles>(component, 'config-files'), ...at.traitsOf<SecretFiles>(component, 'secret-files')];
  const volumes = files.length + at.traitsOf<Volume>(component, 'volume').length + daprs.reduce((all, trait) => all + daprVolumes(component, trait, at), 0) + 2 * caddies;
  return [
    ...(containers > 60 ? [refuseAsDocumented(at, 'ACI.CONTAINER', `the group has ${containers} containers, and at most 60 are allowed`, 'split the component')] : []),
    ...(volumes > 20 ? [refuseAsDocumented(at, 'ACI.VOLUME', `the group has ${volumes} volumes, and at most 20 are allowed`, 'put files into fewer folders')] : []),
    ...checkSpot(component, at), ...checkLabel(component, at),
  ];
}

/** One for the files of Dapr components, and one for the configuration by which daprd finds others. */
function daprVolumes(component: Component<any, any>, trait: DaprSidecar, at: At): number {
  return (daprComponentsFor(daprAppId(component as Workload<any, any, any>, trait), at).length > 0 ? 1 : 0) + (domain(at) === undefined ? 0 : 1);
}

/** A name that nothing would answer under. */
function checkLabel(component: Component<any, any>, at: At): Finding[] {
  if (settingsOf(component, at).dnsNameLabel === undefined) return [];
  if (networkOf(at) !== undefined) return [refuse('ACI.GROUP', 'there is a dnsNameLabel, and a group in a network has no public name', 'take it away; network.zone gives names inside')];
  return openPorts(component, at).length > 0 ? [] : [refuse('ACI.GROUP', 'there is a dnsNameLabel, and the group has no public address: no route and no exposed port asks for one', 'take it away, or add new Ingress()')];
}

function checkSpot(component: Component<any, any>, at: At): Finding[] {
  const { spot, confidential, zone } = settingsOf(component, at);
  if (spot !== true) return [];
  return [
    ...(openPorts(component, at).length === 0 ? [] : [refuse('ACI.GROUP', 'spot machines have no address, and the component has a port that is to be reached', 'run it on regular machines, or make it a Worker')]),
    ...(networkOf(at) === undefined ? [] : [refuse('ACI.GROUP', 'spot machines cannot stand in a network', 'run it on regular machines, or deploy it without network')]),
    ...(isConfidential(confidential) ? [refuse('ACI.GROUP', 'spot machines are not confidential', 'take one of the two away')] : []),
    ...(zone === undefined ? [] : [refuse('ACI.GROUP', `spot machines cannot be asked for in a zone, and zone '${zone}' is`, 'take one of the two away')]),
  ];
}
