import { Provider as AzureProvider } from '@pulumi/azure-native/provider';
import { Provider as KubernetesProvider } from '@pulumi/kubernetes';
import type * as pulumi from '@pulumi/pulumi';
import { describe, expect, it } from 'vitest';
import { Application, DaprComponent, DaprSidecar, Ingress, Secret, WebService, Worker } from '../../src';
import { AppServiceDeployment } from '../../src/azure/app-service';
import { ContainerAppsDeployment } from '../../src/azure/container-apps';
import { ContainerInstancesDeployment } from '../../src/azure/container-instances';
import { KubernetesDeployment } from '../../src/kubernetes/pulumi';
import { REGISTRY } from '../azure/support';
import type { Registration } from '../support/registration';
import { record } from '../support/registrations';

/** Web services in the order given, of which 'mailer' is a worker that calls the first. */
function shop(ids: readonly string[]): Application<any> {
  const application = new Application(undefined, 'shop');
  const redis = new Secret(application, 'redis', { keys: ['password'] });
  new DaprComponent(application, 'store', { type: 'state.redis', metadata: { redisHost: 'redis:6379' } });
  const webs = ids.filter((id) => id !== 'mailer').map((id) => new WebService(application, id, { image: `${id}:1`, cpu: 1, memory: '2Gi', port: 8080 }).with(new Ingress({ host: `${id}.example.com` }), new DaprSidecar()));
  if (ids.includes('mailer')) new Worker(application, 'mailer', { image: 'mailer:1', cpu: 1, memory: '2Gi', env: { FIRST: webs[0]!.endpoint.url, PASSWORD: redis.key('password') } });
  return application;
}

type Options = pulumi.ComponentResourceOptions;
interface Kind { readonly type: string; readonly sdk: string; readonly provider: () => pulumi.ProviderResource; readonly make: (application: Application<any>, opts?: Options) => pulumi.ComponentResource }

const azure = {
  resourceGroupName: 'shop-group', location: 'westeurope', report: () => undefined, secrets: { redis: { password: 'hush' } }, registry: { server: 'acmeshop.azurecr.io', id: REGISTRY },
} as const;
const west = { sdk: 'azure-native', provider: () => new AzureProvider('west') };
const kinds: readonly Kind[] = [
  { ...west, type: 'cdk-oam:azure:ContainerAppsDeployment', make: (application, opts) => new ContainerAppsDeployment('shop', { ...azure, application }, opts) },
  { ...west, type: 'cdk-oam:azure:ContainerInstancesDeployment', make: (application, opts) => new ContainerInstancesDeployment('shop', { ...azure, application }, opts) },
  { ...west, type: 'cdk-oam:azure:AppServiceDeployment', make: (application, opts) => new AppServiceDeployment('shop', { ...azure, application, volumeData: true }, opts) },
  {
    type: 'cdk-oam:kubernetes:KubernetesDeployment', sdk: 'kubernetes', provider: () => new KubernetesProvider('west', { kubeconfig: 'x' }),
    make: (application, opts) => new KubernetesDeployment('shop', { application, namespace: 'shop', report: () => undefined, secrets: { redis: { values: { password: 'hush' } } }, ingress: { className: 'nginx' } }, opts),
  },
];

const IDS = ['orders', 'front', 'mailer'];
const children = (all: readonly Registration[]): Registration[] => all.filter(({ custom, type }) => custom && !type.startsWith('pulumi:'));

describe.each(kinds)('$type', ({ type, sdk, provider, make }) => {
  const urn = `urn:pulumi:stack::project::${type}::shop`;
  const made = async (opts?: () => Options, ids = IDS) => record(() => make(shop(ids), opts?.()));

  it('protects every child when it is protected, and else none', async () => {
    const protection = async (opts?: () => Options) => new Set(children(await made(opts)).map(({ protect }) => protect));
    expect(await protection(() => ({ protect: true }))).toEqual(new Set([true]));
    expect([...await protection()].filter(Boolean)).toEqual([]);
  });

  it.each<[string, (given: pulumi.ProviderResource) => Options]>([
    ['provider', (given) => ({ provider: given })],
    ['providers as a list', (given) => ({ providers: [given] })],
    ['providers by name', (given) => ({ providers: { [sdk]: given } })],
  ])('makes every child by its %s', async (_, opts) => {
    const all = children(await made(() => opts(provider())));
    expect(all.length).toBeGreaterThan(4);
    for (const one of all) expect([one.urn, one.provider]).toEqual([one.urn, expect.stringContaining(`::pulumi:providers:${sdk}::west::`)]);
  });

  it('has every child edited by its transformations', async () => {
    const seen: string[] = [];
    const all = await made(() => ({ transformations: [({ name, type: token, opts, props }) => { seen.push(`${token} ${name}`); return token.startsWith('cdk-oam:') ? undefined : { props, opts: { ...opts, ignoreChanges: ['changed'] } }; }] }));
    expect(seen.filter((one) => !one.startsWith('cdk-oam:')).sort()).toEqual(children(all).map(({ type: token, name }) => `${token} ${name}`).sort());
    for (const one of children(all)) expect([one.urn, one.ignoreChanges]).toEqual([one.urn, expect.arrayContaining(['changed'])]);
  });

  it('gives its aliases to the engine, which makes those of the children out of them', async () => {
    const all = await made(() => ({ aliases: [{ name: 'old' }] }));
    expect(all.find((one) => one.urn === urn)!.aliases).toEqual([{ name: 'old' }]);
    // The engine does so for children whose names begin with the one of their parent.
    for (const { name, parent } of children(all)) expect([parent, name]).toEqual([urn, expect.stringMatching(/^shop-./)]);
  });

  describe('keeps the URN of what stays', () => {
    const urns = async (...ids: string[]) => children(await made(undefined, ids)).map((one) => one.urn).sort();
    const isOf = (...ids: string[]) => (one: string) => ids.some((id) => new RegExp(`::shop-${id}(-|$)`).test(one));
    const without = (all: readonly string[], ...ids: string[]) => all.filter((one) => !isOf(...ids)(one));

    it('when components are added', async () => {
      const [before, after] = [await urns(...IDS), await urns('cart', 'orders', 'front', 'ads', 'mailer')];
      expect(after.filter(isOf('cart')).length).toBeGreaterThan(0);
      expect(without(after, 'cart', 'ads')).toEqual(before);
    });
    it('when one is removed', async () => expect(await urns('orders', 'mailer')).toEqual(without(await urns(...IDS), 'front')));
    it('when another one is renamed', async () => expect(without(await urns('orders', 'checkout', 'mailer'), 'checkout')).toEqual(without(await urns(...IDS), 'front')));
    it('when they are reordered', async () => expect(await urns('mailer', 'front', 'orders')).toEqual(await urns(...IDS)));
  });
});
