import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CustomResources } from '../support/custom-resources';
import { validateKubernetes } from '../support/kubernetes-schema';
import { parseManifests } from '../support/manifests';
import { schemasFolder, sharedFolder } from '../support/shared-folder';

const schemas = schemasFolder();
const check = (text: string) => validateKubernetes(parseManifests(text), '1.36.0', schemas);

const right: Record<string, string> = {
  ScaledObject: `
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: { name: o }
spec: { scaleTargetRef: { name: web }, minReplicaCount: 0, triggers: [{ type: cron, metadata: { timezone: UTC } }] }`,
  ScaledJob: `
apiVersion: keda.sh/v1alpha1
kind: ScaledJob
metadata: { name: o }
spec:
  jobTargetRef: { template: { spec: { restartPolicy: Never, containers: [{ name: c, image: i, resources: { limits: { cpu: 1 } } }] } } }
  triggers: [{ type: cron, metadata: {} }]`,
  TriggerAuthentication: `
apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
metadata: { name: o }
spec: { secretTargetRef: [{ parameter: connection, name: sb, key: connection }] }`,
  Component: `
apiVersion: dapr.io/v1alpha1
kind: Component
metadata: { name: o }
spec: { type: state.redis, version: v1, metadata: [{ name: redisHost, value: 'redis:6379' }, { name: db, value: 1 }] }
auth: { secretStore: kubernetes }
scopes: [orders]`,
  HTTPRoute: `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: o }
spec: { parentRefs: [{ name: gw }], rules: [{ backendRefs: [{ name: web, port: 80 }] }] }`,
  Certificate: `
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: { name: o }
spec: { secretName: tls, dnsNames: [a.example], issuerRef: { name: le, kind: ClusterIssuer } }`,
  ServiceMonitor: `
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: o }
spec: { selector: { matchLabels: { app: web } }, endpoints: [{ port: http, targetPort: 80 }] }`,
};

const wrong: [kind: string, from: string, to: string, finding: string][] = [
  ['ScaledObject', 'minReplicaCount', 'minReplicas', "spec unknown field 'minReplicas'"],
  ['ScaledObject', 'timezone: UTC', 'timezone: 1', 'spec.triggers[0].metadata.timezone must be string'],
  ['ScaledObject', 'type: cron, ', '', "spec.triggers[0] missing field 'type'"],
  ['ScaledObject', 'v1alpha1', 'v1', 'no schema for keda.sh/v1 ScaledObject'],
  ['ScaledJob', 'image: i', 'imag: i', "spec.jobTargetRef.template.spec.containers[0] unknown field 'imag'"],
  ['ScaledJob', 'cpu: 1', 'cpu: one', 'spec.jobTargetRef.template.spec.containers[0].resources.limits.cpu must match pattern'],
  ['TriggerAuthentication', 'key: connection', 'value: x', "spec.secretTargetRef[0] missing field 'key'"],
  ['Component', 'scopes: [orders]', 'scopes: orders', 'scopes must be array'],
  ['Component', 'auth:', 'authentication:', "unknown field 'authentication'"],
  ['Component', 'name: o', 'name: o, label: x', "metadata unknown field 'label'"],
  ['HTTPRoute', 'port: 80', 'port: "80"', 'spec.rules[0].backendRefs[0].port must be integer'],
  ['HTTPRoute', 'port: 80', 'port: 70000', 'spec.rules[0].backendRefs[0].port must be <= 65535'],
  ['Certificate', 'secretName: tls, ', '', "spec missing field 'secretName'"],
  ['ServiceMonitor', 'targetPort: 80', 'targetPort: [80]', 'spec.endpoints[0].targetPort must be integer,string'],
];

describe('custom resources', () => {
  it.each(Object.entries(right))('accepts a right %s', (_, text) => expect(check(text)).toEqual([]));

  it.each(wrong)('finds in %s: %s', (kind, from, to, finding) => {
    const good = right[kind] ?? '';
    expect(good).toContain(from);
    expect(check(good.replace(from, to)).join('\n')).toContain(`${kind}/o: ${finding}`);
  });

  it('knows every definition that is there', () => {
    const files = readdirSync(join(schemas, 'crds'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
    expect(new CustomResources(schemas).kinds()).toHaveLength(files.length);
  });

  it('accepts components written by others', () => {
    const folder = join(sharedFolder(), 'samples/dapr-hello/k8s');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ya?ml$/.test(file));
    const objects = files.flatMap((file) => parseManifests(readFileSync(join(folder, file), 'utf8'))).filter(({ apiVersion }) => apiVersion === 'dapr.io/v1alpha1');
    expect(objects.length).toBeGreaterThan(0);
    expect(validateKubernetes(objects, '1.36.0', schemas)).toEqual([]);
  });
});
