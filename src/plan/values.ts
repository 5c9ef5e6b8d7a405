import { isInterpolation } from '../model/values/interpolate';
import { isParameter, type Parameter } from '../model/values/parameter';
import { isRef } from '../model/values/ref';
import { isDeferred, type Deferred } from '../model/values/value';
import type { ConfigKey } from '../model/values/config';
import type { EndpointRef } from '../model/values/endpoint';
import { Secret, type SecretKey } from '../model/values/secret';

/** A reference or a deferred value, with the property it stands at. */
export interface Found {
  readonly where: string;
  readonly value: SecretKey | ConfigKey | EndpointRef | Parameter | Deferred;
}

/** Every reference and deferred value in a tree of properties, of whatever component or trait they are. */
export function valuesIn(properties: unknown, where = ''): Found[] {
  const found: Found[] = [];
  collect(properties, where, found);
  return found;
}

/** Most properties are texts and numbers: paths are made for those alone that can hold something. */
function collect(value: unknown, where: string, found: Found[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => { if (typeof item === 'object') collect(item, `${where}[${index}]`, found); });
  } else if (isPlain(value) && !isDeferred(value)) {
    for (const [key, item] of Object.entries(value)) if (typeof item === 'object') collect(item, where === '' ? key : `${where}.${key}`, found);
  } else if (isInterpolation(value)) {
    for (const part of value.parts) collect(part, where, found);
  } else if (isRef(value) || isParameter(value) || isDeferred(value)) {
    found.push({ where, value: value as Found['value'] });
  } else if (value instanceof Secret) {
    // A secret as a whole stands for all of its values.
    for (const key of value.keys) found.push({ where, value: value.key(key) });
  }
}

export function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as unknown;
  return prototype === Object.prototype || prototype === null;
}
