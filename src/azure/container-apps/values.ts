import { isInterpolation } from '../../model/values/interpolate';
import { isRef } from '../../model/values/ref';
import { isParameter } from '../../model/values/parameter';
import type { SecretKey } from '../../model/values/secret';
import { isDeferred, type Value } from '../../model/values/value';
import type { ConfigKey } from '../../model/values/config';
import { valuesIn } from '../../plan/values';
import { concat, Deferred, SecretValue, type Text } from '../shared/expression';
import { later, own } from '../shared/input';
import { addressOf } from './addresses';
import type { At } from './rules';

/**
 * A value as a text of the plan.
 *
 * @param where - how the plan names it where it comes later
 */
export function textOf(where: string, value: Value | boolean, at: At): Text {
  if (typeof value !== 'object') return String(value);
  if (isInterpolation(value)) return concat(value.parts.map((part) => textOf(where, part, at)));
  if (isParameter(value)) return later(value.describe(), own(at.options.parameters, value.name) ?? value.default);
  if (isDeferred(value)) return new Deferred(where, value);
  if (value.type === 'endpoint') return addressOf(value, at);
  if (value.type === 'config') return later(value.describe(), configValue(value, at));
  return new SecretValue(`${value.source.name}/${value.key}`, ['secrets', value.source.name, value.key]);
}

function configValue({ source, key }: ConfigKey, at: At): unknown {
  return own(own(at.options.config, source.name), key);
}

/** Recognised by its mark: a key made by another copy of this package is one too, and must never be taken for a text. */
export function isSecretKey(value: unknown): value is SecretKey {
  return isRef(value) && value.type === 'secret';
}

/** The secret values inside a value. */
export function secretKeysIn(value: unknown): SecretKey[] {
  return valuesIn(value).map((found) => found.value).filter(isSecretKey);
}
