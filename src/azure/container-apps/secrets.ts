import type { Component } from '../../model/component';
import type { SecretKey } from '../../model/values/secret';
import type { Value } from '../../model/values/value';
import { joinName, shortHash } from '../../plan/names';
import type { Text } from '../shared/expression';
import { later } from '../shared/input';
import { keyVaultOf, readerOf } from '../shared/key-vault';
import { secretNames } from './names';
import type { At } from './rules';
import type { SecretArgs } from './types';
import { textOf } from './values';
import { isSecretKey } from '../shared/values';

/** Where secrets are collected: an app, or a Dapr component. */
export interface SecretHolder {
  /** The component that uses them. @default - it is no component */
  readonly component?: Component<any, any>;
  readonly secrets: Map<string, SecretArgs>;
  readonly identities: Set<Text>;
}

/**
 * Keeps a value that is a secret, or has one in it, as a secret of its holder.
 *
 * @param place - names the value where it is no plain key of a secret; the same place always gives the same name
 * @returns the name to refer to it by
 */
export function keepSecret(holder: SecretHolder, value: Value, place: readonly string[], at: At): string {
  if (isSecretKey(value)) return keepKey(holder, value, at);
  return keepText(holder, place, textOf(place.join(' '), value, at));
}

/** Keeps a text as a secret. Three parts or more keep it apart from keys of secrets, whose names have two. */
export function keepText(holder: SecretHolder, place: readonly string[], text: Text): string {
  const name = secretName(place);
  holder.secrets.set(name, { name, value: text });
  return name;
}

function keepKey(holder: SecretHolder, key: SecretKey, at: At): string {
  const name = secretName([key.source.name, key.key]);
  const vault = keyVaultOf(key, at);
  if (vault === undefined) {
    holder.secrets.set(name, { name, value: textOf(key.describe(), key, at) });
  } else {
    const label = `${key.source.name}/${key.key}`;
    const identity = readerOf(vault, label, holder.component, at);
    holder.identities.add(identity);
    holder.secrets.set(name, { name, keyVaultUrl: later(`${label} keyVaultUrl`, vault.keyVaultUrl), identity });
  }
  return name;
}

/** Of ids without a letter or digit that a name can have, only a hash is left. */
function secretName(parts: readonly string[]): string {
  return joinName(parts, secretNames)?.name ?? `secret-${shortHash(...parts)}`;
}
