import type { ContainerProps } from '../../model/container';
import type { NamedContainerProps } from '../../model/container-trait';
import type { Value } from '../../model/values/value';
import { secretKeysIn } from '../shared/values';
import type { Editable } from './draft';
import { groupNames, nameOn, volumeNames } from './names';
import type { At } from './rules';
import type { EnvArgs, InitContainerArgs, VolumeMountArgs } from './types';
import { textOf } from './values';

/** A container in the words of the platform. */
export function containerArgs(name: string, props: ContainerProps, at: At): Editable<InitContainerArgs> {
  const env = Object.entries(props.env ?? {}).map(([key, value]) => envArgs(key, value, `${name} env ${key}`, at));
  return {
    name,
    image: textOf(`${name} image`, props.image, at),
    command: commandLine(name, props, at),
    environmentVariables: env.length === 0 ? undefined : env,
  };
}

/** Facts 3: one list, which has the meaning of the command and its arguments together. Arguments alone were refused. */
export function commandLine(name: string, { command, args }: Pick<ContainerProps, 'command' | 'args'>, at: At): InitContainerArgs['command'] {
  if (command === undefined) return undefined;
  return [
    ...command.map((word, index) => textOf(`${name} command[${index}]`, word, at)),
    ...(args ?? []).map((word, index) => textOf(`${name} args[${index}]`, word, at)),
  ];
}

/** A value that is a secret, or has one in it, is one that nobody can read again. */
export function envArgs(name: string, value: Value, where: string, at: At): EnvArgs {
  const text = textOf(where, value, at);
  return secretKeysIn([value]).length > 0 ? { name, secureValue: text } : { name, value: text };
}

/** A container that a trait adds, with the component's volumes it mounts. */
export function namedContainerArgs(props: NamedContainerProps, at: At): Editable<InitContainerArgs> {
  const mounts = (props.volumeMounts ?? []).map(({ name, mountPath, readOnly }): VolumeMountArgs => ({ name: nameOn(name, volumeNames), mountPath, readOnly }));
  return { ...containerArgs(nameOn(props.name, groupNames), props, at), volumeMounts: mounts.length === 0 ? undefined : mounts };
}
