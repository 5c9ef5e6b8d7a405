import type { Component } from '../model/component';
import { Workload } from '../model/components/workload';
import type { VolumeMount } from '../model/container-trait';
import type { ContainerProps } from '../model/container';
import { factsOf, type Trait } from '../model/trait';
import type { Command } from '../model/traits/command';
import type { InitContainer } from '../model/traits/init-container';
import type { Sidecar } from '../model/traits/sidecar';
import type { Volume } from '../model/traits/volume';
import { limits, twice } from './check-model';
import { checkCommand } from './command';
import { error, type Finding } from './diagnostic';

type Traits = readonly Trait<any, any>[];

const ofKind = <T extends Trait<any, any>>(traits: Traits, kind: T['kind']): T[] => traits.filter((trait) => trait.kind === kind) as T[];

/** Traits that stand more often than they may, or decide the same thing. */
export function conflicts(traits: Traits): Finding[] {
  if (traits.length < 2) return [];
  const repeated = twice(traits.filter((trait) => !factsOf(trait).repeats).map(({ kind }) => kind)).map((kind) =>
    error('OAM.REPEATED', `trait '${kind}' stands more than once`, 'keep one of them'));
  const owned = [...new Set(traits.flatMap((trait) => factsOf(trait).owns))];
  const rivals = owned.flatMap((thing) => {
    const kinds = [...new Set(traits.filter((trait) => factsOf(trait).owns.includes(thing)).map(({ kind }) => kind))].sort();
    if (kinds.length < 2) return [];
    return [error('OAM.CONFLICT', `traits ${kinds.map((kind) => `'${kind}'`).join(' and ')} both decide the ${thing}`, 'keep one of them')];
  });
  return [...repeated, ...rivals];
}

/** Containers, volumes and folders of a component that get into each other's way. */
export function containers(component: Component<any, any>, traits: Traits): Finding[] {
  const own = component instanceof Workload ? component.volumes : [];
  if (traits.length === 0 && own.length === 0) return limits('container', component.props as ContainerProps);
  const extra = [...ofKind<Sidecar>(traits, 'sidecar'), ...ofKind<InitContainer>(traits, 'init-container')];
  const volumes: readonly VolumeMount[] = [...own, ...ofKind<Volume>(traits, 'volume').map(({ props }) => props)];
  const names = [component.name, ...extra.map(({ props }) => props.name)];
  const folders = [...own, ...traits.map(({ props }) => props as Partial<VolumeMount>)].map(({ mountPath }) => mountPath).filter((path) => path !== undefined);
  const known = new Set(volumes.map(({ name }) => name));
  return [
    ...twice(names).map((name) => error('OAM.CONTAINER', `two containers are called '${name}'`, "give each sidecar and init container its own name, other than the component's")),
    ...twice(volumes.map(({ name }) => name)).map((name) => error('OAM.VOLUME', `two volumes are called '${name}'`, 'give one of them another name')),
    ...twice(folders.map(normalFolder)).map((path) => error('OAM.VOLUME', `the folder '${path}' is filled twice`, 'give one of them another mountPath')),
    ...extra.flatMap(({ kind, props }) => [
      ...(props.volumeMounts ?? []).filter(({ name }) => !known.has(name)).map(({ name }) =>
        error('OAM.VOLUME', `${kind} '${props.name}' mounts volume '${name}', which the component does not have: it has ${[...known].join(', ') || 'none'}`, `add new Volume({ name: '${name}', ... })`)),
      ...twice((props.volumeMounts ?? []).map(({ mountPath }) => normalFolder(mountPath))).map((path) =>
        error('OAM.VOLUME', `${kind} '${props.name}' mounts two volumes at '${path}'`, 'give one of them another mountPath')),
      ...limits(`${kind} '${props.name}'`, props),
    ]),
    ...limits('container', component.props as ContainerProps),
    ...ofKind<Command>(traits, 'command').flatMap((trait) => checkCommand(component.props as ContainerProps, trait)),
  ];
}

function normalFolder(path: string): string {
  return path.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
}
