import type { Application } from '../model';
import { Config, Parameter, Secret, Volume, type Trait } from '../model';

/** Values for everything an application declares. Secret values are recognisable, so that a leak can be found. */
export interface BindingValues {
  readonly secrets: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly config: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly parameters: Readonly<Record<string, string>>;
  /** The names of volumes that exist. A target binds each to something of its own. */
  readonly volumes: readonly string[];
}

/** What every secret value of {@link bindingValues} begins with: this text must not be in any output. */
export const CANARY = 'canary-secret-value';

export function bindingValues(application: Application<any>): BindingValues {
  const declared = application.declarations;
  const each = <T>(things: readonly { name: string }[], value: (thing: any) => T): Record<string, T> =>
    Object.fromEntries(things.map((thing) => [thing.name, value(thing)]));
  return {
    secrets: each(declared.filter((one) => one instanceof Secret), (secret: Secret) =>
      Object.fromEntries(secret.keys.map((key) => [key, `${CANARY}-${secret.name}-${key}`]))),
    config: each(declared.filter((one) => one instanceof Config), (config: Config) =>
      Object.fromEntries(config.keys.map((key) => [key, `value of ${config.name}/${key}`]))),
    parameters: each(declared.filter((one) => one instanceof Parameter), ({ name }: Parameter) => `value-of-${name}`),
    volumes: [...new Set(application.components.flatMap(({ traits }) => traits.filter(isExisting).map(({ props }) => props.name)))],
  };
}

function isExisting(trait: Trait<any, any>): trait is Volume {
  return trait instanceof Volume && trait.props.type === 'existing';
}
