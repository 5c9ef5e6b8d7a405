import type { Component } from '../../../model/component';
import type { Volume } from '../../../model/traits/volume';
import { bytes } from '../../../model/quantity';
import type { Finding } from '../../../plan/diagnostic';
import { adapt, refuse, warn } from '../findings';
import { checkName, volumeNames } from '../names';
import { sum } from '../resource-pairs';
import type { At } from '../rules';
import { sidecarsOf, sizing } from '../sizing';

/** Facts 2.7: folders on disk, without a size of their own and without a way to hold a container to reading. */
export function checkVolume({ props: { name, medium, readOnly, sizeLimit } }: Volume, component: Component<any, any>, at: At): Finding[] {
  const findings = checkName('volume', name, volumeNames);
  if (medium === 'memory') findings.push(refuse('ACA.VOLUME', `volume '${name}' is to be in memory: the platform has folders on disk alone`, "use medium: 'disk' if its content may touch one"));
  if (readOnly === true) findings.push(adapt('ACA.VOLUME', `the container mounts volume '${name}' to read only: the platform cannot hold it to that, and it may write`));
  if (sizeLimit === undefined) return findings;
  const disk = diskOf(component, at);
  findings.push(adapt('ACA.VOLUME', `volume '${name}' cannot be held to ${sizeLimit}: all volumes of a replica share its disk of about ${disk}Gi`));
  if (bytes(sizeLimit)! > disk * 2 ** 30) findings.push(warn('ACA.VOLUME', `volume '${name}' may grow to ${sizeLimit}, and a replica of this size has a disk of about ${disk}Gi`, 'give the component more cores, which come with more disk'));
  return findings;
}

/** Facts 2.7, from a page of 2023: a replica's disk by its cores. */
function diskOf(component: Component<any, any>, at: At): number {
  const { main, other } = sizing(component, at);
  const { cpu } = sum([main, ...sidecarsOf(component, at).map(({ props }) => other(props))]);
  if (cpu <= 250) return 1;
  if (cpu <= 500) return 2;
  return cpu <= 1000 ? 4 : 8;
}
