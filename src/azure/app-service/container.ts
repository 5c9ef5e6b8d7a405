import type { ContainerProps } from '../../model/container';
import type { NamedContainerProps } from '../../model/container-trait';
import { commandLine } from './command-line';
import type { ContainerDraft } from './draft';
import { containerNames, nameOn } from './names';
import { authOf } from './pull-auth';
import type { At } from './rules';
import { settingText, type SettingHolder } from './settings';
import { mountOf } from './mount';
import { textOf } from './values';

/** A container in the words of the platform. */
export function containerDraft(name: string, props: ContainerProps, isMain: boolean, holder: SettingHolder, at: At): ContainerDraft {
  const image = textOf(`${name} image`, props.image, at);
  const env = new Map(Object.entries(props.env ?? {}).map(([key, value]) => [key, settingText(`${name} env ${key}`, value, holder, at)]));
  const words = [...props.command ?? [], ...props.args ?? []].map((word, index) => textOf(`${name} command line ${index}`, word, at));
  return {
    env,
    args: {
      containerName: name, image, isMain, startUpCommand: commandLine(words), ...authOf(image, at),
      // The main container is the program: it sees what the platform passes on by itself, too.
      inheritAppSettingsAndConnectionStrings: isMain,
    },
  };
}

/** A container that a trait adds, with the component's volumes it mounts. */
export function namedContainerDraft(props: NamedContainerProps, holder: SettingHolder, at: At): ContainerDraft {
  const draft = containerDraft(nameOn(props.name, containerNames), props, false, holder, at);
  const mounts = (props.volumeMounts ?? []).map(({ name, mountPath, readOnly }) => mountOf(name, mountPath, readOnly));
  if (mounts.length > 0) draft.args.volumeMounts = mounts;
  return draft;
}
