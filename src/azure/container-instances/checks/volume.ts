import type { Volume } from '../../../model/traits/volume';
import type { Finding } from '../../../plan/diagnostic';
import { adapt, refuse } from '../findings';
import { checkName, volumeNames } from '../names';

/** Facts 3: a folder on disk without a size of its own, or a share. */
export function checkVolume({ props }: Volume): Finding[] {
  const { name, type } = props;
  const findings = checkName('volume', name, volumeNames);
  if (type === 'persistent') return [...findings, refuse('ACI.VOLUME', `volume '${name}' is to outlive its group: the platform makes no storage for one`, "make a file share, and use a Volume of type 'existing' that the deployment binds to it")];
  if (type === 'existing') return findings;
  if (props.medium === 'memory') findings.push(refuse('ACI.VOLUME', `volume '${name}' is to be in memory: the platform has folders on disk alone`, "use medium: 'disk' if its content may touch one"));
  if (props.sizeLimit !== undefined) findings.push(adapt('ACI.VOLUME', `volume '${name}' cannot be held to ${props.sizeLimit}: it may fill the disk of its group`));
  return findings;
}
