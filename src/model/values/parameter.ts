import type { Application } from '../application';
import { checkKeys, checkProps, wrong } from '../arguments';
import { isMarked, mark } from '../brand';
import { Declaration } from './declaration';

export interface ParameterProps {
  /**
   * The value where a deployment binds none.
   * @default - none: the deployment must bind the parameter
   */
  readonly default?: string | number;
}

/** One value that a deployment chooses, such as an image tag. It is a value itself: `env: { REGION: region }`. */
export class Parameter extends Declaration {
  /** The value where a deployment binds none. */
  readonly default?: string | number;

  constructor(scope: Application<any>, id: string, props: ParameterProps = {}) {
    super(scope, 'parameter', id);
    checkProps(`${this.path}: parameter properties`, props);
    checkKeys(`${this.path}: parameter`, props, ['default']);
    if (props.default !== undefined && typeof props.default !== 'string' && !Number.isFinite(props.default)) {
      wrong(`${this.path}: default`, 'a string or a number', props.default);
    }
    mark(this, 'parameter');
    this.default = props.default;
  }

  /** A parameter has no text in the model: putting it into a string would lose it. Use `interpolate` instead. */
  override toString(): string {
    throw new TypeError(`${this.describe()} cannot become a string: its value is known at the deployment; write interpolate\`...\${parameter}...\``);
  }
}

export function isParameter(value: unknown): value is Parameter {
  return isMarked(value, 'parameter');
}
