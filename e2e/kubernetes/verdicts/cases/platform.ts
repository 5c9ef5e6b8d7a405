import { DisruptionBudget, Labels, Metrics, Rollout, Scaler, ServiceAccount, WorkloadIdentity, type DisruptionBudgetProps, type MetricsProps, type RolloutProps, type ServiceAccountProps, type WorkloadIdentityProps } from '../../../../src';
import type { HostileCase } from '../hostile-case';
import { deployment, service, worker } from '../shop';
import { pod, written } from '../written';

const account = (about: string, props: object, objects: HostileCase['objects'], taken?: string): HostileCase =>
  ({ about, model: () => worker({}, new ServiceAccount(props as ServiceAccountProps)), objects, taken });
const role = (rule: object) => () => [{ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: { name: 'orders' }, rules: [rule] }];
const budget = (about: string, props: object, spec: object, taken?: string): HostileCase => ({
  about, model: () => worker({}, new Scaler({ replicas: 2 }), new DisruptionBudget(props as DisruptionBudgetProps)), taken,
  objects: () => [written('policy/v1', 'PodDisruptionBudget', { selector: { matchLabels: { app: 'orders' } }, ...spec })],
});
const rollout = (about: string, props: object, spec: object, taken?: string): HostileCase =>
  ({ about, model: () => worker({}, new Rollout(props as RolloutProps)), objects: () => deployment({}, spec), taken });
const metrics = (about: string, props: object, taken: string): HostileCase =>
  ({ about, model: () => service({}, new Metrics(props as MetricsProps)), objects: () => [], taken });
const identity = (about: string, props: object, ...more: Labels[]) => (taken: string): HostileCase =>
  ({ about, model: () => worker({}, new WorkloadIdentity(props as WorkloadIdentityProps), ...more), taken, objects: () => [] });

/** Who a component is, how it is replaced, and who looks at it. */
export const platform: readonly HostileCase[] = [
  account('an account called My_Account', { existing: 'My_Account' }, () => pod({ serviceAccountName: 'My_Account' })),
  account('a privilege without verbs', { privileges: [{ resources: ['configmaps'] }] }, role({ apiGroups: [''], resources: ['configmaps'] })),
  account('a privilege for nothing', { privileges: [{ verbs: ['get'] }] }, role({ verbs: ['get'] })),
  account('a privilege for paths, in a namespace', { privileges: [{ verbs: ['get'], nonResourceURLs: ['/healthz'] }] }, role({ verbs: ['get'], nonResourceURLs: ['/healthz'] })),
  account('a privilege everywhere, of an account in no known namespace', { privileges: [{ verbs: ['get'], resources: ['nodes'], scope: 'cluster' }] },
    () => [{ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRoleBinding', metadata: { name: 'orders' }, roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'orders' }, subjects: [{ kind: 'ServiceAccount', name: 'orders' }] }]),
  identity('an identity that is nobody', {})('the account stands for no identity, and every sign-in fails'),
  identity('an identity that is a number', { clientId: 7 })('an annotation is a text to it, and the number is refused as such'),
  identity('an identity, and the label that turns it off', { clientId: '00000000-0000-0000-0000-000000000000' }, new Labels({ 'azure.workload.identity/use': 'false' }))('one of the two would silently win'),
  budget('a budget by two rules', { minAvailable: 1, maxUnavailable: 1 }, { minAvailable: 1, maxUnavailable: 1 }),
  budget('a budget of 120%', { minAvailable: '120%' }, { minAvailable: '120%' }),
  budget('a budget of -1', { maxUnavailable: -1 }, { maxUnavailable: -1 }),
  budget('a budget that never lets a pod go', { minAvailable: 2 }, { minAvailable: 2 }, 'no machine with such a pod could ever be emptied'),
  rollout('a rollout that may go neither up nor down', { maxSurge: 0, maxUnavailable: 0 }, { strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 0 } } }),
  rollout('a rollout that recreates, with bounds', { strategy: 'recreate', maxSurge: 1 }, { strategy: { type: 'Recreate', rollingUpdate: { maxSurge: 1 } } }),
  rollout('a rollout that fails before a pod can count', { minReadySeconds: 60, progressDeadlineSeconds: 60 }, { minReadySeconds: 60, progressDeadlineSeconds: 60 }),
  rollout('a canary that nobody steers', { strategy: 'canary', steps: [{ weight: 10 }] }, { strategy: { type: 'Canary' } }),
  metrics('metrics on a port that is not there', { port: 'metrics' }, 'Prometheus finds nothing to ask'),
  metrics('metrics under a path that is none', { path: 'metrics' }, 'an annotation is a text to it'),
  metrics('metrics that take longer than they come', { interval: 10, scrapeTimeout: 20 }, 'the operator of Prometheus refuses to scrape'),
];
