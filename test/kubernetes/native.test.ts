import { App, Testing } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { Application, Labels, plan, Scaler, Secret, Trait, WebService } from 'cdk-oam';
import { containerApps } from 'cdk-oam/azure/container-apps';
import { controllerOf, KubernetesChart, Native, NativeObject, toYaml, type Kubernetes } from 'cdk-oam/kubernetes';
import type { ContainerApps } from 'cdk-oam/azure/container-apps';
import { app, findings, object, objects, planned, podOf, service, worker } from './fixtures';

const quota = { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'quota' }, spec: { hard: { pods: '4' } } };

describe('Native', () => {
  it('edits what all other traits have made, whatever their order', () => {
    const edit = new Native((draft) => {
      const { spec } = controllerOf('Deployment', draft);
      spec.replicas = (spec.replicas ?? 0) + 1;
      draft.labels.tier = `${draft.labels.tier}-edited`;
    });
    for (const traits of [[edit, new Scaler({ replicas: 2 }), new Labels({ tier: 'a' })], [new Labels({ tier: 'a' }), new Scaler({ replicas: 2 }), edit]]) {
      const made = app();
      worker(made).with(...traits as never[]);
      expect(object(made, 'Deployment', 'mailer')).toMatchObject({ metadata: { labels: { tier: 'a-edited' } }, spec: { replicas: 3 } });
    }
  });

  it('writes fields that are newer than any type, and all of them arrive, through the chart too', () => {
    const made = app();
    service(made).with(new Native((draft) => {
      draft.container.resizePolicy = [{ resourceName: 'cpu', restartPolicy: 'NotRequired' }];
      Object.assign(draft.container, { fromTheFuture: { deep: [{ a: 1 }] } });
      Object.assign(draft.pod, { hostnameOverride: 'x' });
      Object.assign(controllerOf('Deployment', draft).spec, { podReplacementPolicy: 'Failed' });
      Object.assign(draft.service!, { trafficDistribution: 'PreferSameNode' });
    }));
    const [deployment, made2] = Testing.synth(new KubernetesChart(new App(), 'shop', { application: made }));
    expect(deployment.spec).toMatchObject({ podReplacementPolicy: 'Failed', template: { spec: { hostnameOverride: 'x', containers: [{ fromTheFuture: { deep: [{ a: 1 }] }, resizePolicy: [{ resourceName: 'cpu' }] }] } } });
    expect(made2.spec).toMatchObject({ trafficDistribution: 'PreferSameNode' });
    expect(toYaml(objects(made))).toContain('hostnameOverride: x');
  });

  it('has the last word on what options of the deployment say of pods', () => {
    const made = app();
    service(made).with(new Native((draft) => {
      draft.pod.imagePullSecrets = [...draft.pod.imagePullSecrets ?? [], { name: 'own' }];
      draft.pod.automountServiceAccountToken = true;
    }));
    expect(podOf(made, 'orders', { imagePullSecrets: ['registry'], serviceAccounts: { orders: 'agent' } })).toMatchObject({
      imagePullSecrets: [{ name: 'registry' }, { name: 'own' }], serviceAccountName: 'agent', automountServiceAccountToken: true,
    });
  });

  it('gives objects of its own: in the namespace, under the component, one or several', () => {
    const made = app();
    worker(made).with(new Native(() => quota), new Native((draft, at) => [
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: `${draft.name}-extra` }, data: { target: at.target } },
      { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: 'system:reader' }, rules: [] },
    ]));
    worker(made, 'other');
    const chart = new KubernetesChart(new App(), 'shop', { application: made, namespace: 'shop' });
    expect(Testing.synth(chart).map(({ kind, metadata }) => [kind, metadata.name, metadata.namespace])).toEqual([
      ['ConfigMap', 'mailer-extra', 'shop'], ['ClusterRole', 'system:reader', undefined], ['Deployment', 'mailer', 'shop'], ['ResourceQuota', 'quota', 'shop'], ['Deployment', 'other', 'shop'],
    ]);
    expect(chart.node.findAll().map(({ node }) => node.path)).toContain('shop/component-mailer/ResourceQuota-quota');
  });

  it('runs once for each plan', () => {
    let runs = 0;
    const made = app();
    worker(made).with(new Native(() => { runs += 1; }));
    planned(made);
    expect(runs).toBe(1);
    planned(made);
    expect(runs).toBe(2);
  });

  it.each<[string, unknown, string]>([
    ['no object', 5, 'a rule gives a number, which is no object of Kubernetes'],
    ['a promise', Promise.resolve(quota), 'a rule gives an instance of Promise, which is no object of Kubernetes'],
    ['an object without a name', { apiVersion: 'v1', kind: 'Secret', metadata: {}, data: { a: 'aHVudGVyMg==' } }, 'a rule gives a Secret without apiVersion or name'],
    ['an object of a class', Object.assign(Object.create({}), quota), 'a rule gives an instance of Object'],
    ['null among others', [quota, null], 'a rule gives null, which'],
  ])('that gives %s is reported at the component', (_, result, message) => {
    const made = app();
    worker(made, 'first');
    worker(made).with(new Native(() => result as never));
    worker(made, 'last');
    expect(findings(made)).toEqual([expect.stringContaining(`error K8S.OBJECT [shop/mailer] ${message}`)]);
    expect(findings(made).join()).not.toContain('aHVudGVyMg');
  });

  it('that gives a wrong name or an object twice is reported', () => {
    const made = app();
    worker(made).with(new Native(() => [{ ...quota, metadata: { name: 'My Quota' } }, quota, quota]));
    expect(findings(made)).toEqual([
      expect.stringContaining("error K8S.DUPLICATE [shop/mailer] ResourceQuota 'quota' is made for shop/mailer and for shop/mailer"),
      expect.stringContaining("error K8S.NAME [shop/mailer] ResourceQuota 'My Quota' cannot be called that"),
    ]);
  });

  it('takes a function and nothing else', () => {
    expect(() => new Native({} as never)).toThrow(new TypeError('Native must be a function of a draft, got an object'));
  });
});

describe('on other targets', () => {
  it('it is left out, and the plan says so; the compiler lets it pass', () => {
    const made = new Application<Kubernetes & ContainerApps>(undefined, 'shop');
    new WebService(made, 'orders', { image: 'x:1', cpu: 0.25, memory: '0.5Gi' }).with(new Native(() => { throw new Error('never'); }));
    new NativeObject(made, 'quota', quota);
    const { ok, diagnostics, resources } = plan(made, containerApps, { resourceGroupName: 'g', location: 'l' });
    expect(diagnostics.map(({ severity, code, path, message }) => [severity, code, path, message])).toEqual([
      ['adapted', 'OAM.TARGET_ONLY', 'shop/orders', "trait 'kubernetes.native' is for kubernetes alone: container-apps leaves it out"],
      ['adapted', 'OAM.TARGET_ONLY', 'shop/quota', "'kubernetes.object' is for kubernetes alone: container-apps leaves it out"],
    ]);
    expect([ok, resources.length > 0]).toEqual([true, true]);
  });

  it('it may stand for one half of a derived trait', () => {
    class Half extends Trait<'scaler', 'worker'> {
      readonly kind = 'acme.half' as const;
      override expand() { return [new Scaler({ replicas: 2 }), new Native((draft) => { draft.annotations.half = 'yes'; })]; }
    }
    const made = app();
    worker(made, 'mailer', { cpu: 0.25, memory: '0.5Gi' }).with(new Half());
    expect(object(made, 'Deployment', 'mailer')).toMatchObject({ metadata: { annotations: { half: 'yes' } }, spec: { replicas: 2 } });
    const [app1] = plan(made, containerApps, { resourceGroupName: 'g', location: 'l' }).resources.filter(({ type }) => type === 'app:ContainerApp');
    expect(app1?.args).toMatchObject({ template: { scale: { minReplicas: 2 } } });
  });
});

describe('NativeObject', () => {
  it('goes along with the application', () => {
    const made = app();
    new NativeObject(made, 'quota', quota);
    expect(objects(made, { namespace: 'shop' })).toEqual([{ ...quota, metadata: { name: 'quota', namespace: 'shop' } }]);
  });

  it('cannot refer to the model, and must be an object', () => {
    const made = app();
    const secret = new Secret(made, 's', { keys: ['k'] });
    new NativeObject(made, 'a', { ...quota, spec: { token: secret.key('k') } });
    new NativeObject(made, 'b', { kind: 'X' } as never);
    expect(findings(made, { secrets: { s: { existing: 's' } } })).toEqual([
      expect.stringContaining('error K8S.OBJECT [shop/a] spec.token refers to something of the model'),
      expect.stringContaining('error K8S.OBJECT [shop/b] this is no object of Kubernetes'),
    ]);
  });
});
