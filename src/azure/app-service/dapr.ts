import type { DaprSidecar } from '../../model/traits/dapr-sidecar';
import { daprAppId } from '../../plan/check-dapr';
import { daprFiles, type DaprFile } from '../shared/dapr/component-file';
import { daprdCommand } from '../shared/dapr/flags';
import { DAPRD, DAPRD_IMAGE } from '../shared/dapr/ports';
import { later } from '../shared/input';
import { keyVaultOf } from '../shared/key-vault';
import { isSecretKey } from '../shared/values';
import { commandLine } from './command-line';
import { neighbours } from './dapr-neighbours';
import type { ContainerDraft, SiteDraft } from './draft';
import { fileMount } from './mount';
import { objectOf } from './options';
import { authOf } from './pull-auth';
import type { At } from './rules';
import { settingText, type SettingHolder } from './settings';
import { textOf } from './values';
import type { Text } from '../shared/expression';

/** Where daprd looks for files. */
export const RESOURCES = '/dapr/resources';

/** What daprd beside a component reads: the Dapr components that it may use, and where its neighbours are. */
export function filesFor(trait: DaprSidecar, holder: SettingHolder, at: At): (Omit<DaprFile, 'text'> & { readonly text: Text })[] {
  const { component } = holder;
  const id = daprAppId(component, trait);
  const components = daprFiles(id, at, (where, value) => (isSecretKey(value) && keyVaultOf(value, at) !== undefined ? settingText(where, value, holder, at) : textOf(where, value, at)));
  return [...components, ...neighbours(component, at)];
}

/** daprd as a container of the site. */
export function addDaprd(draft: SiteDraft, trait: DaprSidecar, at: At): void {
  const options = objectOf(at.options.dapr);
  const { resourcesPath } = options ?? {};
  const files = filesFor(trait, draft, at);
  const written = resourcesPath === undefined ? files : [];
  const image = later('dapr.image', options?.image ?? DAPRD_IMAGE);
  const resources = resourcesPath ?? (written.length === 0 ? undefined : RESOURCES);
  const container: ContainerDraft = {
    helper: true,
    env: new Map(files.flatMap(({ env }) => env.map(({ name, value }) => [name, value] as const))),
    args: {
      containerName: DAPRD, image, isMain: false, ...authOf(image, at), inheritAppSettingsAndConnectionStrings: false,
      startUpCommand: commandLine(daprdCommand(draft.component, trait, { resources })),
      volumeMounts: written.length === 0 ? undefined : written.map(({ name, text }) => fileMount('dapr', RESOURCES, name, text)),
    },
  };
  draft.sidecars.push(container);
}
