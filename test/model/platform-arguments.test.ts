import { describe, expect, it } from 'vitest';
import {
  Autoscaler, DisruptionBudget, EventScaler, HttpScaler, Metrics, Placement, Rollout, ServiceAccount, WorkloadIdentity, type EventTrigger, type PlacementProps, type Privilege, type RolloutProps, type ScalingRules, type Toleration,
} from 'cdk-oam';

const event = (more: object, trigger: Partial<EventTrigger> = {}) => new EventScaler({ max: 5, triggers: [{ type: 'kafka', metadata: {}, ...trigger }], ...more });
const paced = (scaleUp: unknown) => new Autoscaler({ max: 5, cpu: 50, behavior: { scaleUp: scaleUp as ScalingRules } });
const placed = (props: unknown) => new Placement(props as PlacementProps);
const tolerant = (toleration: unknown) => placed({ tolerations: [toleration as Toleration] });
const node = (requirement: unknown) => placed({ nodeAffinity: { required: [[requirement]] } });
const may = (privilege: unknown) => new ServiceAccount({ privileges: [privilege as Privilege] });
const rolled = (props: unknown) => new Rollout(props as RolloutProps);

describe('a wrong argument is told at once', () => {
  it.each<[() => unknown, string]>([
    [() => new Autoscaler({ max: 5 }), 'Autoscaler needs a target: give cpu, memory or both, in percent or as { averageValue }'],
    [() => new Autoscaler({ max: 5, cpu: { averageValue: 'much' } }), "Autoscaler cpu.averageValue must be cores above 0 in steps of 0.001, such as 0.25 or '250m', got 'much'"],
    [() => new Autoscaler({ max: 5, memory: {} as never }), 'Autoscaler memory needs an averageValue, or is a number in percent'],
    [() => new Autoscaler({ max: 5, memory: '512Mi' as never }), "Autoscaler memory must be a whole number from 1, got '512Mi'"],
    [() => paced({ stabilizationWindowSeconds: 3601 }), 'Autoscaler behavior.scaleUp.stabilizationWindowSeconds must be a whole number from 0 to 3600, got 3601'],
    [() => paced({ policies: [] }), "Autoscaler behavior.scaleUp.policies must be a list of at least one policy, got 'none'"],
    [() => paced({ policies: [{ value: 1, periodSeconds: 1 }] }), "Autoscaler behavior.scaleUp.policies[0].type must be one of 'Pods', 'Percent', got undefined"],
    [() => paced({ policies: [{ type: 'Pods', value: 1, periodSeconds: 1801 }] }), 'Autoscaler behavior.scaleUp.policies[0].periodSeconds must be a whole number from 1 to 1800, got 1801'],
    [() => event({ idleReplicaCount: 0 }), 'EventScaler idleReplicaCount 0 must be below min 0'],
    [() => event({ fallback: { failureThreshold: 0, replicas: 1 } }), 'EventScaler fallback.failureThreshold must be a whole number from 1, got 0'],
    [() => event({ fallback: { failureThreshold: 1, replicas: 1, behavior: 'guess' } }), "EventScaler fallback.behavior must be one of 'static', 'currentReplicas', 'currentReplicasIfHigher', 'currentReplicasIfLower', got 'guess'"],
    [() => event({}, { authenticationRef: { name: 'a' }, auth: {} }), 'EventScaler triggers[0] has authenticationRef and auth: a trigger authenticates in one way'],
    [() => event({}, { podIdentity: { provider: 'x', identityId: '' } }), "EventScaler triggers[0].podIdentity.identityId must be a text that is not empty, got ''"],
    [() => event({}, { podIdentity: { provider: 'x', identityAuthorityHost: 'y' } }), 'EventScaler triggers[0].podIdentity.identityAuthorityHost needs identityTenantId'],
    [() => event({}, { podIdentity: { provider: 'x', identityOwner: 'workload', roleArn: 'y' } }), "EventScaler triggers[0].podIdentity.roleArn cannot be with identityOwner 'workload': the component's own role is used"],
    [() => event({}, { podIdentity: { provider: 'x', externalID: 'y' } }), 'EventScaler triggers[0].podIdentity.externalID needs roleArn'],
    [() => new HttpScaler({ max: 5 }), 'HttpScaler must have exactly one of concurrency, requestRate'],
    [() => new HttpScaler({ max: 5, concurrency: 1, requestRate: 1 }), 'HttpScaler must have exactly one of concurrency, requestRate'],
    [() => new HttpScaler({ min: 6, max: 5, concurrency: 1 }), 'HttpScaler min 6 is above max 5'],
    [() => new HttpScaler({ max: 5, requestRate: { targetValue: 1, granularity: 61 } }), 'HttpScaler requestRate.granularity 61 is above window 60'],
    [() => new DisruptionBudget({ minAvailable: 1, maxUnavailable: 1 }), 'DisruptionBudget has minAvailable and maxUnavailable: keep one of them'],
    [() => new DisruptionBudget({ minAvailable: '101%' }), "DisruptionBudget minAvailable must be a whole number from 0, or a percentage such as '25%' up to 100%, got '101%'"],
    [() => new DisruptionBudget({ maxUnavailable: 0.5 }), "DisruptionBudget maxUnavailable must be a whole number from 0, or a percentage such as '25%' up to 100%, got 0.5"],
    [() => rolled({ maxSurge: 0, maxUnavailable: '0%' }), 'Rollout maxSurge and maxUnavailable are both 0: no replica could ever be replaced'],
    [() => rolled({ strategy: 'recreate', maxUnavailable: 0 }), "Rollout maxSurge and maxUnavailable are for strategy 'rolling', got 'recreate'"],
    [() => rolled({ minReadySeconds: 600 }), 'Rollout minReadySeconds 600 must be below progressDeadlineSeconds 600'],
    [() => rolled({ strategy: 'canary' }), "Rollout steps and strategy 'canary' belong together, got strategy 'canary' without steps"],
    [() => rolled({ strategy: 'split' }), "Rollout traffic and strategy 'split' belong together, got strategy 'split' without traffic"],
    [() => rolled({ version: 'v1' }), "Rollout version is for strategy 'split', got 'rolling'"],
    [() => rolled({ strategy: 'split', traffic: [{ weight: 90 }] }), 'Rollout traffic: weights are 90 together and must be 100'],
    [() => rolled({ strategy: 'split', traffic: [{ weight: 90 }, { weight: 10 }] }), 'Rollout traffic: version the newest is named twice'],
    [() => rolled({ strategy: 'canary', steps: [{ weight: 0 }] }), 'Rollout steps[0].weight must be a whole number from 1 to 100, got 0'],
    [() => new Metrics({ path: 'metrics' }), "Metrics path must be a path that begins with '/', got 'metrics'"],
    [() => new Metrics({ port: 0 }), 'Metrics port must be a whole number from 1 to 65535, got 0'],
    [() => new Metrics({ interval: 5, scrapeTimeout: 6 }), 'Metrics scrapeTimeout 6 is above interval 5'],
    [() => new WorkloadIdentity({ clientId: 5 }), 'WorkloadIdentity clientId must be a text, a reference or a deferred value, got 5'],
    [() => new ServiceAccount({ existing: 'a', annotations: {} }), "ServiceAccount annotations cannot be put on 'a', which is there already"],
    [() => may({ resources: ['pods'] }), 'ServiceAccount privileges[0].verbs must be a list of at least one text, got undefined'],
    [() => may({ verbs: [], resources: ['pods'] }), "ServiceAccount privileges[0].verbs must be a list of at least one text, got 'none'"],
    [() => may({ verbs: ['get'] }), 'ServiceAccount privileges[0] must have exactly one of resources, nonResourceURLs'],
    [() => may({ verbs: ['get'], nonResourceURLs: ['/x'] }), "ServiceAccount privileges[0].nonResourceURLs are no part of a namespace: set scope to 'cluster'"],
    [() => may({ verbs: ['get'], nonResourceURLs: ['/x'], scope: 'cluster', apiGroups: [''] }), 'ServiceAccount privileges[0]: apiGroups and resourceNames are for resources'],
    [() => tolerant({ key: 'a', operator: 'Exists', value: 'b' }), "Placement tolerations[0].value is not compared with operator 'Exists': leave it out"],
    [() => tolerant({ value: 'b' }), "Placement tolerations[0] without a key needs operator 'Exists'"],
    [() => tolerant({ key: 'a', tolerationSeconds: 5 }), "Placement tolerations[0].tolerationSeconds needs effect 'NoExecute'"],
    [() => node({ key: 'a' }), "Placement nodeAffinity.required[0][0] with operator 'In' needs values"],
    [() => node({ key: 'a', operator: 'Exists', values: ['b'] }), "Placement nodeAffinity.required[0][0].values are not compared with operator 'Exists': leave them out"],
    [() => node({ key: 'a', operator: 'Gt', values: ['1', '2'] }), "Placement nodeAffinity.required[0][0].values must be one whole number with operator 'Gt', got '1, 2'"],
    [() => placed({ nodeAffinity: { preferred: [{ weight: 101, requirements: [] }] } }), 'Placement nodeAffinity.preferred[0].weight must be a whole number from 1 to 100, got 101'],
    [() => placed({ podAffinity: { required: [{ component: 'a', topology: 'zone', weight: 5 }] } }), "Placement podAffinity.required[0] has no property 'weight': allowed are component, topology"],
    [() => placed({ podAffinity: { preferred: [{ component: 'a', topology: 'zone' }] } }), 'Placement podAffinity.preferred[0].weight must be a whole number from 1 to 100, got undefined'],
    [() => placed({ topologySpread: [{ topology: 'zone', minDomains: 2 }] }), "Placement topologySpread[0].minDomains needs whenUnsatisfiable 'DoNotSchedule'"],
  ])('%#', (build, message) => {
    expect(build).toThrow(new TypeError(message));
  });
});

it('a scaler is alone in deciding about replicas', () => {
  expect([HttpScaler, EventScaler, Autoscaler].map((scaler) => scaler.owns)).toEqual([['replicas'], ['replicas'], ['replicas']]);
});
