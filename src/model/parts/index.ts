import type { DaprComponent } from './dapr-component';

export { DaprComponent, type DaprComponentProps } from './dapr-component';

/** The kinds of parts of this package. Every built-in target answers for each. */
export interface BuiltInParts {
  'dapr-component': DaprComponent<any>;
}
