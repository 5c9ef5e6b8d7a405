import type { ContainerProps } from '../../../model/container';
import type { NamedContainerProps } from '../../../model/container-trait';
import type { Finding } from '../../../plan/diagnostic';
import { adapt, refuse } from '../findings';
import { checkName, containerNames } from '../names';
import type { At } from '../rules';
import { checkComposed } from '../../shared/checks/composed';
import { noSecret } from '../../shared/checks/no-secret';

export { checkComposed } from '../../shared/checks/composed';
export { noSecret } from '../../shared/checks/no-secret';

/** What may stand against any container. */
export function checkContainer(what: string, props: ContainerProps, at: At): Finding[] {
  return [
    ...(['image', 'command', 'args'] as const).flatMap((property) => noSecret(`${what}: ${property}`, props[property])),
    ...Object.entries(props.env ?? {}).flatMap(([name, value]) => checkComposed(`${what}: env ${name}`, value, at)),
    ...checkPull(what, props),
  ];
}

/** A container that a trait adds. */
export function checkNamedContainer(kind: string, props: NamedContainerProps, at: At): Finding[] {
  const what = `${kind} '${props.name}'`;
  const readOnly = (props.volumeMounts ?? []).filter((mount) => mount.readOnly === true)
    .map(({ name }) => adapt('ACA.VOLUME', `${what} mounts volume '${name}' to read only: the platform cannot hold it to that, and it may write`));
  return [...checkName(kind, props.name, containerNames), ...checkContainer(what, props, at), ...readOnly];
}

/** Facts 2.1, 2.8: the platform pulls an image when it makes a replica, and there is no setting for it. */
function checkPull(what: string, { imagePullPolicy }: ContainerProps): Finding[] {
  if (imagePullPolicy === 'Never') return [refuse('ACA.CONTAINER', `${what}: imagePullPolicy 'Never' cannot be: no image is on the platform's machines unless it was pulled`, "use 'Always' or leave it out")];
  if (imagePullPolicy === 'IfNotPresent') return [adapt('ACA.CONTAINER', `${what}: imagePullPolicy 'IfNotPresent' has no counterpart: the platform itself decides when it pulls`)];
  return [];
}
