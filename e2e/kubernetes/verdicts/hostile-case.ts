import type { Application } from '../../../src';
import type { KubernetesOptions } from '../../../src/kubernetes';

/** An input that is wrong, and what the API server would be given if nobody looked. */
export interface HostileCase {
  /** What is wrong, as a row of the table. */
  readonly about: string;
  /** Makes the wrong model; a constructor may refuse at once. */
  model(): Application<any>;
  /** What it is deployed with. @default - no options */
  readonly options?: Partial<KubernetesOptions>;
  /**
   * Objects with the mistake in them, for a model that cannot be made or that has no such objects.
   * @default - what our rules make of the model with all checks left out
   */
  readonly objects?: () => readonly object[];
  /** Why we refuse what the API server takes. Left out, the server must refuse it too. */
  readonly taken?: string;
}

export const image = 'ghcr.io/acme/orders:1';
