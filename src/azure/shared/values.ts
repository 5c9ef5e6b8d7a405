import type { ConfigKey } from '../../model/values/config';
import type { EndpointRef } from '../../model/values/endpoint';
import { isInterpolation } from '../../model/values/interpolate';
import { isParameter, type Parameter } from '../../model/values/parameter';
import { isRef } from '../../model/values/ref';
import type { SecretKey } from '../../model/values/secret';
import { isDeferred, type Value } from '../../model/values/value';
import type { Context } from '../../plan/context';
import { valuesIn } from '../../plan/values';
import { concat, Deferred, SecretValue, type Text } from './expression';
import { clientIdOf, isClientIdOf } from './identities/assigned';
import type { AzureContext } from './context';
import { later, own } from './input';
import type { AzureOptions } from './options';

/**
 * A value as a text of the plan.
 *
 * @param where - how the plan names it where it comes later
 */
export type TextOf<Options> = (where: string, value: Value | boolean, at: Context<Options>) => Text;

/** Makes texts of values on a target that knows how components are reached. */
export function textsWith<Options extends AzureOptions>(addressOf: (ref: EndpointRef, at: Context<Options>) => Text): TextOf<Options> {
  const textOf: TextOf<Options> = (where, value, at) => {
    if (typeof value !== 'object') return String(value);
    if (isInterpolation(value)) return concat(value.parts.map((part) => textOf(where, part, at)));
    if (isParameter(value)) return parameterText(value, at);
    if (isDeferred(value)) return new Deferred(where, value);
    if (value.type === 'endpoint') return addressOf(value, at);
    if (value.type === 'config') return later(value.describe(), configValue(value, at.options));
    return new SecretValue(`${value.source.name}/${value.key}`, ['secrets', value.source.name, value.key]);
  };
  return textOf;
}

function parameterText(parameter: Parameter, at: AzureContext): Text {
  const bound = own(at.options.parameters, parameter.name) ?? parameter.default;
  return isClientIdOf(bound) ? clientIdOf(bound, at) : later(parameter.describe(), bound);
}

function configValue({ source, key }: ConfigKey, options: AzureOptions): unknown {
  return own(own(options.config, source.name), key);
}

/** Recognised by its mark: a key made by another copy of this package is one too, and must never be taken for a text. */
export function isSecretKey(value: unknown): value is SecretKey {
  return isRef(value) && value.type === 'secret';
}

/** The secret values inside a value. */
export function secretKeysIn(value: unknown): SecretKey[] {
  return valuesIn(value).map((found) => found.value).filter(isSecretKey);
}
