import type { Container } from 'kubernetes-types/core/v1';
import type { NamedContainerProps } from '../../model/container-trait';
import type { ContainerProps } from '../../model/container';
import type { Finding } from '../../plan/diagnostic';
import type { At } from '../rules';
import { containerSecurityContext } from '../security';
import { checkText, text } from '../values';
import { checkEnvironment, environment } from './env';
import { resources } from './resources';

/** Any container: a component's own, a sidecar, an init container. */
export function container(name: string, props: ContainerProps & Pick<NamedContainerProps, 'volumeMounts'>, at: At): Container {
  return {
    name,
    image: text(props.image, at),
    imagePullPolicy: props.imagePullPolicy,
    command: props.command?.map((word) => text(word, at)),
    args: props.args?.map((word) => text(word, at)),
    env: environment(props, at),
    resources: resources(props),
    volumeMounts: (props.volumeMounts ?? []).map((mount) => ({ ...mount })),
    securityContext: containerSecurityContext(at.options),
  };
}

/** @param owner - how messages call the container */
export function checkContainer(owner: string, props: ContainerProps, at: At): Finding[] {
  const words = [...(props.command ?? []), ...(props.args ?? [])];
  return [
    ...checkText(`${owner}: image`, props.image, 'use a Parameter', at),
    ...checkText(`${owner}: command`, words, 'give it an environment variable and write $(NAME) instead', at),
    ...checkEnvironment(owner, props, at),
  ];
}
