import type { ContainerProps } from '../../model/container';
import type { NamedContainerProps } from '../../model/container-trait';
import type { AppDraft, Editable } from './draft';
import { containerNames, nameOn, volumeNames } from './names';
import { written, type Size } from './resource-pairs';
import type { At } from './rules';
import { keepSecret } from './secrets';
import type { ContainerArgs, EnvArgs } from './types';
import { textOf } from './values';
import { secretKeysIn } from '../shared/values';

/** A container in the words of the platform. */
export function containerArgs(name: string, props: ContainerProps, size: Size, draft: Pick<AppDraft, 'component' | 'secrets' | 'identities'>, at: At): Editable<ContainerArgs> {
  const env = Object.entries(props.env ?? {}).map(([key, value]): EnvArgs => {
    if (secretKeysIn([value]).length > 0) return { name: key, secretRef: keepSecret(draft, value, ['env', name, key], at) };
    return { name: key, value: textOf(`${name} env ${key}`, value, at) };
  });
  return {
    name,
    image: textOf(`${name} image`, props.image, at),
    command: props.command?.map((word, index) => textOf(`${name} command[${index}]`, word, at)),
    args: props.args?.map((word, index) => textOf(`${name} args[${index}]`, word, at)),
    env: env.length === 0 ? undefined : env,
    resources: written(size),
  };
}

/** A container that a trait adds, with the component's volumes it mounts. */
export function namedContainerArgs(props: NamedContainerProps, size: Size, draft: AppDraft, at: At): Editable<ContainerArgs> {
  const mounts = (props.volumeMounts ?? []).map(({ name, mountPath }) => ({ volumeName: nameOn(name, volumeNames), mountPath }));
  return { ...containerArgs(nameOn(props.name, containerNames), props, size, draft, at), volumeMounts: mounts.length === 0 ? undefined : mounts };
}
