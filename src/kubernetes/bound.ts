import { Config, type ConfigKey } from '../model/values/config';
import type { Parameter } from '../model/values/parameter';
import { Secret, type SecretKey } from '../model/values/secret';
import { fitName, shortHash } from '../plan/names';
import type { ConfigBinding, ConfigValues, ExistingBinding, NamedObject, SecretBinding, SecretValues, Text } from './bindings';
import { dnsSubdomain } from './names';
import { isNamedObject, nameOf } from './object-name';
import type { At } from './rules';

/** Where a value stands in the cluster. */
export interface KeyInObject {
  readonly name: string;
  readonly key: string;
}

/** An object that exists, by its name alone. */
export type Existing = Pick<ExistingBinding, 'keys'> & { readonly existing: string };

/** A binding with the object that exists by its name alone, whatever stood for it. */
export type Settled<Binding> = Existing | Exclude<Binding, ExistingBinding | NamedObject>;

/** What the deployment binds to a secret. Wrong shapes are reported by the check of bindings. */
export function secretBinding({ name }: Secret, { options }: At): Settled<SecretBinding> | undefined {
  return settled(ownValue(options.secrets, name));
}

export function configBinding({ name }: Config, { options }: At): Settled<ConfigBinding> | undefined {
  return settled(ownValue(options.config, name));
}

function settled<Binding extends SecretBinding | ConfigBinding>(binding: Binding | undefined): Settled<Binding> | undefined {
  if (typeof binding !== 'object' || binding === null) return undefined;
  if (isNamedObject(binding)) return { existing: binding.name };
  if (!('existing' in binding)) return binding as Settled<Binding>;
  const exists: ExistingBinding = binding;
  return { ...exists, existing: nameOf(exists.existing) };
}

/** The value of a parameter: what is bound, or else its default. */
export function parameterValue({ name, default: fallback }: Parameter, { options }: At): Text | number | undefined {
  return ownValue(options.parameters, name) ?? fallback;
}

/** What the object of a declaration is called when the chart writes it. */
export function writtenName({ name }: { readonly name: string }): string {
  return fitName(name, dnsSubdomain)?.name ?? `n-${shortHash(name)}`;
}

export function secretKey(reference: SecretKey, at: At): KeyInObject {
  return keyIn(reference, secretBinding(reference.source, at));
}

export function configKey(reference: ConfigKey, at: At): KeyInObject {
  return keyIn(reference, configBinding(reference.source, at));
}

export function isExisting(binding: unknown): binding is Existing {
  return typeof binding === 'object' && binding !== null && 'existing' in binding;
}

/** Whether the deployment itself gives the values. */
export function hasValues(binding: unknown): binding is SecretValues | ConfigValues {
  return typeof binding === 'object' && binding !== null && 'values' in binding;
}

/** Values that the deployment writes, by the name of the object they go to. */
export type Written = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** The values of all ConfigMaps and Secrets that the deployment writes. */
export function writtenValues(at: At): { config: Written; secrets: Written } {
  return at.once(findWritten);
}

function findWritten(at: At): { config: Written; secrets: Written } {
  const valuesOf = <D extends Config | Secret>(all: readonly D[], bindingOf: (one: D, at: At) => unknown): Written =>
    new Map(all.flatMap((one) => {
      const binding = bindingOf(one, at);
      return hasValues(binding) ? [[writtenName(one), binding.values] as const] : [];
    }));
  const all = at.application.declarations;
  return {
    config: valuesOf(all.filter((one): one is Config => one instanceof Config), configBinding),
    secrets: valuesOf(all.filter((one): one is Secret => one instanceof Secret), secretBinding),
  };
}

function keyIn({ source, key }: SecretKey | ConfigKey, binding: unknown): KeyInObject {
  if (!isExisting(binding)) return { name: writtenName(source), key };
  return { name: binding.existing, key: ownValue(binding.keys, key) ?? key };
}

/** Ids such as `constructor` are names like any other: only what the object itself holds counts. */
export function ownValue<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record !== undefined && record !== null && Object.hasOwn(record, name) ? record[name] : undefined;
}
