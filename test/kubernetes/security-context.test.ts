import { describe, expect, it } from 'vitest';
import { Secret, SecretFiles, SecurityContext, Sidecar, type SecurityContextProps } from 'cdk-oam';
import type { PodSecurity, PodSecurityStandard } from 'cdk-oam/kubernetes';
import { app, findings, podOf, worker } from './fixtures';

const shop = (props: SecurityContextProps) => {
  const made = app();
  worker(made).with(new SecurityContext(props), new Sidecar({ name: 'proxy', image: 'envoy:1' }));
  return made;
};
const contexts = (props: SecurityContextProps, podSecurity: PodSecurityStandard | PodSecurity = 'baseline') => {
  const { securityContext, containers } = podOf(shop(props), 'mailer', { podSecurity });
  return { pod: securityContext, own: containers[0].securityContext, sidecar: containers[1].securityContext };
};
const seccompProfile = { type: 'RuntimeDefault' };

describe('SecurityContext', () => {
  it('puts users and groups on the pod, the rest on the own container alone', () => {
    expect(contexts({ runAsUser: 1000, runAsGroup: 2000, fsGroup: 3000, runAsNonRoot: true, readOnlyRootFilesystem: true, capabilities: { add: ['CHOWN'], drop: ['KILL'] } })).toEqual({
      pod: { runAsUser: 1000, runAsGroup: 2000, fsGroup: 3000, runAsNonRoot: true, seccompProfile },
      own: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { add: ['CHOWN'], drop: ['KILL'] } },
      sidecar: { allowPrivilegeEscalation: false },
    });
  });

  it('wins over the deployment, and leaves what it does not name', () => {
    const option: PodSecurity = { standard: 'restricted', runAsUser: 1, runAsGroup: 2, fsGroup: 3, readOnlyRootFilesystem: true };
    expect(contexts({ runAsUser: 9, readOnlyRootFilesystem: false, capabilities: { add: ['NET_BIND_SERVICE'], drop: ['KILL'] } }, option)).toEqual({
      pod: { runAsNonRoot: true, runAsUser: 9, runAsGroup: 2, fsGroup: 3, seccompProfile },
      own: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: false, capabilities: { add: ['NET_BIND_SERVICE'], drop: ['ALL'] } },
      sidecar: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
    });
  });

  it('is privileged where the standard allows it, in a form that Kubernetes takes', () => {
    expect(contexts({ privileged: true, runAsNonRoot: false }, 'privileged')).toMatchObject({
      pod: { runAsNonRoot: false }, own: { privileged: true, allowPrivilegeEscalation: true }, sidecar: { allowPrivilegeEscalation: false },
    });
    expect(contexts({ capabilities: { add: ['SYS_ADMIN'] } }, 'privileged').own.capabilities).toEqual({ add: ['SYS_ADMIN'] });
  });

  it('lets files of secrets be read by the group of its own', () => {
    const made = app();
    const secret = new Secret(made, 's', { keys: ['k'] });
    worker(made).with(new SecurityContext({ fsGroup: 7 }), new SecretFiles({ mountPath: '/s', files: { k: secret.key('k') } }));
    expect(podOf(made, 'mailer', { secrets: { s: { existing: 's' } } }).volumes[0].secret.defaultMode).toBe(0o440);
  });

  it.each<[PodSecurityStandard, SecurityContextProps, string[]]>([
    ['baseline', { privileged: true }, ['the standard baseline forbids a privileged container']],
    ['baseline', { capabilities: { add: ['SYS_ADMIN', 'CHOWN', 'ALL'] } }, ["the standard baseline forbids capability 'ALL'", "the standard baseline forbids capability 'SYS_ADMIN'"]],
    ['restricted', { privileged: true }, ['the standard restricted forbids a privileged container']],
    ['restricted', { capabilities: { add: ['CHOWN', 'NET_BIND_SERVICE'] } }, ["the standard restricted forbids capability 'CHOWN'"]],
    ['restricted', { runAsNonRoot: false }, ['the standard restricted forbids runAsNonRoot false']],
    ['restricted', { runAsUser: 0 }, ['the standard restricted forbids user 0, which is root']],
    ['restricted', { allowPrivilegeEscalation: true }, ['the standard restricted forbids allowPrivilegeEscalation true']],
  ])('under %s refuses %o', (podSecurity, props, messages) => {
    expect(findings(shop(props), { podSecurity })).toEqual(messages.map((message) => `error K8S.SECURITY_CONTEXT [shop/mailer] ${message}`));
  });

  it.each<[PodSecurityStandard, SecurityContextProps]>([
    ['baseline', { allowPrivilegeEscalation: true, runAsUser: 0, runAsNonRoot: false }],
    ['privileged', { privileged: true, capabilities: { add: ['ALL'] }, runAsUser: 0 }],
    ['restricted', { runAsUser: 5, capabilities: { drop: ['ALL'] }, privileged: false, allowPrivilegeEscalation: false }],
  ])('under %s takes %o', (podSecurity, props) => expect(findings(shop(props), { podSecurity })).toEqual([]));

  it('finds what could not start', () => {
    expect(findings(shop({ runAsNonRoot: true }), { podSecurity: { standard: 'baseline', runAsUser: 0 } })).toEqual([expect.stringContaining('runAsNonRoot keeps user 0 from starting, and the option podSecurity says runAsUser 0')]);
  });
});
