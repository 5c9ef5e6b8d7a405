import { isDeferred, type Deferred as ModelDeferred } from '../../model/values/value';
import { Deferred, type Text } from './expression';

/**
 * A value that is known now or later. It is written as a shape, not as Pulumi's own type, so that who only asks what
 * this target can do needs no Pulumi; every `pulumi.Input` fits.
 */
export type Input<T> = T | PromiseLike<T> | { apply(callback: (value: T) => any): unknown };

/** Whether a value comes later. */
export function isLater(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { apply, then } = value as { apply?: unknown; then?: unknown };
  return typeof apply === 'function' || typeof then === 'function';
}

/** Whether a value is a text that says something, now or later: `null` and other things that JavaScript lets through are none. */
export function isText(value: unknown): boolean {
  return isLater(value) || (typeof value === 'string' && value !== '');
}

/** A value of Pulumi. Other values that come later, such as a token of cdk8s, never get one on Azure. */
export function isOutput(value: ModelDeferred): boolean {
  return isDeferred(value) && (value as { __pulumiOutput?: unknown }).__pulumiOutput === true;
}

/** A member of an object itself: `constructor` and `__proto__` are names that people choose. */
export function own(owner: unknown, key: string): unknown {
  return typeof owner === 'object' && owner !== null && Object.hasOwn(owner, key) ? (owner as Record<string, unknown>)[key] : undefined;
}

/**
 * An option as a text of the plan.
 *
 * @param label - how the plan names it as long as it is not known
 */
export function later(label: string, value: unknown): Text {
  if (value instanceof Deferred) return value;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : new Deferred(label, value);
}
