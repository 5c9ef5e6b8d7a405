import type { Component } from '../model/component';
import type { Volume } from '../model/traits/volume';
import { didYouMean } from './suggest';
import type { Context } from './context';
import { error, type Finding } from './diagnostic';
import type { Bindings } from './target';

/** The key under which a deployment binds a volume of a component: the one for this component alone goes before the one for all. */
export function volumeKey(component: Component<any, any>, volume: string, volumes: Bindings['volumes']): string | undefined {
  return [`${component.name}/${volume}`, volume].find((key) => isBound(volumes, key));
}

/** Volumes that are there already: those that the deployment does not bind, and bindings of volumes that nobody has. */
export function checkVolumes(at: Context<Bindings>): Finding[] {
  const { volumes } = at.options;
  const existing = at.application.components.flatMap((component) => at.traitsOf<Volume>(component, 'volume')
    .filter(({ props }) => props.type === 'existing').map(({ props: { name } }) => ({ component, name })));
  const keys = [...new Set(existing.flatMap(({ component, name }) => [name, `${component.name}/${name}`]))];
  return [
    ...existing.filter(({ component, name }) => volumeKey(component, name, volumes) === undefined).map(({ component, name }): Finding => ({
      ...error('OAM.UNBOUND', `volume '${name}' is not bound`, `bind it at the deployment: volumes: { '${name}': ... }`), path: component.path,
    })),
    ...Object.keys(volumes ?? {}).filter((key) => !keys.includes(key)).map((key): Finding => ({
      ...error('OAM.UNKNOWN_BINDING', `the deployment binds volume '${key}', and no component has an existing volume of that name: they have ${[...new Set(existing.map(({ name }) => name))].join(', ') || 'none'}`,
        didYouMean(key, keys) ?? "take the binding away, or give a component a Volume of type 'existing'"),
      path: at.application.name,
    })),
  ];
}

function isBound(volumes: Bindings['volumes'], key: string): boolean {
  return volumes !== undefined && volumes !== null && Object.hasOwn(volumes, key) && volumes[key] !== undefined;
}
