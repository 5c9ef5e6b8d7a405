import { describe, expect, it } from 'vitest';
import { Command, Lifecycle, SecurityContext, Volume } from '../../src';

const at = (where: string) => new RegExp(`^${where.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

describe.each<[string, (props: any) => unknown, readonly [unknown, string][]]>([
  ['Lifecycle', (props) => new Lifecycle(props), [
    [{ preStop: {} }, 'Lifecycle preStop must have exactly one of exec, httpGet, sleep, got none'],
    [{ preStop: { exec: { command: ['a'] }, sleep: { seconds: 1 } } }, 'Lifecycle preStop must have exactly one of exec, httpGet, sleep, got exec and sleep'],
    [{ preStop: { tcpSocket: {} } }, "Lifecycle preStop has no property 'tcpSocket'"],
    [{ postStart: { exec: { command: 'a' } } }, "Lifecycle postStart.exec.command must be a list, got 'a'"],
    [{ preStop: { httpGet: { port: 0 } } }, 'Lifecycle preStop.httpGet.port must be a whole number from 1 to 65535, got 0'],
    [{ preStop: { httpGet: { host: 'x' } } }, "Lifecycle preStop.httpGet has no property 'host'"],
    [{ preStop: { sleep: { seconds: 0 } } }, 'Lifecycle preStop.sleep.seconds must be a whole number from 1, got 0'],
    [{ preStop: { sleep: { seconds: 31 } } }, 'Lifecycle preStop.sleep.seconds must be at most terminationGracePeriodSeconds, which is 30, got 31'],
    [{ preStop: { sleep: { seconds: 6 } }, terminationGracePeriodSeconds: 5 }, 'Lifecycle preStop.sleep.seconds must be at most terminationGracePeriodSeconds, which is 5, got 6'],
    [{ terminationGracePeriodSeconds: -1 }, 'Lifecycle terminationGracePeriodSeconds must be a whole number from 0, got -1'],
    [{ preStart: {} }, "Lifecycle has no property 'preStart'"],
  ]],
  ['Command', (props) => new Command(props), [
    [{}, 'Command must have one of command, args, addArgs, delArgs, got none'],
    [{ command: '/bin/x' }, "Command command must be a list, got '/bin/x'"],
    [{ args: [true] }, 'Command args[0] must be a string, a number, a reference or a deferred value, got true'],
    [{ args: ['a'], addArgs: ['b'] }, 'Command has both args and addArgs'],
    [{ args: ['a'], delArgs: ['b'] }, 'Command has both args and delArgs'],
  ]],
  ['SecurityContext', (props) => new SecurityContext(props), [
    [{ runAsUser: -1 }, 'SecurityContext runAsUser must be a whole number from 0 to 2147483647, got -1'],
    [{ fsGroup: '1' }, "SecurityContext fsGroup must be a whole number from 0 to 2147483647, got '1'"],
    [{ privileged: 'yes' }, "SecurityContext privileged must be true or false, got 'yes'"],
    [{ capabilities: ['ALL'] }, 'SecurityContext capabilities must be an object of properties, got an array'],
    [{ capabilities: { add: ['CAP_CHOWN'] } }, "SecurityContext capabilities.add[0] must be the name of a capability in capitals without 'CAP_', such as 'NET_BIND_SERVICE', got 'CAP_CHOWN'"],
    [{ capabilities: { drop: ['all'] } }, 'SecurityContext capabilities.drop[0] must be the name of a capability'],
    [{ runAsNonRoot: true, runAsUser: 0 }, 'SecurityContext: runAsNonRoot keeps user 0 from starting'],
    [{ privileged: true, allowPrivilegeEscalation: false }, 'SecurityContext: a privileged container can always gain more rights'],
    [{ runAsuser: 1 }, "SecurityContext has no property 'runAsuser'"],
  ]],
  ['Volume', (props) => new Volume({ name: 'data', mountPath: '/data', ...props }), [
    [{ type: 'disk' }, "Volume 'data' type must be one of 'ephemeral', 'persistent', 'existing', got 'disk'"],
    [{ type: 'persistent' }, "Volume 'data' size must be an amount above 0 with a unit, such as '10Gi', got undefined"],
    [{ type: 'persistent', size: 10 }, "Volume 'data' size must be an amount"],
    [{ type: 'persistent', size: '1Gi', sizeLimit: '1Gi' }, "Volume 'data' has no property 'sizeLimit': allowed are name, type, mountPath, readOnly, size, storageClass, accessMode, retention"],
    [{ type: 'persistent', size: '1Gi', accessMode: 'RWO' }, "Volume 'data' accessMode must be one of 'ReadWriteOnce', 'ReadWriteOncePod', 'ReadWriteMany', got 'RWO'"],
    [{ type: 'persistent', size: '1Gi', retention: 'keep' }, "Volume 'data' retention must be one of 'retain', 'delete', got 'keep'"],
    [{ type: 'persistent', size: '1Gi', storageClass: {} }, "Volume 'data' storageClass must be"],
    [{ type: 'existing', claim: 'x' }, "Volume 'data' has no property 'claim': allowed are name, type, mountPath, readOnly"],
    [{ size: '1Gi' }, "Volume 'data' has no property 'size': allowed are name, type, mountPath, readOnly, medium, sizeLimit"],
    [{ medium: 'ram' }, "Volume 'data' medium must be one of"],
    [{ mountPath: 'data' }, "Volume 'data' mountPath must be an absolute path"],
    [{ name: '' }, 'Volume name must be a text that is not empty'],
  ]],
])('%s', (_, create, wrong) => {
  it.each(wrong)('refuses %o at once', (props, message) => {
    expect(() => create(props)).toThrow(TypeError);
    expect(() => create(props)).toThrow(at(message));
  });
});

it('a volume without a type is the ephemeral one it always was', () => {
  expect(new Volume({ name: 'a', mountPath: '/a', medium: 'memory', sizeLimit: '1Mi', readOnly: true }).props).toEqual({ name: 'a', mountPath: '/a', medium: 'memory', sizeLimit: '1Mi', readOnly: true });
});
