import type { Application } from '../application';
import { Declaration } from './declaration';
import { Ref } from './ref';
import { declaredKeys } from './secret';

export interface ConfigProps<Key extends string = string> {
  /** The names of the values inside, such as `['LOG_LEVEL']`. */
  readonly keys: readonly Key[];
}

/** One value of a {@link Config}, by name. */
export class ConfigKey extends Ref {
  readonly type = 'config';

  constructor(override readonly source: Config, /** The key inside the configuration. */ readonly key: string) {
    super(source);
  }

  describe(): string {
    return `config ${this.source.name}/${this.key}`;
  }
}

/** A set of values that differ between environments and are no secret. Declared here, bound at the deployment. */
export class Config<Key extends string = string> extends Declaration {
  /** The keys that may be referred to. */
  readonly keys: readonly Key[];

  constructor(scope: Application<any>, id: string, props: ConfigProps<Key>) {
    super(scope, 'config', id);
    this.keys = declaredKeys(`${this.path}: config`, props);
  }

  /** Refers to one value. A key that was not declared is reported by the plan. */
  key(key: Key): ConfigKey {
    return new ConfigKey(this, key);
  }
}
