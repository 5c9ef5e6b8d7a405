import { isMarked } from '../brand';
import { shown } from '../arguments';
import type { Component } from '../component';
import type { Config, ConfigKey } from './config';
import { Endpoint, type EndpointRef } from './endpoint';
import type { Interpolation } from './interpolate';
import type { Parameter } from './parameter';
import type { Secret, SecretKey } from './secret';

/**
 * A value the program does not know yet: an output of a deployment engine or a lazy token. The model never looks into
 * it; a target that cannot wait for it says so in the plan.
 */
export type Deferred =
  | { apply(callback: (value: any) => any): unknown }
  | { resolve(...context: any[]): unknown };

/** What a property can hold: a literal, a reference, a text with references in it, or a value that comes later. */
export type Value = string | number | SecretKey | ConfigKey | EndpointRef | Parameter | Interpolation | Deferred;

/** What the model itself resolves to a target's words, as against literals and deferred values. */
function isReference(value: unknown): boolean {
  return isMarked(value, 'ref') || isMarked(value, 'parameter') || isMarked(value, 'interpolation');
}

export function isDeferred(value: unknown): value is Deferred {
  if (typeof value !== 'object' || value === null || isReference(value)) return false;
  const candidate = value as { apply?: unknown; resolve?: unknown; produce?: unknown };
  return [candidate.apply, candidate.resolve, candidate.produce].some((method) => typeof method === 'function');
}

export function isValue(value: unknown): value is Value {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' || isReference(value) || isDeferred(value);
}

export function checkValue(where: string, value: unknown): void {
  if (!isValue(value)) throw new TypeError(`${where} must be a string, a number, a reference or a deferred value, got ${named(value)}`);
}

/** What stands where a value belongs. Things of the model that only lead to values are the usual mistake. */
function named(value: unknown): string {
  if (value instanceof Endpoint) return 'an endpoint: take its .url, .host or .port';
  if (typeof value !== 'object' || value === null) return shown(value);
  if (isMarked(value, 'component')) return `component '${(value as Component<any, any>).name}': take the .url, .host or .port of its endpoint`;
  if ('category' in value && 'keys' in value) {
    const { category, name, keys } = value as Secret | Config;
    return `${category} '${name}' as a whole: take one of its keys, .key('${keys[0]}')`;
  }
  return shown(value);
}
