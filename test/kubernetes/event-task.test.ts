import { describe, expect, it } from 'vitest';
import { Secret, type EventTaskProps, type EventTrigger } from 'cdk-oam';
import { app, findings, object, objects } from './fixtures';
import { eventTask } from './fixtures-kinds';

const specOf = (props: Partial<EventTaskProps>) => {
  const shop = app();
  eventTask(shop, props);
  return object(shop, 'ScaledJob', 'thumbnails').spec;
};

describe('an event task', () => {
  it('is a ScaledJob that always says how many runs there are at least and at most', () => {
    const spec = specOf({});
    expect(Object.keys(spec)).toEqual(['jobTargetRef', 'maxReplicaCount', 'minReplicaCount', 'triggers']);
    expect(spec).toMatchObject({ minReplicaCount: 0, maxReplicaCount: 100, triggers: [{ type: 'redis', name: 'redis', metadata: { listName: 'images' } }] });
    expect(Object.keys(spec.jobTargetRef)).toEqual(['template']);
  });

  it('has a TriggerAuthentication for a source that asks for a secret, before the ScaledJob', () => {
    const shop = app();
    const queue = new Secret(shop, 'queue', { keys: ['password'] });
    eventTask(shop, { triggers: [{ type: 'redis', metadata: { listName: 'images', listLength: 1 }, auth: { password: queue.key('password') } }] });
    const options = { secrets: { queue: { existing: 'redis', keys: { password: 'pw' } } } };
    expect(objects(shop, options).map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual(['TriggerAuthentication thumbnails-redis', 'ScaledJob thumbnails']);
    expect(object(shop, 'TriggerAuthentication', 'thumbnails-redis', options).spec.secretTargetRef).toEqual([{ parameter: 'password', name: 'redis', key: 'pw' }]);
    expect(object(shop, 'ScaledJob', 'thumbnails', options).spec.triggers).toEqual([
      { type: 'redis', name: 'redis', metadata: { listName: 'images', listLength: '1' }, authenticationRef: { name: 'thumbnails-redis' } },
    ]);
  });

  it('passes on bounds, history and what is said of each run', () => {
    const said = { pollingInterval: 5, successfulJobsHistoryLimit: 1, failedJobsHistoryLimit: 2 };
    const run = { completions: 2, parallelism: 2, backoffLimit: 0, activeDeadlineSeconds: 60, ttlSecondsAfterFinished: 9 };
    expect(specOf({ ...said, ...run, min: 1, max: 3, rollout: 'gradual' })).toMatchObject({ ...said, minReplicaCount: 1, maxReplicaCount: 3, rollout: { strategy: 'gradual' }, jobTargetRef: run });
  });

  it.each<[EventTaskProps['scalingStrategy'], object]>([
    [{ strategy: 'accurate' }, { strategy: 'accurate' }],
    [{ multipleScalersCalculation: 'sum' }, { multipleScalersCalculation: 'sum' }],
    // KEDA reads both numbers without looking whether they are there.
    [{ strategy: 'custom' }, { strategy: 'custom', customScalingQueueLengthDeduction: 0, customScalingRunningJobPercentage: '0' }],
    [{ strategy: 'custom', customScalingQueueLengthDeduction: 2, customScalingRunningJobPercentage: 0.5 }, { strategy: 'custom', customScalingQueueLengthDeduction: 2, customScalingRunningJobPercentage: '0.5' }],
  ])('scales by %o', (scalingStrategy, expected) => {
    expect(specOf({ scalingStrategy }).scalingStrategy).toEqual(expected);
  });

  it.each<[string, EventTrigger[], string]>([
    ['measure pods', [{ type: 'cpu', metricType: 'Utilization', metadata: { value: 60 } }], "error K8S.EVENT_TASK [shop/thumbnails] trigger 'cpu' of type 'cpu' measures pods, and KEDA starts no Job by it"],
    ['aim at a value of the whole', [{ type: 'kafka', metricType: 'Value', metadata: {} }], "error K8S.EVENT_TASK [shop/thumbnails] trigger 'kafka': with metricType 'Value' KEDA would start no Job"],
    ['have one name', [{ type: 'kafka', name: 'a', metadata: {} }, { type: 'redis', name: 'a', metadata: {} }], "error K8S.EVENT_SCALER [shop/thumbnails] two triggers are called 'a'"],
    ['authenticate with what is no secret', [{ type: 'kafka', metadata: {}, auth: { password: 'hunter2' as never } }], 'auth password is no key of a Secret'],
  ])('refuses triggers that %s', (_, triggers, message) => {
    const shop = app();
    eventTask(shop, { triggers });
    expect(findings(shop)).toEqual([expect.stringContaining(message)]);
    expect(findings(shop).join()).not.toContain('hunter2');
  });

  it('keeps its name when it changes', () => {
    const shop = app();
    eventTask(shop, { image: 'ghcr.io/acme/x:2' });
    expect(objects(shop).map(({ metadata }) => metadata.name)).toEqual(['thumbnails']);
  });
});
