import { describe, expect, it } from 'vitest';
import { HttpScaler, Ingress, NetworkIsolation } from 'cdk-oam';
import { app, findings, objects, service, worker } from './fixtures';

const shop = () => {
  const made = app();
  service(made).with(new Ingress());
  return made;
};

it.each(['1.27', '1.28', '1.30', '1.99', undefined])('takes version %s', (kubernetesVersion) => {
  expect(findings(shop(), { kubernetesVersion })).toEqual([]);
});

it.each(['1.26', '1.9', '2.0', '1.100', 'v1.30', '1.30.1', '', 1.3, {}, null])('refuses version %o', (kubernetesVersion) => {
  expect(findings(shop(), { kubernetesVersion: kubernetesVersion as never })).toEqual([expect.stringContaining('error K8S.VERSION [shop] kubernetesVersion')]);
});

it('tells a version that is a number from one that is too old', () => {
  expect(findings(shop(), { kubernetesVersion: 1.29 as never })).toEqual(['error K8S.VERSION [shop] kubernetesVersion must be a text, got 1.29']);
  expect(findings(shop(), { gateway: { name: 'g', version: 1.5 as never } })).toEqual(['error K8S.OPTION [shop] gateway.version 1.5 is no version of the Gateway API']);
});

it('takes each pull secret once: the API server refuses a pod with two of a name', () => {
  expect(findings(shop(), { imagePullSecrets: ['a', 'b', 'a'] })).toEqual(["error K8S.OPTION [shop] imagePullSecrets names 'a' twice"]);
});

it.each(['Shop', 'a.b', '-a', '', 'x'.repeat(64), 5, {}])('refuses namespace %o', (namespace) => {
  expect(findings(shop(), { namespace: namespace as never })).toEqual([expect.stringContaining('error K8S.NAMESPACE [shop]')]);
});

describe('podSecurity', () => {
  it.each<[unknown, string]>([
    ['unconfined', "'unconfined' is no standard"],
    [null, "'null' is no standard"],
    [{ standard: 'restricted', runAsUser: 0 }, 'the standard restricted forbids the user 0'],
    [{ standard: 'baseline', runAsuser: 5 }, "there is no property 'runAsuser'"],
    [{ standard: 'baseline', fsGroup: -1 }, 'fsGroup must be a whole number from 0'],
    [{ standard: 'baseline', runAsGroup: '5' }, 'runAsGroup must be a whole number from 0'],
    [{ standard: 'baseline', readOnlyRootFilesystem: 'yes' }, 'readOnlyRootFilesystem must be true or false'],
  ])('refuses %o', (podSecurity, message) => {
    expect(findings(shop(), { podSecurity: podSecurity as never })).toEqual([expect.stringContaining(`error K8S.POD_SECURITY [shop] podSecurity: ${message}`)]);
  });
});

it.each<[unknown, string, string]>([
  [{ class: 'nginx' }, 'K8S.OPTION', "there is no property of ingress 'class'"],
  [{ className: 'My Class' }, 'K8S.OPTION', "ingress.className 'My Class' cannot be a name"],
  [{ tlsSecretName: '' }, 'K8S.OPTION', "ingress.tlsSecretName '' cannot be a name"],
  [{ annotations: { 'a b': 'c' } }, 'K8S.ANNOTATION', "ingress.annotations: 'a b' is no annotation"],
  [{ annotations: { a: 5 } }, 'K8S.ANNOTATION', "ingress.annotations: 'a' is no annotation"],
])('refuses ingress %o', (ingress, code, message) => {
  expect(findings(shop(), { ingress: ingress as never })).toEqual([expect.stringContaining(`error ${code} [shop] ${message}`)]);
});

it.each(['secrets', 'config', 'parameters'])('%s must be an object, and a text is no set of bindings', (name) => {
  expect(findings(shop(), { [name]: 'x' } as never)).toEqual([`error K8S.OPTION [shop] ${name} must be an object`]);
});

it('finds misspelt options', () => {
  expect(findings(shop(), { nameSpace: 'x', colour: 'red' } as never)).toEqual(['colour', 'nameSpace'].map((name) => expect.stringContaining(`error K8S.OPTION [shop] there is no option '${name}'`)));
});

it('takes options that are given as undefined for left out', () => {
  const nothing = { namespace: undefined, kubernetesVersion: undefined, podSecurity: undefined, ingress: undefined, secrets: undefined, config: undefined, parameters: undefined, volumes: undefined, serviceAccounts: undefined };
  expect(objects(shop(), nothing)).toEqual(objects(shop()));
});

it.each([{ ingress: null }, { ingress: 5 }, { ingress: { annotations: null } }, { ingress: { annotations: 'x' } }, { secrets: 'x' }, { config: null }, { parameters: [] }, { secrets: { a: 1 } }, { podSecurity: 5 }, { volumes: 'x' }, { volumes: null }, { volumes: [1] }, { serviceAccounts: null }, { serviceAccounts: { orders: null } }, { serviceAccounts: 5 },
  { httpInterceptor: null }, { httpInterceptor: { host: 5 } }, { httpInterceptor: 'x' }, { networkPolicy: { kedaNamespace: 5, dns: 'x' } }, { gateway: { name: 5 } }, { imagePullSecrets: [Object.create(null)] }])('never breaks over %o', (options) => {
  expect(() => findings(shop(), options as never)).not.toThrow();
  const counted = app();
  const front = service(counted).with(new HttpScaler({ max: 2, concurrency: 5 }), new NetworkIsolation());
  worker(counted, 'mailer', { env: { FRONT: front.endpoint.url } }).with(new NetworkIsolation());
  expect(() => findings(counted, { namespace: 'shop', ...options } as never)).not.toThrow();
});
