import type { SecurityContextProps } from '../../model/traits/security-context';
import type { Finding } from '../../plan/diagnostic';
import { refuse } from '../findings';
import type { PodSecurityStandard } from '../options';
import type { At } from '../rules';
import { podSecurity } from '../security';

/** What a container may add, by standard: https://kubernetes.io/docs/concepts/security/pod-security-standards/ */
const MAY_ADD: Readonly<Record<Exclude<PodSecurityStandard, 'privileged'>, readonly string[]>> = {
  baseline: ['AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD', 'NET_BIND_SERVICE', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT'],
  restricted: ['NET_BIND_SERVICE'],
};

/** What the standard that the deployment asks for forbids, and what would keep the container from starting. */
export function checkSecurityContext(props: SecurityContextProps, at: At): Finding[] {
  const { standard, runAsUser } = podSecurity(at.options);
  const { capabilities, privileged } = props;
  const user = props.runAsUser ?? runAsUser;
  const forbidden = (what: string, instead = "take it away, or set the option podSecurity to a standard that allows it"): Finding =>
    refuse('K8S.SECURITY_CONTEXT', `the standard ${standard} forbids ${what}`, instead);
  const rootless = props.runAsNonRoot ?? standard === 'restricted';
  const stuck = user === 0 && rootless && props.runAsUser === undefined;
  return [
    ...(stuck ? [refuse('K8S.SECURITY_CONTEXT', 'runAsNonRoot keeps user 0 from starting, and the option podSecurity says runAsUser 0', 'give the component another runAsUser')] : []),
    ...(standard === 'privileged' || !(standard in MAY_ADD) ? [] : [
      ...(privileged === true ? [forbidden('a privileged container')] : []),
      ...(capabilities?.add ?? []).filter((name) => !MAY_ADD[standard].includes(name)).map((name) => forbidden(`capability '${name}'`, `it allows ${MAY_ADD[standard].join(', ')}; take the capability away, or set the option podSecurity to a standard that allows it`)),
    ]),
    ...(standard === 'restricted' ? [
      ...(props.runAsNonRoot === false ? [forbidden('runAsNonRoot false')] : []),
      ...(props.runAsUser === 0 ? [forbidden('user 0, which is root', 'give another runAsUser, or use the standard baseline')] : []),
      ...(props.allowPrivilegeEscalation === true ? [forbidden('allowPrivilegeEscalation true')] : []),
    ] : []),
  ];
}
