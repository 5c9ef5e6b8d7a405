import type { Component } from '../../../model/component';
import type { ConfigFiles } from '../../../model/traits/config-files';
import type { SecretFiles } from '../../../model/traits/secret-files';
import type { Volume } from '../../../model/traits/volume';
import type { Finding } from '../../../plan/diagnostic';
import { isConfidential } from '../group';
import { refuse, refuseAsDocumented } from '../findings';
import { networkOf, settingsOf } from '../network';
import { openPorts } from '../ports';
import type { At } from '../rules';
import { tlsHost } from '../routes';
import { sidecarsOf } from '../sizing';

/** Facts 3: what one group holds, and what spot machines do without. */
export function checkGroup(component: Component<any, any>, at: At): Finding[] {
  const helpers = at.traitsOf(component, 'dapr-sidecar').length + (tlsHost(component, at) === undefined ? 0 : 1);
  const containers = 1 + sidecarsOf(component, at).length + at.traitsOf(component, 'init-container').length + helpers;
  const files = [...at.traitsOf<ConfigFiles>(component, 'config-files'), ...at.traitsOf<SecretFiles>(component, 'secret-files')];
  const volumes = files.length + at.traitsOf<Volume>(component, 'volume').length + 2 * helpers;
  return [
    ...(containers > 60 ? [refuseAsDocumented(at, 'ACI.CONTAINER', `the group has ${containers} containers, and at most 60 are allowed`, 'split the component')] : []),
    ...(volumes > 20 ? [refuseAsDocumented(at, 'ACI.VOLUME', `the group has ${volumes} volumes, and at most 20 are allowed`, 'put files into fewer folders')] : []),
    ...checkSpot(component, at),
  ];
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
