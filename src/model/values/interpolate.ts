import { isMarked, mark } from '../brand';
import { checkValue, type Value } from './value';

/** A text with references in it, made by {@link interpolate}. */
export class Interpolation {
  /** Literal texts and values, in order. */
  readonly parts: readonly Value[];

  constructor(parts: readonly Value[]) {
    mark(this, 'interpolation');
    this.parts = Object.freeze([...parts]);
  }

  describe(): string {
    return 'interpolated text';
  }

  toString(): string {
    throw new TypeError('an interpolated text cannot become a string in the model: its parts are known at the deployment');
  }
}

/**
 * Joins texts and references: `` interpolate`${cart.endpoint.host}:${cart.endpoint.port}` ``.
 *
 * A plain template string would lose the reference; this keeps it for the target to resolve.
 */
export function interpolate(texts: TemplateStringsArray, ...values: readonly Value[]): Interpolation {
  const parts: Value[] = [];
  texts.forEach((text, index) => {
    if (text !== '') parts.push(text);
    if (index >= values.length) return;
    const value = values[index];
    checkValue(`value ${index + 1} of interpolate`, value);
    if (isInterpolation(value)) parts.push(...value.parts);
    else parts.push(value);
  });
  return new Interpolation(parts);
}

export function isInterpolation(value: unknown): value is Interpolation {
  return isMarked(value, 'interpolation');
}
