import type { Component } from '../../../model/component';
import type { Volume } from '../../../model/traits/volume';
import type { Finding } from '../../../plan/diagnostic';
import { adapt, refuse } from '../findings';
import { checkName, innerNames } from '../names';
import type { At } from '../rules';
import { shareOf } from '../storage';

/** Facts 4: folders that containers of an instance share, and file shares in the main container. */
export function checkVolume(trait: Volume, component: Component<any, any>, at: At): Finding[] {
  const { props } = trait;
  const { name, readOnly } = props;
  const findings = checkName('volume', name, innerNames);
  if (props.type === 'persistent') return [...findings, refuse('APPSVC.VOLUME', `volume '${name}' is to outlive its instances: the platform makes no storage for a site`, "make a file share, and use a Volume of type 'existing' that the deployment binds to it")];
  if (props.type === 'existing') {
    const asks = readOnly === true ? `the container mounts volume '${name}' to read only` : shareOf(component, trait, at)?.share.accessMode === 'ReadOnly' ? `volume '${name}' is bound with accessMode 'ReadOnly'` : undefined;
    return asks === undefined ? findings : [...findings, adapt('APPSVC.VOLUME', `${asks}: the platform cannot hold it to that, and it may write`)];
  }
  if (props.medium === 'memory') findings.push(refuse('APPSVC.VOLUME', `volume '${name}' is to be in memory: the platform has folders on disk alone`, "use medium: 'disk' if its content may touch one"));
  if (props.sizeLimit !== undefined) findings.push(adapt('APPSVC.VOLUME', `volume '${name}' cannot be held to ${props.sizeLimit}: all volumes of an instance share its disk`));
  return findings;
}
