import * as core from '@pulumi/kubernetes/core/v1';
import * as pulumi from '@pulumi/pulumi';
import { Lazy } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { Application, Config, ConfigFiles, interpolate, Parameter, Secret, ServiceAccount, Task, Volume, WebService, Worker, type Value } from '../../../src';
import { KubernetesDeployment, type KubernetesDeploymentArgs } from '../../../src/kubernetes/pulumi';
import { record } from '../../support/registrations';
import { children, deployed, find, revealed } from './support';

const later = (value: unknown): pulumi.Output<any> => pulumi.output(Promise.resolve(value));
const worker = (env: Record<string, Value>, application = new Application(undefined, 'shop')): Application => {
  new Worker(application, 'mailer', { image: 'mailer:1', env });
  return application;
};
const mailer = async (args: KubernetesDeploymentArgs, options = {}) => find(await deployed(args, options), 'apps/v1:Deployment', 'shop-mailer').inputs as any;
const envOf = (inputs: any) => inputs.spec.template.spec.containers[0].env;

describe('values of the model', () => {
  it('are outputs, alone and in texts, and tokens of cdk8s too', async () => {
    const inputs = await mailer({ application: worker({ A: later('a'), N: later(3), T: interpolate`${later('x')}-${Lazy.any({ produce: () => 'y' }) as never}` }) });
    expect(envOf(inputs)).toEqual([{ name: 'A', value: 'a' }, { name: 'N', value: '3' }, { name: 'T', value: 'x-y' }]);
  });

  it('stay secret where they are', async () => {
    const inputs = await mailer({ application: worker({ A: pulumi.secret('hush'), T: interpolate`a:${pulumi.secret('hush')}` }) });
    expect(envOf(inputs)).toEqual([{ name: 'A', value: { $secret: 'hush' } }, { name: 'T', value: { $secret: 'a:hush' } }]);
  });

  it('must become texts, and what they are is not told', async () => {
    await expect(mailer({ application: worker({ A: later({ password: 'hush' }) }) })).rejects.toThrow('Deployment/mailer: a value that comes later must turn out to be a text, a number or a flag, got object');
  });
});

describe('options', () => {
  const application = () => {
    const made = new Application(undefined, 'shop');
    const db = new Secret(made, 'db', { keys: ['user', 'password'] });
    const settings = new Config(made, 'settings', { keys: ['LEVEL'] });
    return worker({ U: db.key('user'), P: db.key('password'), L: settings.key('LEVEL'), R: new Parameter(made, 'region') }, made);
  };
  const args = (more: Partial<KubernetesDeploymentArgs> = {}): KubernetesDeploymentArgs => ({
    application: application(), secrets: { db: { values: { user: 'u', password: 'hush' } } }, config: { settings: { values: { LEVEL: 'info' } } }, parameters: { region: 'eu' }, ...more,
  });
  const notes = async (more: Partial<KubernetesDeploymentArgs>, options = {}) => (await mailer(args(more), options)).spec.template.metadata.annotations;

  it('are outputs: names of objects, values, the namespace', async () => {
    const all = await deployed(args({
      namespace: later('live'), secrets: { db: { existing: later('in-cluster'), keys: { user: 'name' } } }, config: { settings: { values: { LEVEL: later('debug') } } }, parameters: { region: later('us') },
      serviceAccounts: { mailer: later('mail') }, imagePullSecrets: [later('pull')],
    }));
    const { metadata, spec: { template: { spec } } } = find(all, 'apps/v1:Deployment', 'shop-mailer').inputs as any;
    expect([metadata.namespace, spec.serviceAccountName, spec.imagePullSecrets]).toEqual(['live', 'mail', [{ name: 'pull' }]]);
    expect(spec.containers[0].env).toEqual([
      { name: 'U', valueFrom: { secretKeyRef: { name: 'in-cluster', key: 'name' } } }, { name: 'P', valueFrom: { secretKeyRef: { name: 'in-cluster', key: 'password' } } },
      { name: 'L', valueFrom: { configMapKeyRef: { name: 'settings', key: 'LEVEL' } } }, { name: 'R', value: 'us' },
    ]);
    expect(find(all, 'core/v1:ConfigMap', 'shop-settings').inputs).toMatchObject({ metadata: { namespace: 'live' }, data: { LEVEL: 'debug' } });
  });

  it('that are secrets are secret in the stack, whoever gave them', async () => {
    for (const password of ['hush', later('hush'), pulumi.secret('hush')]) {
      const all = await deployed(args({ secrets: { db: { values: { user: 'u', password } } } }));
      const secret = find(all, 'core/v1:Secret', 'shop-db');
      expect(secret.inputs.stringData).toEqual({ $secret: expect.objectContaining({ user: 'u' }) });
      expect(secret.additionalSecretOutputs).toEqual(expect.arrayContaining(['data', 'stringData']));
      const others = children(all).filter((one) => one !== secret);
      expect(JSON.stringify(others)).not.toContain('hush');
      // Short and made of the secret alone, it could be guessed back.
      expect((find(all, 'apps/v1:Deployment', 'shop-mailer').inputs as any).spec.template.metadata.annotations['checksum/secret']).toEqual({ $secret: expect.stringMatching(/^[0-9a-f]{8}$/) });
    }
  });

  it('make new pods when what they become changes', async () => {
    const config = (LEVEL: any) => notes({ config: { settings: { values: { LEVEL } } } });
    const [info, debug] = [await config(later('info')), await config(later('debug'))];
    expect(info['checksum/config']).not.toBe(debug['checksum/config']);
    expect(info).toEqual(await config('info'));
    const secret = (password: any) => notes({ secrets: { db: { values: { user: 'u', password } } } });
    expect(await secret(later('a'))).not.toEqual(await secret(later('b')));
    expect(await secret(pulumi.secret('a'))).toEqual(await secret('a'));
  });

  it('that no rule can wait for are refused, all at once', async () => {
    const made = args({ kubernetesVersion: later('1.30') as never, ingress: { className: later('nginx') as never }, secrets: { db: later({ user: 'u', password: 'hush' }) as never } });
    await expect(deployed(made)).rejects.toThrow(/: 4 errors\n {2}error OAM\.DEFERRED \[shop] option ingress\.className is a value that comes later, and must be known while the program runs\n {4}fix: .*\n {2}error OAM\.DEFERRED \[shop] option kubernetesVersion .*\n.*\n {2}error OAM\.DEFERRED \[shop] option secrets\.db .*\n.*\n {2}error OAM\.UNBOUND \[shop\/db]/);
  });

  it('whose names are wrong are refused as in a chart', async () => {
    await expect(deployed(args({ imagePullSecrets: ['No'], parameters: { region: {} as never } }))).rejects.toThrow(/K8S\.OPTION[^]*K8S\.BINDING/);
  });
});

describe('names that depend on what comes later', () => {
  it('are made when it is known: of jobs, of roles and volumes of the whole cluster', async () => {
    const build = () => {
      const application = new Application(undefined, 'shop');
      new Task(application, 'migrate', { image: 'm', env: { A: new Parameter(application, 'a') } });
      new Worker(application, 'mailer', { image: 'm' }).with(
        new ServiceAccount({ privileges: [{ scope: 'cluster', verbs: ['get'], resources: ['nodes'] }] }), new Volume({ type: 'existing', name: 'media', mountPath: '/media' }));
      return application;
    };
    const names = async (namespace: any, a: any) => {
      const all = await deployed({ application: build(), namespace, parameters: { a }, volumes: { media: { azureFile: { shareName: 'media', storageAccount: 'acme' } } } });
      return children(all).map(({ urn, inputs }) => `${urn.split('$kubernetes:')[1]} ${(revealed(inputs) as any).metadata.name}`).sort();
    };
    const known = await names('live', 'x');
    expect(await names(later('live'), later('x'))).toEqual(known);
    expect(known).toEqual(expect.arrayContaining([
      expect.stringMatching(/^batch\/v1:Job::shop-migrate migrate-[0-9a-f]{8}$/), 'rbac.authorization.k8s.io/v1:ClusterRole::shop-mailer live:mailer',
      'rbac.authorization.k8s.io/v1:ClusterRoleBinding::shop-mailer live:mailer', 'core/v1:PersistentVolume::shop-shop-media live-shop-media',
    ]));
  });

  it('and files, with the hash that makes new pods of new content', async () => {
    const files = async (value: any) => {
      const application = new Application(undefined, 'shop');
      new Worker(application, 'mailer', { image: 'm' }).with(new ConfigFiles({ mountPath: '/etc/m', files: { a: value } }));
      const all = await deployed({ application });
      return [(find(all, 'core/v1:ConfigMap', 'shop-mailer-etc-m').inputs as any).data.a, (find(all, 'apps/v1:Deployment', 'shop-mailer').inputs as any).spec.template.metadata.annotations];
    };
    expect(await files(later('b'))).toEqual(await files('b'));
    expect((await files(later('c')))[1]).not.toEqual((await files('b'))[1]);
  });
});

it('a preview tells what is known and leaves the rest open', async () => {
  const application = new Application(undefined, 'shop');
  const other = new WebService(application, 'other', { image: 'o', port: 80 });
  worker({ A: other.endpoint.url, B: new Parameter(application, 'b') }, application);
  const all = await record(() => new KubernetesDeployment('shop', { application, parameters: { b: new core.ConfigMap('made-first').id } }), { preview: true });
  const inputs = find(all, 'apps/v1:Deployment', 'shop-mailer').inputs;
  expect(envOf(inputs)).toEqual([{ name: 'A', value: 'http://other:80' }, { name: 'B', value: { $unknown: true } }]);
});
