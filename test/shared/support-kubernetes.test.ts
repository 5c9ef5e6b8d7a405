import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateKubernetes } from '../support/kubernetes-schema';
import { parseManifests } from '../support/manifests';
import { schemasFolder, sharedFolder } from '../support/shared-folder';

const schemas = schemasFolder();
const check = (text: string, version: '1.27.0' | '1.36.0' = '1.36.0') => validateKubernetes(parseManifests(text), version, schemas);

const deployment = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, labels: { app: web } }
spec:
  replicas: 2
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: nginx
          env: [{ name: LEVEL, value: info }]
          ports: [{ containerPort: 8080, protocol: TCP }]
          livenessProbe: { httpGet: { path: /, port: http } }
          resources: { limits: { cpu: 1.5, memory: 128Mi }, requests: { cpu: 100m, memory: 1e3 } }
`;
const ingress = `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web }
spec: { rules: [{ http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] } }] }
`;
const autoscaler = `
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec:
  maxReplicas: 3
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
  metrics: [{ type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 70 } } }]
`;
const configMap = '{ apiVersion: v1, kind: ConfigMap, metadata: { name: c }, data: { a: "1" } }';
const secret = '{ apiVersion: v1, kind: Secret, metadata: { name: s }, data: { a: YWJj } }';

const container = 'Deployment/web: spec.template.spec.containers[0]';
const wrong: [name: string, good: string, from: string, to: string, finding: string][] = [
  ['no selector', deployment, '  selector: { matchLabels: { app: web } }\n', '', "Deployment/web: spec missing field 'selector'"],
  ['replicas as text', deployment, 'replicas: 2', 'replicas: "2"', 'Deployment/web: spec.replicas must be integer'],
  ['misspelt field', deployment, 'replicas:', 'replica:', "Deployment/web: spec unknown field 'replica'"],
  ['container without name', deployment, '- name: web\n          image', '- image', `${container} missing field 'name'`],
  ['port as text', deployment, 'containerPort: 8080', 'containerPort: "8080"', `${container}.ports[0].containerPort must be integer`],
  ['number in the environment', deployment, 'value: info', 'value: 1', `${container}.env[0].value must be string`],
  ['quantity', deployment, 'cpu: 100m', 'cpu: 100xyz', `${container}.resources.requests.cpu must match pattern`],
  ['path without type', ingress, 'pathType: Prefix, ', '', "Ingress/web: spec.rules[0].http.paths[0] missing field 'pathType'"],
  ['old version', ingress, 'io/v1', 'io/v1beta1', 'Ingress/web: no schema for networking.k8s.io/v1beta1 Ingress'],
  ['metric without target', autoscaler, ', target: { type: Utilization, averageUtilization: 70 }', '',
    "HorizontalPodAutoscaler/web: spec.metrics[0].resource missing field 'target'"],
  ['number in a config map', configMap, '"1"', '1', 'ConfigMap/c: data.a must be string'],
  ['misspelt kind', deployment, 'kind: Deployment', 'kind: Deploymnt', 'Deploymnt/web: no schema for apps/v1 Deploymnt'],
  ['empty pod', deployment, /    spec:\n      containers:[^]*/.exec(deployment)![0], '    spec: null\n', 'Deployment/web: spec.template.spec must be object'],
  ['unknown field of a container', deployment, 'image: nginx', 'imagee: nginx', `${container} unknown field 'imagee'`],
  ['secret that is no base64', secret, 'YWJj', 'a-b', 'Secret/s: data.a must match format "byte"'],
  ['number as a label', deployment, 'labels: { app: web } }\nspec', 'labels: { app: 1 } }\nspec', 'Deployment/web: metadata.labels.app must be string'],
  ['unknown metadata', configMap, 'name: c', 'name: c, owner: me', "ConfigMap/c: metadata unknown field 'owner'"],
];

describe.each(['1.27.0', '1.36.0'] as const)('Kubernetes %s', (version) => {
  it.each([deployment, ingress, autoscaler, configMap, secret])('accepts a right manifest', (good) => {
    expect(check(good, version)).toEqual([]);
  });

  it.each(wrong)('finds: %s', (_, good, from, to, finding) => {
    expect(good).toContain(from);
    expect(check(good.replace(from, to), version).join('\n')).toContain(finding);
  });
});

it('knows which version brought a field', () => {
  const sidecar = deployment.replace('image: nginx', 'image: nginx\n          restartPolicy: Always');
  expect(check(sidecar, '1.36.0')).toEqual([]);
  expect(check(sidecar, '1.27.0')).toEqual([`${container} unknown field 'restartPolicy'`]);
});

it('accepts manifests written by others', () => {
  const folder = join(sharedFolder(), 'samples/online-boutique/k8s');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  const objects = files.flatMap((file) => parseManifests(readFileSync(join(folder, file), 'utf8')));
  const known = objects.filter(({ apiVersion, metadata }) => apiVersion && metadata?.name && !/istio|kustomize/.test(apiVersion));
  expect(known.length).toBeGreaterThan(30);
  expect(validateKubernetes(known, '1.36.0', schemas)).toEqual([]);
});

it('calls undefined what a manifest leaves out', () => {
  expect(validateKubernetes([{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c' }, data: undefined, extra: undefined }], '1.36.0', schemas)).toEqual([]);
  expect(validateKubernetes([{ metadata: { name: 'c' } }], '1.36.0', schemas)).toEqual(['undefined/c: needs apiVersion and kind']);
});
