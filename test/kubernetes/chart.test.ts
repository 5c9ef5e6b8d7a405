import { ApiObject, App as StockApp, Chart, JsonPatch, Lazy, Testing, type IResolver, type ResolutionContext } from 'cdk8s';
import { Construct } from 'constructs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Application} from 'cdk-oam';
import { extend, HealthChecks, Ingress, Secret, SynthesisError, Trait } from 'cdk-oam';
import { kubernetes, KubernetesChart, type KubernetesChartProps } from 'cdk-oam/kubernetes';
import { app, objects, service, worker } from './fixtures';

const silent = () => undefined;
const charted = (application: Application, props: Partial<KubernetesChartProps> = {}, root = new StockApp()): KubernetesChart => new KubernetesChart(root, 'shop', { application, report: silent, ...props });
const shop = () => {
  const made = app();
  service(made).with(new Ingress());
  worker(made);
  return made;
};
const find = (chart: Chart, kind: string): ApiObject => chart.node.findAll().find((one): one is ApiObject => ApiObject.isApiObject(one) && one.kind === kind)!;

afterEach(() => vi.restoreAllMocks());

describe('KubernetesChart', () => {
  it('renders what the plan says, through cdk8s', () => {
    expect(Testing.synth(charted(shop(), { namespace: 'n' }))).toEqual(objects(shop(), { namespace: 'n' }));
  });

  it('renders the same as a chart of cdk8s that holds the same objects', () => {
    const raw = new Chart(new StockApp(), 'raw');
    objects(shop()).forEach((object, index) => new ApiObject(raw, `o${index}`, { ...object }));
    expect(JSON.stringify(Testing.synth(charted(shop())))).toBe(JSON.stringify(Testing.synth(raw)));
  });

  it('keeps objects under their component, by kind', () => {
    const chart = charted(shop());
    expect(chart.node.findAll().filter((one) => ApiObject.isApiObject(one)).map(({ node }) => node.path)).toEqual([
      'shop/component-orders/Deployment', 'shop/component-orders/Service', 'shop/component-orders/Ingress', 'shop/component-mailer/Deployment',
    ]);
  });

  it('takes ids that are names of object members, or numbers', () => {
    const odd = app();
    for (const id of ['constructor', '__proto__', 'toString', '10', 'a/b']) worker(odd, id);
    expect(Testing.synth(charted(odd))).toHaveLength(5);
  });

  it('puts its labels on every object, as any chart does, and never into a selector', () => {
    const [deployment] = Testing.synth(charted(shop(), { labels: { env: 'prod' } }));
    expect(deployment.metadata.labels).toMatchObject({ env: 'prod', 'app.kubernetes.io/name': 'orders' });
    expect(JSON.stringify(deployment.spec)).not.toContain('prod');
  });

  it('takes no label that the API server would refuse, or that its own would hide', () => {
    for (const [labels, message] of [
      [{ 'a b': 'c' }, "'a b' cannot be the key of a label"], [{ team: 'ü' }, "label 'team' cannot be 'ü'"], [{ team: undefined }, "label 'team' cannot be what is no text"],
      [{ 'app.kubernetes.io/name': 'other' }, "label 'app.kubernetes.io/name' is kept for the component"], ['x', 'labels must be an object of texts'],
    ] as const) expect(() => charted(shop(), { labels: labels as never })).toThrow(message);
  });

  it('is patched, resolved and lazy like any chart', () => {
    class Shout implements IResolver {
      resolve(context: ResolutionContext): void {
        if (context.key.at(-1) === 'image' && !String(context.value).startsWith('mirror/')) context.replaceValue(`mirror/${context.value as string}`);
      }
    }
    const lazy = app();
    service(lazy, 'orders', { env: { A: Lazy.any({ produce: () => 'later' }) } });
    const chart = charted(lazy, {}, new StockApp({ resolvers: [new Shout()] }));
    find(chart, 'Deployment').addJsonPatch(JsonPatch.add('/spec/replicas', 7));
    find(chart, 'Deployment').metadata.addAnnotation('example.com/a', 'b');
    const [deployment] = Testing.synth(chart);
    expect(deployment).toMatchObject({ metadata: { annotations: { 'example.com/a': 'b' } }, spec: { replicas: 7 } });
    expect(deployment.spec.template.spec.containers[0]).toMatchObject({ image: 'mirror/ghcr.io/acme/orders:1', env: [{ name: 'A', value: 'later' }] });
  });

  it.each<[string, (object: ApiObject) => void, object]>([
    ['a label', ({ metadata }) => metadata.addLabel('a', 'b'), { metadata: { labels: { a: 'b' } } }],
    ['another value for a label', ({ metadata }) => metadata.addLabel('app.kubernetes.io/managed-by', 'me'), { metadata: { labels: { 'app.kubernetes.io/managed-by': 'me' } } }],
    ['a finalizer', ({ metadata }) => metadata.addFinalizers('x'), { metadata: { finalizers: ['x'] } }],
    ['a patch', (object) => object.addJsonPatch(JsonPatch.replace('/metadata/name', 'y')), { metadata: { name: 'y' } }],
  ])('shows %s that was added to one object', (_, change, expected) => {
    const chart = charted(shop());
    const before = Testing.synth(chart);
    change(find(chart, 'Deployment'));
    expect(Testing.synth(chart)[0]).toMatchObject(expected);
    expect(Testing.synth(chart).slice(1)).toEqual(before.slice(1));
  });

  it('gives whoever asks a copy of its own', () => {
    const chart = charted(shop());
    const [first] = Testing.synth(chart);
    first.spec.template.spec.containers[0].image = 'changed';
    first.metadata.labels.changed = 'yes';
    expect(JSON.stringify(Testing.synth(chart))).not.toContain('changed');
  });

  it('writes a secret that comes late', () => {
    const made = app();
    const secret = new Secret(made, 's', { keys: ['k'] });
    worker(made, 'mailer', { env: { S: secret.key('k') } });
    const [written] = Testing.synth(charted(made, { secrets: { s: { values: { k: Lazy.any({ produce: () => 'late' }) } } } }));
    expect(written).toMatchObject({ kind: 'Secret', stringData: { k: 'late' } });
  });

  it('renders what users add, charts below it left out, and asks all of it whether it is valid', () => {
    const chart = charted(shop(), { namespace: 'n' });
    new ApiObject(new Construct(chart, 'mine'), 'Extra', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'extra' } });
    new ApiObject(new Chart(chart, 'inner'), 'Other', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'other' } });
    expect(Testing.synth(chart).filter(({ kind }) => kind === 'ConfigMap').map(({ metadata }) => metadata)).toEqual([{ name: 'extra', namespace: 'n' }]);
    chart.node.addValidation({ validate: () => ['not today'] });
    expect(() => Testing.synth(chart)).toThrow('Validation failed with the following errors:\n  [shop] not today');
  });

  it('obeys dependencies between constructs of its own', () => {
    const chart = charted(shop());
    find(chart, 'Deployment').addDependency(find(chart, 'Ingress'));
    expect(Testing.synth(chart).map(({ kind }) => kind)).toEqual(['Ingress', 'Deployment', 'Service', 'Deployment']);
  });

  it('stamps no namespace on kinds that live in none', () => {
    class Reader extends Trait<'acme.reader'> {
      readonly kind = 'acme.reader' as const;
    }
    const target = extend(kubernetes, { traits: { 'acme.reader': { outputs: () => [{ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: 'reader' } }] } } });
    const made = app();
    worker(made).with(new Reader());
    const rendered = Testing.synth(charted(made, { target, namespace: 'n' }));
    expect(rendered.map(({ kind, metadata }) => [kind, metadata.namespace])).toEqual([['ClusterRole', undefined], ['Deployment', 'n']]);
  });
});

describe('what stands against it', () => {
  it('is thrown at once, and leaves nothing behind', () => {
    const root = new StockApp();
    const made = app();
    service(made, 'a', { env: { '1': '' } });
    service(made, 'b').with(new Ingress({ host: 'A' }));
    expect(() => charted(made, { namespace: 'A' }, root)).toThrow(SynthesisError);
    expect(root.node.children).toEqual([]);
    service(made, 'c');
  });

  it('is a class that TypeScript would not let through', () => {
    expect(() => charted({} as never)).toThrow("chart 'shop': application must be an Application");
  });

  it('is told as a line of standard error when it is no error, unless somebody else takes it', () => {
    const write = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
    const made = app();
    service(made, 'Orders').with(new Ingress({ host: 'a.example.com', tls: true }));
    const chart = new KubernetesChart(new StockApp(), 'c', { application: made });
    const lines = write.mock.calls.map(([text]) => String(text));
    expect(lines).toEqual([expect.stringMatching(/^warning K8S\.TLS \[shop\/Orders\] .*; fix: .*\n$/), expect.stringMatching(/^adapted OAM\.NAME \[shop\/Orders\] .*\n$/)]);
    expect(chart.diagnostics.map(({ code }) => code)).toEqual(['K8S.TLS', 'OAM.NAME']);
    write.mockClear();
    const report = vi.fn();
    new KubernetesChart(new StockApp(), 'c', { application: made, report });
    expect(write).not.toHaveBeenCalled();
    expect(report).toHaveBeenCalledWith(chart.diagnostics);
  });

  it('closes the application, which can still go into another chart', () => {
    const made = shop();
    charted(made);
    expect(() => worker(made, 'late')).toThrow("component 'late' comes too late: chart 'shop' was already made");
    expect(() => made.components[0]!.with(new HealthChecks({}))).toThrow('comes too late');
    expect(Testing.synth(charted(made, { namespace: 'second' }))).toHaveLength(4);
  });
});
