import type { Construct } from 'constructs';
import { isMarked, mark } from '../brand';

/**
 * A reference from one place of the model to another. It carries names, never values; each target puts it in words of
 * its own.
 */
export abstract class Ref {
  /** What is referred to. */
  abstract readonly type: 'secret' | 'config' | 'endpoint';

  protected constructor(
    /** The construct that was asked for this reference. */
    readonly source: Construct,
  ) {
    mark(this, 'ref');
  }

  /** How a message names this reference. */
  abstract describe(): string;

  /** A reference has no text of its own: putting it into a string would lose it. Use `interpolate` instead. */
  toString(): string {
    throw new TypeError(`${this.describe()} cannot become a string: its value is known at the deployment; write interpolate\`...\${ref}...\``);
  }

  toJSON(): object {
    return { ref: this.describe() };
  }
}

export function isRef(value: unknown): value is Ref {
  return isMarked(value, 'ref');
}
