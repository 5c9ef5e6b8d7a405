import type { Component } from '../../../model/component';
import type { Volume } from '../../../model/traits/volume';
import { bytes } from '../../../model/quantity';
import type { Finding } from '../../../plan/diagnostic';
import { own } from '../../shared/input';
import { adapt, refuse, warn } from '../findings';
import { checkName, volumeNames } from '../names';
import { sum } from '../resource-pairs';
import type { At } from '../rules';
import { sidecarsOf, sizing } from '../sizing';
import { volumeBinding } from '../storage';

/** Facts 2.7: folders on disk, without a size of their own and without a way to hold a container to reading. */
export function checkVolume(trait: Volume, component: Component<any, any>, at: At): Finding[] {
  const { props } = trait;
  const { name, readOnly, type } = props;
  const findings = checkName('volume', name, volumeNames);
  if (type === 'persistent') return [...findings, refuse('ACA.VOLUME', `volume '${name}' is to outlive its replicas: the platform makes no storage for an app`, "make a file share, and use a Volume of type 'existing' that the deployment binds to it")];
  if (type === 'existing') return [...findings, ...(readOnly === true && isWritable(trait, component, at) ? [writable(name)] : [])];
  const { medium, sizeLimit } = props;
  if (medium === 'memory') findings.push(refuse('ACA.VOLUME', `volume '${name}' is to be in memory: the platform has folders on disk alone`, "use medium: 'disk' if its content may touch one"));
  if (readOnly === true) findings.push(writable(name));
  if (sizeLimit === undefined) return findings;
  const disk = diskOf(component, at);
  findings.push(adapt('ACA.VOLUME', `volume '${name}' cannot be held to ${sizeLimit}: all volumes of a replica share its disk of about ${disk}Gi`));
  if (bytes(sizeLimit)! > disk * 2 ** 30) findings.push(warn('ACA.VOLUME', `volume '${name}' may grow to ${sizeLimit}, and a replica of this size has a disk of about ${disk}Gi`, 'give the component more cores, which come with more disk'));
  return findings;
}

function writable(name: string): Finding {
  return adapt('ACA.VOLUME', `the container mounts volume '${name}' to read only: the platform cannot hold it to that, and it may write`);
}

/** A share can be added to the environment for reading alone; then nobody writes. */
function isWritable(trait: Volume, component: Component<any, any>, at: At): boolean {
  const binding = volumeBinding(component, trait, at)?.binding;
  return !(['azureFile', 'nfsAzureFile'] as const).some((kind) => own(own(binding, kind), 'accessMode') === 'ReadOnly');
}

/** Facts 2.7, from a page of 2023: a replica's disk by its cores. */
function diskOf(component: Component<any, any>, at: At): number {
  const { main, other } = sizing(component, at);
  const { cpu } = sum([main, ...sidecarsOf(component, at).map(({ props }) => other(props))]);
  if (cpu <= 250) return 1;
  if (cpu <= 500) return 2;
  return cpu <= 1000 ? 4 : 8;
}
