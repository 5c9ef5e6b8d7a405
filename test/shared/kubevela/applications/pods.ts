import { Labels, Placement, Scaler, SecurityContext, ServiceAccount, Volume, WebService } from 'cdk-oam';
import { Native } from 'cdk-oam/kubernetes';
import { sample } from '../sample';
import { nginx } from './nginx';

const podtato = { image: 'ghcr.io/podtato-head/podtato-server:v0.3.1', port: 8080, cpu: 0.1, memory: '32Mi' } as const;

/** Traits about pods as a whole. */
export const pods = [
  // The neighbours of the original are pods of somebody else, which no model knows.
  sample('trait/affinity', 'busybox', (app) => {
    new WebService(app, 'busybox', { image: 'busybox', command: ['sleep', '86400'] }).with(
      new Labels({ 'label-key': 'label-value', 'to-delete-label-key': 'to-delete-label-value' }),
      new Native(({ pod }) => {
        const labelSelector = { matchExpressions: [{ key: 'secrity', operator: 'In', values: ['S1'] }] };
        const podAffinityTerm = { labelSelector, namespaces: ['default'], topologyKey: 'kubernetes.io/hostname' };
        pod.affinity = { podAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, podAffinityTerm }] } };
      }));
  }),

  sample('trait/topologyspreadconstraints', 'topologyspreadconstraints-example', (app) => {
    nginx(app).with(
      new Scaler({ replicas: 3 }),
      new Placement({ topologySpread: [{ topology: 'hostname', maxSkew: 1, whenUnsatisfiable: 'DoNotSchedule' }] }));
  }),

  sample('trait/podsecuritycontext', 'pod-sec-context', (app) => {
    new WebService(app, 'pod-sec-context-frontend', podtato).with(new SecurityContext({ runAsNonRoot: true, runAsUser: 65532 }));
  }),

  sample('trait/securitycontext', 'podtato-head', (app) => {
    new WebService(app, 'podtato-head-frontend', podtato).with(new SecurityContext({ capabilities: { drop: ['ALL'] }, runAsNonRoot: true }));
  }),

  sample('trait/service-account', 'service-account-example', (app) => { nginx(app).with(new ServiceAccount()); }),

  sample('trait/storage', 'storage-example', (app) => {
    nginx(app).with(
      new Volume({ name: 'cache', mountPath: '/cache' }),
      new Volume({ name: 'data', type: 'persistent', mountPath: '/data', size: '1Gi', accessMode: 'ReadWriteOnce' }));
  }),
];
