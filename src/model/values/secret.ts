import type { Application } from '../application';
import { checkKeys, checkProps, checkText, wrong } from '../arguments';
import { Declaration } from './declaration';
import { Ref } from './ref';

export interface SecretProps<Key extends string = string> {
  /** The names of the values inside, such as `['username', 'password']`. */
  readonly keys: readonly Key[];
}

/** One value of a {@link Secret}, by name. It never carries the value. */
export class SecretKey extends Ref {
  readonly type = 'secret';

  constructor(override readonly source: Secret, /** The key inside the secret. */ readonly key: string) {
    super(source);
  }

  describe(): string {
    return `secret ${this.source.name}/${this.key}`;
  }
}

/**
 * A set of secret values that the application needs. The model only declares it; the chart or the deployment binds it
 * to an existing secret or to values, for one environment.
 */
export class Secret<Key extends string = string> extends Declaration {
  /** The keys that may be referred to. */
  readonly keys: readonly Key[];

  constructor(scope: Application<any>, id: string, props: SecretProps<Key>) {
    super(scope, 'secret', id);
    this.keys = declaredKeys(`${this.path}: secret`, props);
  }

  /** Refers to one value. A key that was not declared is reported by the plan. */
  key(key: Key): SecretKey {
    return new SecretKey(this, key);
  }
}

/** Shared with `Config`, which declares its keys in the same way. */
export function declaredKeys<Key extends string>(where: string, props: { readonly keys: readonly Key[] }): readonly Key[] {
  checkProps(`${where} properties`, props);
  checkKeys(where, props, ['keys']);
  if (!Array.isArray(props.keys) || props.keys.length === 0) wrong(`${where} keys`, 'a list of at least one key', props.keys);
  props.keys.forEach((key) => checkText(`${where} key`, key));
  return Object.freeze([...props.keys]);
}
