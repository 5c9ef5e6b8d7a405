import type { Component } from '../../../model/component';
import type { ContainerProps } from '../../../model/container';
import type { NamedContainerProps } from '../../../model/container-trait';
import type { Volume } from '../../../model/traits/volume';
import type { Finding } from '../../../plan/diagnostic';
import { checkComposed } from '../../shared/checks/composed';
import { noSecret } from '../../shared/checks/no-secret';
import { secretKeysIn } from '../../shared/values';
import { adapt, refuse, warn } from '../findings';
import { checkName, containerNames } from '../names';
import { registryOf } from '../../shared/options';
import { textOf } from '../values';
import type { At } from '../rules';
import { checkCommandLine } from './command-line';

/** What may stand against any container. */
export function checkContainer(what: string, props: ContainerProps, at: At): Finding[] {
  return [
    ...(['image', 'command', 'args'] as const).flatMap((property) => noSecret(`${what}: ${property}`, props[property])),
    ...Object.entries(props.env ?? {}).flatMap(([name, value]) => [...checkComposed(`${what}: env ${name}`, value, at), ...checkEnvName(what, name)]),
    ...checkCommandLine(what, props),
    ...checkSize(what, props),
    ...checkRegistryHost(what, props, at),
    ...(props.imagePullPolicy === undefined || props.imagePullPolicy === 'Always' ? []
      : [refusePull(what, props.imagePullPolicy)]),
  ];
}

function refusePull(what: string, policy: 'IfNotPresent' | 'Never'): Finding {
  if (policy === 'Never') return refuse('APPSVC.CONTAINER', `${what}: imagePullPolicy 'Never' cannot be: no image is on the platform's machines unless it was pulled`, "use 'Always' or leave it out");
  return adapt('APPSVC.CONTAINER', `${what}: imagePullPolicy 'IfNotPresent' has no counterpart: the platform itself decides when it pulls`);
}

/** A container that a trait adds. */
export function checkNamedContainer(kind: string, props: NamedContainerProps, component: Component<any, any>, at: At): Finding[] {
  const what = `${kind} '${props.name}'`;
  const shares = at.traitsOf<Volume>(component, 'volume').filter(({ props: { type } }) => type === 'existing').map(({ props: { name } }) => name);
  return [
    ...checkName(kind, props.name, containerNames),
    ...checkContainer(what, props, at),
    ...(props.volumeMounts ?? []).filter(({ name }) => shares.includes(name)).map(({ name }) =>
      refuse('APPSVC.VOLUME', `${what} mounts volume '${name}', a file share, and the platform mounts those into the main container alone`, 'read it in the main container, or use target container-apps')),
    ...(secretKeysIn([props.env]).length === 0 ? []
      : [adapt('APPSVC.SETTINGS', `${what}: its secrets are app settings of the site, and the main container sees all of these`)]),
  ];
}

/** Facts 4: settings for sites with an image and no containers. */
const CLASSIC = /^(?:WEBSITES_PORT|(DOCKER_REGISTRY_SERVER_(?:URL|USERNAME|PASSWORD)))$/;

/** Names of app settings. The platform's own begin with words that it keeps for itself. */
function checkEnvName(what: string, name: string): Finding[] {
  const classic = CLASSIC.exec(name);
  if (classic !== null) return [warn('APPSVC.SETTINGS', `${what}: env ${name} reaches the program alone: the platform does not read it on a site of containers`, classic[1] === undefined ? 'take it away: the port of the component decides' : 'take it away, and set the option registry')];
  if (/^[A-Za-z0-9._]+$/.test(name)) return [];
  return [warn('APPSVC.SETTINGS', `${what}: env ${name} becomes an app setting, whose names are said to have letters, digits, '.' and '_' alone`, 'rename it')];
}

/** Facts 4: nothing about cores and memory can be said of a container. */
function checkSize(what: string, { cpu, memory, limit }: ContainerProps): Finding[] {
  const asked = [cpu === undefined ? '' : `${cpu} cores`, memory === undefined ? '' : `${memory} of memory`, limit === undefined ? '' : 'a limit'].filter(Boolean);
  if (asked.length === 0) return [];
  return [adapt('APPSVC.RESOURCES', `${what} asks for ${asked.join(' and ')}: containers share the machines of the plan, and none is held to a part of them`)];
}

/** Each container says how it is pulled; to whom a registry belongs that is not known yet cannot be told from the image. */
function checkRegistryHost(what: string, { image }: ContainerProps, at: At): Finding[] {
  const registry = registryOf(at.options);
  const text = textOf(what, image, at);
  if (registry === undefined || typeof registry.server === 'string' || typeof text !== 'string' || !/^[^/]+[.:][^/]*\//.test(text)) return [];
  return [warn('AZURE.REGISTRY', `${what}: image '${text}' is pulled as a public one: the host of the registry is not known yet, so that it may be another one`, 'make the image of the registry\'s own server, as by interpolate, or give registry.server as a text')];
}
