import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../support/manifests';
import { compare } from './comparison';

type Fields = Record<string, any>;
const object = (apiVersion: string, kind: string, name: string, spec: Fields): Manifest => ({ apiVersion, kind, metadata: { name }, spec });
const deployment = (pod: Fields = {}, container: Fields = {}, spec: Fields = {}, labels: Fields = { app: 'web' }): Manifest => object('apps/v1', 'Deployment', 'web', {
  selector: { matchLabels: labels }, ...spec,
  template: { metadata: { labels }, spec: { containers: [{ name: 'web', image: 'web:1', ...container }], ...pod } },
});
const service = (spec: Fields): Manifest => object('v1', 'Service', 'web', { selector: { app: 'web' }, ports: [{ port: 80 }], ...spec });
const claim = (name: string, storage = '1Gi'): Manifest => object('v1', 'PersistentVolumeClaim', name, { resources: { requests: { storage } } });
const scaler = (apiVersion: string, spec: Fields): Manifest => object(apiVersion, 'HorizontalPodAutoscaler', 'web', { maxReplicas: 3, ...spec });
const ports = [{ name: 'http', containerPort: 8080 }];
const mounted = (name: string, mountPath = '/data') => ({ volumeMounts: [{ name, mountPath }] });
const folder = (name: string) => ({ volumes: [{ name, emptyDir: {} }] });
const cpu = (averageUtilization: number) => [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization } } }];
const where = (theirs: Manifest[], ours: Manifest[]): string[] => compare('x', theirs, ours).map(({ object: name, field }) => `${name} ${field}`);

describe('two ways to say the same', () => {
  it.each<[string, Manifest[], Manifest[]]>([
    ['a default of the API server', [deployment({ restartPolicy: 'Always' }, { imagePullPolicy: 'IfNotPresent', securityContext: { privileged: false } })], [deployment()]],
    ['an amount', [deployment({}, { resources: { limits: { cpu: '1000m', memory: '1024Mi' } } })], [deployment({}, { resources: { limits: { cpu: '1', memory: '1Gi' } } })]],
    ['a user, for the pod or for each container', [deployment({ securityContext: { runAsUser: 1000 } })], [deployment({}, { securityContext: { runAsUser: 1000 } })]],
    ['the order of variables', [deployment({}, { env: [{ name: 'A', value: '1' }, { name: 'B', value: '2' }] })], [deployment({}, { env: [{ name: 'B', value: '2' }, { name: 'A', value: '1' }] })]],
    ['the name of a volume', [deployment(folder('a'), mounted('a'))], [deployment(folder('b'), mounted('b'))]],
    ['the name of a claim', [deployment({ volumes: [{ name: 'a', persistentVolumeClaim: { claimName: 'data' } }] }, mounted('a')), claim('data')],
      [deployment({ volumes: [{ name: 'a', persistentVolumeClaim: { claimName: 'web-data' } }] }, mounted('a')), claim('web-data')]],
    ['labels by which a platform finds its own', [deployment({}, {}, {}, { 'app.oam.dev/component': 'web' })], [deployment({}, {}, {}, { 'app.kubernetes.io/name': 'web' })]],
    ['a port by its name', [deployment({}, { ports }), service({ ports: [{ port: 80, targetPort: 'http' }] })], [deployment({}, { ports }), service({ ports: [{ port: 80, targetPort: 8080 }] })]],
    ['an autoscaler in two versions', [scaler('autoscaling/v1', { targetCPUUtilizationPercentage: 60 })], [scaler('autoscaling/v2', { metrics: cpu(60) })]],
    ['what is empty', [deployment({ volumes: [] }, { env: [] })], [deployment()]],
  ])('%s', (_, theirs, ours) => {
    expect(where(theirs, ours)).toEqual([]);
    expect(where(ours, theirs)).toEqual([]);
  });
});

describe('two ways to say something else', () => {
  it.each<[string, Manifest[], Manifest[], string[]]>([
    ['another image', [deployment()], [deployment({}, { image: 'web:2' })], ['Deployment/web spec.template.spec.containers[0].image']],
    ['a number of replicas where none was', [deployment()], [deployment({}, {}, { replicas: 1 })], ['Deployment/web spec.replicas']],
    ['another amount', [deployment({}, { resources: { limits: { cpu: '100m' } } })], [deployment({}, { resources: { limits: { cpu: '1' } } })], ['Deployment/web spec.template.spec.containers[0].resources.limits.cpu']],
    ['another value of a variable', [deployment({}, { env: [{ name: 'A', value: '1' }] })], [deployment({}, { env: [{ name: 'A', value: '2' }] })], ['Deployment/web spec.template.spec.containers[0].env.A.value']],
    ['a label that somebody asked for', [deployment()], [deployment({}, {}, {}, { app: 'web', team: 'a' })], ['Deployment/web spec.template.metadata.labels.team']],
    ['no pods at all', [deployment(), service({})], [deployment(), service({ selector: { app: 'other' } })], ['Service/web spec.selector']],
    ['another port of the container', [deployment({}, { ports }), service({ ports: [{ port: 80, targetPort: 'http' }] })], [deployment({}, { ports }), service({})], ["Service/web spec.ports['80/TCP'].targetPort"]],
    ['two folders that were one', [deployment({ initContainers: [{ name: 'i', image: 'i:1', ...mounted('a', '/i') }], ...folder('a') }, mounted('a'))],
      [deployment({ initContainers: [{ name: 'i', image: 'i:1', ...mounted('b', '/i') }], volumes: [{ name: 'a', emptyDir: {} }, { name: 'b', emptyDir: {} }] }, mounted('a'))],
      ["Deployment/web spec.template.spec.initContainers[0].volumeMounts['/i'].name", "Deployment/web spec.template.spec.volumes['/i']"]],
    ['a smaller claim', [claim('data')], [claim('web-data', '512Mi')], ['PersistentVolumeClaim/web-data spec.resources.requests.storage']],
    ['another aim', [scaler('autoscaling/v1', { targetCPUUtilizationPercentage: 60 })], [scaler('autoscaling/v2', { metrics: cpu(50) })], ['HorizontalPodAutoscaler/web spec.metrics[0].resource.target.averageUtilization']],
    ['one object less', [deployment(), service({})], [deployment()], ['Service/web (object)']],
    ['one object twice', [deployment(), deployment()], [deployment()], ['Deployment/web copies']],
    ['a volume that may be written', [deployment(folder('a'), mounted('a'))], [deployment(folder('a'), { volumeMounts: [{ name: 'a', mountPath: '/data', readOnly: true }] })],
      ["Deployment/web spec.template.spec.containers[0].volumeMounts['/data'].readOnly"]],
  ])('%s', (_, theirs, ours, expected) => {
    expect(where(theirs, ours)).toEqual(expected);
    expect(where(ours, theirs).map((place) => place.replace('/data spec.res', '/web-data spec.res'))).toEqual(expected);
  });
});
