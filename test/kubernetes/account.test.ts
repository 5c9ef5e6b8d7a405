import { describe, expect, it } from 'vitest';
import { Labels, Parameter, Secret, ServiceAccount, WorkloadIdentity, type Application, type Privilege, type ServiceAccountProps } from 'cdk-oam';
import type { KubernetesOptions } from 'cdk-oam/kubernetes';
import { app, findings, object, objects, podOf, worker } from './fixtures';

const withAccount = (props?: ServiceAccountProps): Application => {
  const shop = app();
  worker(shop).with(new ServiceAccount(props));
  return shop;
};
const read: Privilege = { verbs: ['get'], resources: ['pods'] };

describe('ServiceAccount', () => {
  it('gives a component an account of its own, and its token only where there is a use for it', () => {
    const tokens = [{}, { privileges: [read] }, { existing: 'robot' }, { privileges: [read], automountServiceAccountToken: false }].map((props) => podOf(withAccount(props), 'mailer'));
    expect(tokens.map(({ serviceAccountName, automountServiceAccountToken }) => [serviceAccountName, automountServiceAccountToken])).toEqual([['mailer', false], ['mailer', true], ['robot', true], ['mailer', false]]);
  });

  it('binds a Role in the namespace and a ClusterRole that carries the namespace in its name', () => {
    const shop = withAccount({ privileges: [read, { verbs: ['list'], apiGroups: ['apps'], resources: ['deployments'], scope: 'cluster' }, { verbs: ['get'], nonResourceURLs: ['/healthz'], scope: 'cluster' }] });
    const options = { namespace: 'n' };
    expect(objects(shop, options).map(({ kind, metadata }) => [kind, metadata.name, metadata.namespace])).toEqual([
      ['ServiceAccount', 'mailer', 'n'], ['Role', 'mailer', 'n'], ['ClusterRole', 'n:mailer', undefined], ['RoleBinding', 'mailer', 'n'], ['ClusterRoleBinding', 'n:mailer', undefined], ['Deployment', 'mailer', 'n'],
    ]);
    expect(object(shop, 'Role', 'mailer', options).rules).toEqual([{ verbs: ['get'], apiGroups: [''], resources: ['pods'] }]);
    expect(object(shop, 'ClusterRole', 'n:mailer', options).rules).toEqual([{ verbs: ['list'], apiGroups: ['apps'], resources: ['deployments'] }, { verbs: ['get'], nonResourceURLs: ['/healthz'] }]);
    expect(object(shop, 'ClusterRoleBinding', 'n:mailer', options)).toMatchObject({
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'n:mailer' }, subjects: [{ kind: 'ServiceAccount', name: 'mailer', namespace: 'n' }],
    });
  });

  it('binds an account that is there already, and makes none', () => {
    const shop = withAccount({ existing: 'robot', privileges: [read] });
    expect(objects(shop).map(({ kind }) => kind)).toEqual(['Role', 'RoleBinding', 'Deployment']);
    expect(object(shop, 'RoleBinding', 'mailer').subjects).toEqual([{ kind: 'ServiceAccount', name: 'robot' }]);
  });

  it.each<[string, ServiceAccountProps, string]>([
    ['a name that cannot be', { existing: 'The Robot' }, "'The Robot' cannot be the name of a service account"],
    ['an annotation that cannot be', { annotations: { 'a b': 'c' } }, "'a b' cannot be the key of an annotation"],
    ['privileges of the cluster without a namespace', { privileges: [{ ...read, scope: 'cluster' }] }, "privileges of scope 'cluster' are bound to an account by its name and its namespace, and there is none"],
  ])('refuses %s', (_, props, message) => {
    expect(findings(withAccount(props))).toEqual([expect.stringContaining(`error K8S.SERVICE_ACCOUNT [shop/mailer] ${message}`)]);
  });
});

describe('WorkloadIdentity', () => {
  it('stands on the account, whichever trait makes it, and labels the pods alone', () => {
    const shop = app();
    const client = new Parameter(shop, 'client');
    worker(shop).with(new WorkloadIdentity({ clientId: client, tenantId: 't' }), new ServiceAccount({ annotations: { 'example.com/a': 'b' } }));
    const options = { parameters: { client: 'c-1' } };
    expect(objects(shop, options).map(({ kind }) => kind)).toEqual(['ServiceAccount', 'Deployment']);
    expect(object(shop, 'ServiceAccount', 'mailer', options).metadata.annotations).toEqual({ 'example.com/a': 'b', 'azure.workload.identity/client-id': 'c-1', 'azure.workload.identity/tenant-id': 't' });
    const deployment = object(shop, 'Deployment', 'mailer', options);
    expect(deployment.metadata.labels).not.toHaveProperty(['azure.workload.identity/use']);
    expect(deployment.spec.template.metadata.labels).toMatchObject({ 'azure.workload.identity/use': 'true' });
    // Its token is a projected one, which the webhook adds.
    expect(deployment.spec.template.spec).toMatchObject({ serviceAccountName: 'mailer', automountServiceAccountToken: false });
  });

  it('leaves an account that is there already alone, and says what must stand on it', () => {
    const shop = app();
    worker(shop).with(new WorkloadIdentity({ clientId: 'c' }), new ServiceAccount({ existing: 'robot' }));
    expect(findings(shop)).toEqual([expect.stringContaining("adapted K8S.WORKLOAD_IDENTITY [shop/mailer] clientId and tenantId are not written: account 'robot' is there already")]);
    expect(objects(shop).map(({ kind }) => kind)).toEqual(['Deployment']);
  });

  it('refuses an identity without a name, one that is a secret, and a label of the author', () => {
    const shop = app();
    const secret = new Secret(shop, 'id', { keys: ['client'] });
    worker(shop, 'a').with(new WorkloadIdentity());
    worker(shop, 'b').with(new WorkloadIdentity({ clientId: secret.key('client') }));
    worker(shop, 'c').with(new WorkloadIdentity({ clientId: 'c' }), new Labels({ 'azure.workload.identity/use': 'false' }));
    expect(findings(shop, { secrets: { id: { existing: 'id' } } })).toEqual([
      'error K8S.WORKLOAD_IDENTITY [shop/a] there is no clientId: the account of the component would stand for no identity',
      expect.stringContaining('error K8S.VALUE [shop/b] clientId holds secret id/client'),
      "error K8S.WORKLOAD_IDENTITY [shop/c] label 'azure.workload.identity/use' is written by the trait 'workload-identity' too",
    ]);
  });
});

describe('imagePullSecrets', () => {
  it('stand on every pod', () => {
    const shop = app();
    worker(shop);
    expect(podOf(shop, 'mailer', { imagePullSecrets: ['ghcr', 'acr'] }).imagePullSecrets).toEqual([{ name: 'ghcr' }, { name: 'acr' }]);
    expect(podOf(shop, 'mailer', { imagePullSecrets: [] })).not.toHaveProperty('imagePullSecrets');
  });

  it.each<[unknown, string]>([['ghcr', 'imagePullSecrets must be a list of names'], [['The One'], "imagePullSecrets: 'The One' cannot be the name of a Secret"]])('refuse %j', (imagePullSecrets, message) => {
    expect(findings(app(), { imagePullSecrets } as Partial<KubernetesOptions>)).toEqual([expect.stringContaining(`error K8S.OPTION [shop] ${message}`)]);
  });
});

it.each<[unknown, string]>([
  [{ host: 'http://x' }, "httpInterceptor.host 'http://x' is no name of a Service"], [{ port: 0 }, 'httpInterceptor.port 0 must be a whole number from 1 to 65535'],
  [{ hots: 'x' }, "there is no property of httpInterceptor 'hots': allowed are host, port"], ['x', 'httpInterceptor must be an object'],
])('refuses the option httpInterceptor %j', (httpInterceptor, message) => {
  expect(findings(app(), { httpInterceptor } as Partial<KubernetesOptions>)).toEqual([expect.stringContaining(`error K8S.OPTION [shop] ${message}`)]);
});
