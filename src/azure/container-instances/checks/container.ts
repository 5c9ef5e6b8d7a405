import type { ContainerProps } from '../../../model/container';
import type { NamedContainerProps } from '../../../model/container-trait';
import type { Finding } from '../../../plan/diagnostic';
import { noSecret } from '../../shared/checks/no-secret';
import { adapt, refuse } from '../findings';
import { checkName, groupNames } from '../names';
import type { At } from '../rules';
import { checkEnv } from './env';

/** What may stand against any container. A trait that changes its words looks at them itself. */
export function checkContainer(what: string, props: ContainerProps, at: At, { withWords = true } = {}): Finding[] {
  return [
    ...(['image', 'command', 'args'] as const).flatMap((property) => noSecret(`${what}: ${property}`, props[property])),
    ...checkEnv(what, props, at), ...checkPull(what, props),
    ...(withWords ? checkWords(what, props) : []),
  ];
}

/** A container that a trait adds. */
export function checkNamedContainer(kind: string, props: NamedContainerProps, at: At): Finding[] {
  return [...checkName(kind, props.name, groupNames), ...checkContainer(`${kind} '${props.name}'`, props, at)];
}

/** Facts 3: one list of words, which is put in the place of the image's own. */
export function checkWords(what: string, { command, args }: Pick<ContainerProps, 'command' | 'args'>): Finding[] {
  if (command !== undefined || args === undefined || args.length === 0) return [];
  return [refuse('ACI.CONTAINER', `${what} has arguments without a command: the platform cannot put arguments behind the entry point of an image`, "give command too: the image's own entry point, with these arguments behind it")];
}

/** The platform pulls an image when it starts a group, and there is no setting for it. */
function checkPull(what: string, { imagePullPolicy }: ContainerProps): Finding[] {
  if (imagePullPolicy === 'Never') return [refuse('ACI.CONTAINER', `${what}: imagePullPolicy 'Never' cannot be: no image is on the platform's machines unless it was pulled`, "use 'Always' or leave it out")];
  if (imagePullPolicy === 'IfNotPresent') return [adapt('ACI.CONTAINER', `${what}: imagePullPolicy 'IfNotPresent' has no counterpart: the platform itself decides when it pulls`)];
  return [];
}
