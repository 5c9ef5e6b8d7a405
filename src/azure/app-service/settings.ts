import type { Value } from '../../model/values/value';
import { concat, type Text } from '../shared/expression';
import { later } from '../shared/input';
import { keyVaultOf, readerOf } from '../shared/key-vault';
import type { KeyVaultSecret } from '../shared/options';
import { isSecretKey } from '../shared/values';
import type { ContainerDraft, SiteDraft } from './draft';
import type { At } from './rules';
import { textOf } from './values';

/** Where identities are collected: a site. */
export type SettingHolder = Pick<SiteDraft, 'component' | 'identities' | 'vault'>;

/** A value as an app setting; one that a key vault keeps is a reference, which the platform resolves. */
export function settingText(where: string, value: Value, holder: SettingHolder, at: At): Text {
  const vault = isSecretKey(value) ? keyVaultOf(value, at) : undefined;
  if (vault === undefined) return textOf(where, value, at);
  return vaultReference(isSecretKey(value) ? `${value.source.name}/${value.key}` : where, vault, holder, at);
}

/** What stands in an app setting for a secret of a key vault. The site gets the identity that reads it. */
export function vaultReference(label: string, vault: KeyVaultSecret, holder: SettingHolder, at: At): Text {
  const identity = readerOf(vault, label, holder.component, at);
  holder.identities.add(identity);
  holder.vault.identity = identity;
  return concat(['@Microsoft.KeyVault(SecretUri=', later(`${label} keyVaultUrl`, vault.keyVaultUrl), ')']);
}

/** The app setting that a container's environment entry is kept in: the main container's keep their names. */
export function settingName({ isMain, containerName }: Pick<ContainerDraft['args'], 'isMain' | 'containerName'>, name: string): string {
  return isMain ? name : `${containerName.replace(/[^A-Za-z0-9]/g, '_')}__${name}`;
}

/** The environment of a container with what all of the component's containers share; what the author says about a name counts. */
export function wholeEnv({ env }: ContainerDraft, shared: ReadonlyMap<string, Text>): ReadonlyMap<string, Text> {
  return new Map([...[...shared].filter(([name]) => !env.has(name)), ...env]);
}

/** Every app setting of a site, by name. */
export function settingsOf(draft: SiteDraft): Readonly<Record<string, Text>> {
  const entries = [draft.main, ...draft.sidecars].flatMap((container) =>
    [...wholeEnv(container, sharedFor(container, draft))].map(([name, value]) => [settingName(container.args, name), value] as const));
  // What the author says about a name of the platform counts.
  return Object.fromEntries([...new Map([...draft.platformSettings, ...entries])].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Helpers of the platform's own making, such as daprd, get what they are given and nothing else. */
export function sharedFor({ helper }: ContainerDraft, { sharedEnv }: SiteDraft): ReadonlyMap<string, Text> {
  return helper === true ? new Map() : sharedEnv;
}
