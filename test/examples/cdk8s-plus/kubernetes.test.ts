import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { byKindAndName, parseManifests } from '../../support/manifests';

const folder = mkdtempSync(join(tmpdir(), 'cdk8s-plus-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an application beside constructs of cdk8s-plus, under the cdk8s command line', () => {
  const { status, stderr } = spawnSync(process.execPath, [resolve('node_modules/cdk8s-cli/bin/cdk8s'), 'synth', '--output', folder], {
    cwd: 'examples/cdk8s-plus', encoding: 'utf8', env: { ...process.env, CDK8S_CHECK_UPGRADE: 'false' },
  });
  const read = (chart: string): Record<string, any> => byKindAndName(parseManifests(readFileSync(join(folder, `${chart}.k8s.yaml`), 'utf8')));

  it('uses what they make, by their names', () => {
    expect(status, stderr).toBe(0);
    expect(Object.keys(read('base'))).toEqual(['ConfigMap/base-settings', 'PersistentVolumeClaim/base-uploads', 'ServiceAccount/base-orders-account']);
    const pod = read('shop')['Deployment/orders'].spec.template.spec;
    expect(pod.containers[0].env.map(({ valueFrom }: any) => valueFrom)).toEqual([
      { secretKeyRef: { name: 'orders-database', key: 'url' } }, { configMapKeyRef: { name: 'base-settings', key: 'LOG_LEVEL' } },
    ]);
    expect(pod.volumes).toEqual([{ name: 'uploads', persistentVolumeClaim: { claimName: 'base-uploads' } }]);
    expect(pod).toMatchObject({ serviceAccountName: 'base-orders-account' });
  });

  it('has its pods selected by them', () => {
    const { 'Deployment/orders': orders, 'Deployment/web': web, 'NetworkPolicy/shop-orders-callers': policy, 'Service/shop-orders-metrics': metrics } = read('shop');
    expect(policy.spec.podSelector.matchLabels).toEqual(orders.spec.selector.matchLabels);
    expect(policy.spec.ingress).toEqual([{ from: [{ podSelector: { matchLabels: web.spec.selector.matchLabels } }], ports: [{ port: 8080, protocol: 'TCP' }] }]);
    expect(metrics.spec.selector).toEqual(orders.spec.selector.matchLabels);
  });
});
