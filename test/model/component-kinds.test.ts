import { describe, expect, it } from 'vitest';
import * as oam from '../../src';

const image = 'ghcr.io/acme/x:1';
const shop = () => new oam.Application(undefined, 'shop');
const made = (Kind: new (scope: any, id: string, props: any) => unknown, base: object) => (props: object) => () => new Kind(shop(), 'a', { image, ...base, ...props });
const task = made(oam.Task, {});
const cronTask = made(oam.CronTask, { schedule: '@daily' });
const eventTask = made(oam.EventTask, { triggers: [{ type: 'kafka', metadata: {} }] });
const stateful = made(oam.StatefulService, {});
const claim = { name: 'data', mountPath: '/data', size: '1Gi' };
const claims = (props: object) => stateful({ volumeClaimTemplates: [{ ...claim, ...props }] });
const functionApp = (props: object) => () => { const application = shop(); return new oam.FunctionApp(application, 'a', { image, storage: new oam.Secret(application, 's', { keys: ['k'] }).key('k'), ...props }); };

describe('constructors of component kinds refuse at once and say where, what and what is allowed', () => {
  it.each<[string, () => unknown, string]>([
    ['no completion', task({ completions: 0 }), 'shop/a: completions must be a whole number from 1 to 2147483647, got 0'],
    ['part of a pod', task({ parallelism: 1.5 }), 'shop/a: parallelism must be a whole number from 1 to 2147483647, got 1.5'],
    ['fewer tries than none', cronTask({ backoffLimit: -1 }), 'shop/a: backoffLimit must be a whole number from 0 to 2147483647, got -1'],
    ['no time at all', eventTask({ activeDeadlineSeconds: 0 }), 'shop/a: activeDeadlineSeconds must be a whole number from 1'],
    ['more seconds than platforms count', task({ ttlSecondsAfterFinished: 2 ** 31 }), 'got 2147483648'],
    ['a task that starts again whatever happens', task({ restartPolicy: 'Always' }), "shop/a: restartPolicy must be one of 'Never', 'OnFailure', got 'Always'"],
    ['suspend as a text', task({ suspend: 'yes' }), "shop/a: suspend must be true or false, got 'yes'"],
    ['a port of a task', task({ port: 80 }), "shop/a has no property 'port'"],
    ['an unknown concurrency', cronTask({ concurrencyPolicy: 'Queue' }), "shop/a: concurrencyPolicy must be one of 'Allow', 'Forbid', 'Replace', got 'Queue'"],
    ['less history than none', cronTask({ successfulJobsHistoryLimit: -1 }), 'shop/a: successfulJobsHistoryLimit must be a whole number from 0'],
    ['a deadline in the past', cronTask({ startingDeadlineSeconds: -1 }), 'shop/a: startingDeadlineSeconds must be a whole number from 0'],
    ['no trigger', eventTask({ triggers: [] }), 'shop/a: triggers must be a list of at least one trigger'],
    ['no triggers', eventTask({ triggers: undefined }), 'shop/a: triggers must be a list, got undefined'],
    ['a trigger without a type', eventTask({ triggers: [{ metadata: {} }] }), 'shop/a: triggers[0].type must be a text that is not empty'],
    ['min above max', eventTask({ min: 3, max: 2 }), 'shop/a: min 3 is above max 2'],
    ['min above the default of max', eventTask({ min: 101 }), 'shop/a: min 101 is above max 100'],
    ['an unknown strategy', eventTask({ scalingStrategy: { strategy: 'fast' } }), "shop/a: scalingStrategy.strategy must be one of 'accurate', 'custom', 'default', 'eager', got 'fast'"],
    ['numbers without their strategy', eventTask({ scalingStrategy: { customScalingQueueLengthDeduction: 1 } }), "count with the strategy 'custom' alone, got none"],
    ['more than all that run', eventTask({ scalingStrategy: { strategy: 'custom', customScalingRunningJobPercentage: 50 } }), 'customScalingRunningJobPercentage must be a number from 0 to 1, got 50'],
    ['an unknown rollout', eventTask({ rollout: 'default' }), "shop/a: rollout must be one of 'gradual', 'immediate', got 'default'"],
    ['no size', claims({ size: undefined }), "shop/a: volumeClaimTemplates[0].size must be an amount with a unit, such as '10Gi', got undefined"],
    ['a size as a number', claims({ size: 10 }), 'volumeClaimTemplates[0].size must be an amount above 0 with a unit'],
    ['a relative folder', claims({ mountPath: 'data' }), "volumeClaimTemplates[0].mountPath must be an absolute path below '/', without ':' or '..', got 'data'"],
    ['an unknown access mode', claims({ accessMode: 'ReadOnlyMany' }), "volumeClaimTemplates[0].accessMode must be one of 'ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod', got 'ReadOnlyMany'"],
    ['a misspelt property of a volume', claims({ storageClassName: 'fast' }), "volumeClaimTemplates[0] has no property 'storageClassName'"],
    ['an unknown start', stateful({ podManagementPolicy: 'Serial' }), "shop/a: podManagementPolicy must be one of 'OrderedReady', 'Parallel', got 'Serial'"],
    ['an ordinal below 0', stateful({ ordinals: { start: -1 } }), 'shop/a: ordinals.start must be a whole number from 0'],
    ['an unknown retention', stateful({ persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Keep' } }), "persistentVolumeClaimRetentionPolicy.whenDeleted must be one of 'Delete', 'Retain', got 'Keep'"],
    ['an unknown runtime', functionApp({ runtime: 'ruby' }), "shop/a: runtime must be one of 'custom', 'dotnet'"],
    ['an id of capitals', functionApp({ hostId: 'Orders' }), "shop/a: hostId must be 1 to 32 lower-case letters, digits and single hyphens, got 'Orders'"],
    ['no storage', functionApp({ storage: undefined }), 'shop/a: storage must be a key of a Secret, got undefined'],
  ])('%s', (_, make, message) => {
    expect(make).toThrow(TypeError);
    expect(make).toThrow(message);
  });

  it('and never say a connection string', () => {
    const make = functionApp({ storage: 'AccountKey=hunter2' });
    expect(make).toThrow('shop/a: storage must be a key of a Secret');
    expect(make).not.toThrow('hunter2');
  });
});

describe('groups of component kinds', () => {
  it('say the same as the traits', () => {
    expect(oam.Ingress.appliesTo).toEqual(['web-service', 'stateful-service', 'function-app']);
    expect(oam.Scaler.appliesTo).toEqual(['web-service', 'worker', 'stateful-service', 'function-app']);
    expect(oam.DaprSidecar.appliesTo).toEqual(['web-service', 'worker', 'stateful-service', 'daemon', 'function-app']);
    expect([oam.Cors, oam.IpRestrictions].map(({ appliesTo }) => appliesTo)).toEqual([oam.ROUTED_KINDS, oam.ROUTED_KINDS]);
    expect([oam.Expose, oam.SessionAffinity].map(({ appliesTo }) => appliesTo)).toEqual([oam.LONG_RUNNING_KINDS, oam.LONG_RUNNING_KINDS]);
    expect(oam.NetworkIsolation.appliesTo).toBeUndefined();
    expect(oam.Sidecar.appliesTo).toEqual([...oam.LONG_RUNNING_KINDS, ...oam.TASK_KINDS]);
  });

  it('leave the properties of a component as they were given, and frozen', () => {
    const triggers = [{ type: 'kafka', metadata: { topic: 'a' } }];
    const component = new oam.EventTask(shop(), 'a', { image, triggers });
    triggers[0]!.metadata.topic = 'b';
    expect(component.props.triggers[0]!.metadata.topic).toBe('a');
    expect(Object.isFrozen(component.props.triggers)).toBe(true);
  });
});
