import * as core from '@pulumi/kubernetes/core/v1';
import * as pulumi from '@pulumi/pulumi';
import { describe, expect, it } from 'vitest';
import {
  Application, ConfigFiles, DaprComponent, DaprSidecar, EventScaler, NetworkIsolation, Scaler, Secret, SecretFiles, ServiceAccount, StatefulService, SynthesisError, Task, Volume, WebService, Worker,
} from '../../../src';
import { KubernetesDeployment, Native, NativeObject } from '../../../src/kubernetes/pulumi';
import { record } from '../../support/registrations';
import { bound, children, deployed, find, shop, URN } from './support';

describe('a deployment', () => {
  it('makes every object its child, by the classes of the SDK and as custom resources', async () => {
    const application = shop();
    new DaprComponent(application, 'store', { type: 'state.in-memory' });
    const all = await deployed({ application, ...bound });
    expect(children(all).map(({ urn }) => urn).sort()).toEqual([
      URN('apps/v1:Deployment', 'shop-front'), URN('apps/v1:Deployment', 'shop-mailer'), URN('core/v1:Secret', 'shop-redis'), URN('core/v1:Service', 'shop-front'),
      URN('dapr.io/v1alpha1:Component', 'shop-store'), URN('networking.k8s.io/v1:Ingress', 'shop-front'),
    ]);
    expect(new Set(children(all).map(({ parent }) => parent))).toEqual(new Set(['urn:pulumi:stack::project::cdk-oam:kubernetes:KubernetesDeployment::shop']));
  });

  it('gives a changed task another name in the cluster and the same in the stack, so that Pulumi replaces it', async () => {
    const job = async (image: string) => {
      const application = new Application(undefined, 'shop');
      new Task(application, 'migrate', { image });
      return find(await deployed({ application }), 'batch/v1:Job', 'shop-migrate').inputs.metadata as { name: string };
    };
    const [one, other] = [await job('migrate:1'), await job('migrate:2')];
    expect([one.name, other.name]).toEqual([expect.stringMatching(/^migrate-[0-9a-f]{8}$/), expect.stringMatching(/^migrate-[0-9a-f]{8}$/)]);
    expect(one.name).not.toBe(other.name);
  });

  it('passes on what the whole of it waits for, so that nothing outlives what it needs', async () => {
    const all = await record(() => {
      const definitions = new core.ConfigMap('definitions');
      new KubernetesDeployment('shop', { application: shop(), ...bound, report: () => undefined }, { dependsOn: [definitions] });
    });
    const ours = children(all).filter(({ parent }) => parent !== undefined);
    expect(ours).toHaveLength(5);
    for (const { dependencies } of ours) expect(dependencies).toContain('urn:pulumi:stack::project::kubernetes:core/v1:ConfigMap::definitions');
    expect(find(all, 'apps/v1:Deployment', 'shop-mailer').dependencies).toContain(URN('core/v1:Secret', 'shop-redis'));
  });

  it('keeps volumes that are retained when their component goes', async () => {
    const claim = async (retention?: 'retain' | 'delete') => {
      const application = new Application(undefined, 'shop');
      new Worker(application, 'mailer', { image: 'm' }).with(new Volume({ type: 'persistent', name: 'data', mountPath: '/data', size: '1Gi', retention }));
      return find(await deployed({ application }), 'core/v1:PersistentVolumeClaim', 'shop-mailer-data');
    };
    expect([(await claim()).retainOnDelete, (await claim('delete')).retainOnDelete ?? false]).toEqual([true, false]);
  });

  it('keeps every field that is written, also where a class of the SDK does not know it', async () => {
    const application = shop();
    new NativeObject(application, 'quota', { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'quota' }, spec: { hard: { pods: '9' } }, brandNew: { a: 1 } });
    new NativeObject(application, 'elsewhere', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'front', namespace: 'other' }, data: { a: 'b' } });
    const all = await deployed({ application, ...bound });
    expect(find(all, 'core/v1:ResourceQuota', 'shop-quota').inputs).toMatchObject({ spec: { hard: { pods: '9' } }, brandNew: { a: 1 } });
    expect(find(all, 'core/v1:ConfigMap', 'shop-other/front').inputs).toMatchObject({ metadata: { name: 'front', namespace: 'other' } });
  });

  it('leaves outputs of a Native trait alone', async () => {
    const application = new Application(undefined, 'shop');
    new Worker(application, 'mailer', { image: 'm' }).with(new Native(({ pod }) => { Object.assign(pod, { hostname: pulumi.output('host') }); }));
    expect(find(await deployed({ application }), 'apps/v1:Deployment', 'shop-mailer').inputs).toMatchObject({ spec: { template: { spec: { hostname: 'host' } } } });
  });
});

describe('what is needed comes first', () => {
  const application = (): Application => {
    const made = new Application(undefined, 'shop');
    const db = new Secret(made, 'db', { keys: ['password'] });
    const password = db.key('password');
    new DaprComponent(made, 'store', { type: 'state.redis', metadata: { redisPassword: password }, scopes: ['mailer'] });
    new DaprComponent(made, 'others', { type: 'state.in-memory', scopes: ['somebody-else'] });
    new Worker(made, 'mailer', { image: 'm', env: { PASSWORD: password } }).with(
      new DaprSidecar(), new NetworkIsolation(), new ConfigFiles({ mountPath: '/etc/mailer', files: { a: 'b' } }), new ServiceAccount({ privileges: [{ verbs: ['get'], resources: ['pods'] }] }),
      new Volume({ type: 'persistent', name: 'data', mountPath: '/data', size: '1Gi', accessMode: 'ReadWriteMany' }),
      new EventScaler({ max: 2, triggers: [{ type: 'redis', metadata: { listName: 'a' }, auth: { password } }] }),
    );
    new StatefulService(made, 'cache', { image: 'c', port: 6379, env: {} }).with(new SecretFiles({ mountPath: '/s', files: { p: password } }));
    new WebService(made, 'a', { image: 'a', port: 80 });
    return made;
  };
  const deps = async (type: string, name: string) => find(await deployed({ application: application(), ...bound, secrets: { db: { values: { password: 'hush' } } } }), type, name)
    .dependencies.map((urn) => urn.split('$').at(-1)!.replace('kubernetes:', '')).sort();

  it.each<[string, string, string[]]>([
    ['apps/v1:Deployment', 'shop-mailer', [
      'core/v1:ConfigMap::shop-mailer-etc-mailer', 'core/v1:PersistentVolumeClaim::shop-mailer-data', 'core/v1:Secret::shop-db', 'core/v1:ServiceAccount::shop-mailer', 'dapr.io/v1alpha1:Component::shop-store',
      'networking.k8s.io/v1:NetworkPolicy::shop-mailer', 'rbac.authorization.k8s.io/v1:RoleBinding::shop-mailer',
    ]],
    ['apps/v1:StatefulSet', 'shop-cache', ['core/v1:Secret::shop-db', 'core/v1:Service::shop-cache-headless']],
    ['keda.sh/v1alpha1:ScaledObject', 'shop-mailer', ['apps/v1:Deployment::shop-mailer', 'keda.sh/v1alpha1:TriggerAuthentication::shop-mailer-redis']],
    ['keda.sh/v1alpha1:TriggerAuthentication', 'shop-mailer-redis', ['core/v1:Secret::shop-db']],
    ['rbac.authorization.k8s.io/v1:RoleBinding', 'shop-mailer', ['core/v1:ServiceAccount::shop-mailer', 'rbac.authorization.k8s.io/v1:Role::shop-mailer']],
    // Were it to wait for Services, components that call each other would wait for ever.
    ['apps/v1:Deployment', 'shop-a', []],
    ['core/v1:Service', 'shop-a', []],
  ])('for %s %s', async (type, name, expected) => {
    expect(await deps(type, name)).toEqual(expected);
  });
});

describe('objects of one\'s own', () => {
  const own = (id: string, object: any, made = new Application(undefined, 'shop')) => {
    new NativeObject(made, id, { metadata: { name: id }, ...object });
    return made;
  };

  it('come after what they need, wherever they are written', async () => {
    const application = own('first', { apiVersion: 'apps/v1', kind: 'Deployment', spec: { template: { spec: { containers: [], volumes: [{ name: 'v', configMap: { name: 'last' } }] } } } });
    const all = await deployed({ application: own('last', { apiVersion: 'v1', kind: 'ConfigMap', data: {} }, application) });
    expect(find(all, 'apps/v1:Deployment', 'shop-first').dependencies).toEqual([URN('core/v1:ConfigMap', 'shop-last')]);
  });

  it.each<[string, any]>([
    ['templates of something else', { apiVersion: 'cluster.x-k8s.io/v1', kind: 'MachineDeployment', spec: { template: { spec: { bootstrap: {} } } } }],
    ['outputs in the place of whole parts', { apiVersion: 'apps/v1', kind: 'Deployment', spec: pulumi.output({ template: {} }) }],
    ['outputs further inside', { apiVersion: 'apps/v1', kind: 'Deployment', spec: { template: pulumi.output({ spec: {} }) } }],
    ['odd references', { apiVersion: 'keda.sh/v1alpha1', kind: 'ScaledObject', spec: { scaleTargetRef: pulumi.output({ name: 'a' }), triggers: [null, 'x', pulumi.output({})] } }],
    ['odd subjects', { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding', roleRef: pulumi.output({ kind: 'Role', name: 'a' }), subjects: [null] }],
    ['nothing', { apiVersion: 'keda.sh/v1alpha1', kind: 'ScaledObject' }],
  ])('may have %s', async (_, object) => {
    const application = own('odd', object);
    new Worker(application, 'mailer', { image: 'm' }).with(new DaprSidecar(), new ServiceAccount());
    const all = await deployed({ application: own('component', { apiVersion: 'dapr.io/v1alpha1', kind: 'Component', scopes: pulumi.output(['mailer']) }, application) });
    expect(children(all)).toHaveLength(4);
  });
});

describe('what a deployment has to say', () => {
  const broken = (): Application => {
    const application = new Application(undefined, 'shop');
    new WebService(application, 'orders', { image: 'x', env: { '1': 'x' } });
    return application;
  };

  it('is an error that Pulumi shows without a stack, before anything is created', async () => {
    let caught: unknown;
    const all = await record(() => { try { new KubernetesDeployment('shop', { application: broken(), namespace: 'Shop' }); } catch (error) { caught = error; } });
    expect(all).toEqual([]);
    expect(caught).toBeInstanceOf(SynthesisError);
    expect(pulumi.RunError.isInstance(caught)).toBe(true);
    expect((caught as Error).message).toMatch(/^cannot synthesize shop for kubernetes: 2 errors\n {2}error K8S.NAMESPACE \[shop] 'Shop' cannot be a namespace/);
  });

  it('goes where it is wanted, without a secret', async () => {
    const lines: string[] = [];
    const application = shop();
    new Secret(application, 'unused', { keys: ['a'] });
    await deployed({ application, ...bound, ingress: {}, report: ({ severity }, text) => lines.push(`${severity}: ${text}`) });
    expect(lines).toEqual([expect.stringContaining("warning: warning K8S.TLS [shop/front] the certificate of 'shop.example.com' is read from secret 'front-tls'")]);
    expect(lines.join('\n')).not.toContain('hush');
  });

  it('is that there is nothing to deploy', async () => {
    await expect(record(() => new KubernetesDeployment('shop', undefined as never))).rejects.toThrow('shop: a deployment needs arguments');
    await expect(deployed({ application: 'shop' as never })).rejects.toThrow("shop: application must be an Application, got 'shop'");
  });

  it('ends the modelling', async () => {
    const application = shop();
    await deployed({ application, ...bound });
    expect(() => application.with(new Scaler({ replicas: 1 }))).toThrow('comes too late');
  });
});
