import { ApiObject, App, Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { describe, expect, it } from 'vitest';
import { Config, Secret, Volume } from 'cdk-oam';
import { KubernetesChart } from 'cdk-oam/kubernetes';
import { app, containerOf, findings, podOf, worker } from './fixtures';

const base = (namespace?: string) => new Chart(new App(), 'base', { namespace });

describe('constructs of cdk8s-plus', () => {
  const shop = () => {
    const made = app();
    const secret = new Secret(made, 'database', { keys: ['url'] });
    const config = new Config(made, 'settings', { keys: ['LEVEL'] });
    worker(made, 'mailer', { env: { URL: secret.key('url'), LEVEL: config.key('LEVEL') } });
    return made;
  };

  it('stand for what exists, alone and with other keys', () => {
    const chart = base();
    const secret = new kplus.Secret(chart, 'secret', { metadata: { name: 'made' } });
    const config = kplus.ConfigMap.fromConfigMapName(chart, 'config', 'imported');
    expect(containerOf(shop(), 'mailer', { secrets: { database: secret }, config: { settings: { existing: config, keys: { LEVEL: 'level' } } } }).env).toEqual([
      { name: 'URL', valueFrom: { secretKeyRef: { name: 'made', key: 'url' } } }, { name: 'LEVEL', valueFrom: { configMapKeyRef: { name: 'imported', key: 'level' } } },
    ]);
  });

  it('may be plain ApiObjects', () => {
    const object = new ApiObject(base(), 'secret', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'plain' } });
    expect(containerOf(shop(), 'mailer', { secrets: { database: object }, config: { settings: { existing: 'cm' } } }).env[0].valueFrom.secretKeyRef.name).toBe('plain');
  });

  it('of another kind or another namespace are refused', () => {
    const elsewhere = new kplus.Secret(base('other'), 'secret', { metadata: { name: 'made' } });
    const config = { settings: { existing: elsewhere as never } };
    expect(findings(shop(), { namespace: 'shop', secrets: { database: { existing: elsewhere } }, config })).toEqual([
      expect.stringContaining("error K8S.BINDING [shop/database] secret 'database' is bound to Secret 'made' of namespace 'other', and pods see those of their own alone, which is 'shop'"),
      expect.stringContaining("error K8S.BINDING [shop/settings] config 'settings' is bound to a Secret and needs a ConfigMap"),
    ]);
    expect(findings(shop(), { namespace: 'other', secrets: { database: elsewhere }, config: { settings: { existing: 'cm' } } })).toEqual([]);
  });

  it('are claims that volumes are bound to, and service accounts that decide about tokens', () => {
    const made = app();
    worker(made).with(new Volume({ type: 'existing', name: 'data', mountPath: '/data' }));
    const chart = base();
    const claim = kplus.PersistentVolumeClaim.fromClaimName(chart, 'claim', 'data-claim');
    const account = kplus.ServiceAccount.fromServiceAccountName(chart, 'account', 'mailer-account');
    const pod = podOf(made, 'mailer', { volumes: { data: { existing: claim } }, serviceAccounts: { mailer: account } });
    expect(pod).toMatchObject({ serviceAccountName: 'mailer-account', volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'data-claim' } }] });
    expect(pod).not.toHaveProperty('automountServiceAccountToken');
    expect(findings(made, { volumes: { data: { existing: claim } }, serviceAccounts: { mailer: claim, maile: account } })).toEqual([
      expect.stringContaining("error K8S.BINDING [shop] serviceAccounts has 'maile', and no component has that id: they are mailer"),
      expect.stringContaining("error K8S.BINDING [shop] the service account of 'mailer' is bound to a PersistentVolumeClaim and needs a ServiceAccount"),
    ]);
  });
});

describe('pods of a component', () => {
  const chart = () => {
    const made = app();
    worker(made, 'mailer');
    worker(made, 'Order_Intake');
    return new KubernetesChart(new App(), 'shop', { application: made, namespace: 'shop', report: () => undefined });
  };

  it('are selected by the labels of its Deployment, whatever it is called there', () => {
    const shop = chart();
    for (const id of ['mailer', 'Order_Intake']) new kplus.Service(shop, id, { selector: shop.pods(id), ports: [{ port: 1 }] });
    const rendered = Testing.synth(shop);
    const labels = (kind: string) => rendered.filter((one) => one.kind === kind).map(({ spec }) => spec.selector.matchLabels ?? spec.selector);
    expect(labels('Service')).toEqual(labels('Deployment'));
    expect(labels('Service')).toHaveLength(2);
  });

  it('connect to policies, and are one construct however often they are asked for', () => {
    const shop = chart();
    new kplus.NetworkPolicy(shop, 'policy', { selector: shop.pods('mailer'), egress: { rules: [{ peer: shop.pods('mailer'), ports: [kplus.NetworkPolicyPort.tcp(1)] }] } });
    expect(shop.pods('mailer')).toBe(shop.pods('mailer'));
    const policy = Testing.synth(shop).find(({ kind }) => kind === 'NetworkPolicy');
    expect(policy.spec.podSelector.matchLabels).toEqual({ 'app.kubernetes.io/instance': 'shop', 'app.kubernetes.io/name': 'mailer' });
    expect(policy.spec.egress[0].to).toEqual([{ podSelector: { matchLabels: policy.spec.podSelector.matchLabels } }]);
  });

  it('of an unknown component are an error that names those there are', () => {
    expect(() => chart().pods('maler')).toThrow("there is no component 'maler': components are mailer, Order_Intake");
  });
});
