import * as pulumi from '@pulumi/pulumi';
import { isLazy, Later, LazyText, settle } from '../lazy';

/**
 * A copy of an object with an Output in the place of everything that comes later. What the program itself put there as
 * an Output, by a Native trait, stays as it is.
 *
 * @param label - how a message calls the object
 */
export function resolved(value: unknown, label: string): unknown {
  if (value instanceof Later) return text(value, label);
  if (value instanceof LazyText) return joined(value, label);
  if (isLazy(value)) return resolved(settle(value), label);
  if (Array.isArray(value)) return value.map((item) => resolved(item, label));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolved(item, label)]));
}

function joined({ parts, make }: LazyText, label: string): pulumi.Output<string> {
  return pulumi.all(parts.map((part) => text(part, label))).apply((texts) => make(texts));
}

/** A part of a text, whichever of the ways to come later it has. */
function text(part: unknown, label: string): pulumi.Output<string> {
  if (part instanceof LazyText) return joined(part, label);
  if (part instanceof Later) return text(part.value, label);
  if (isLazy(part)) return text(settle(part), label);
  return pulumi.output(part as pulumi.Input<string | number | boolean | null | undefined>).apply((known) => {
    if (typeof known === 'string' || typeof known === 'number' || typeof known === 'boolean') return String(known);
    // What it is can be a secret; of which sort it is, is not.
    throw new pulumi.RunError(`${label}: a value that comes later must turn out to be a text, a number or a flag, got ${known === null ? 'null' : typeof known}`);
  });
}
