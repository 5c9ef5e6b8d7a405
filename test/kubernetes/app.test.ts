import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App as StockApp, Chart, JsonPatch, Lazy, YamlOutputType, type AppProps } from 'cdk8s';
import { Construct } from 'constructs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { Ingress } from 'cdk-oam';
import { App, KubernetesChart } from 'cdk-oam/kubernetes';
import { app as shop, service, worker } from './fixtures';

const folders: string[] = [];
const folder = (): string => {
  folders.push(mkdtempSync(join(tmpdir(), 'cdk-oam-app-')));
  return folders.at(-1)!;
};
afterEach(() => {
  vi.unstubAllEnvs();
  folders.splice(0).forEach((path) => rmSync(path, { recursive: true }));
});

/** Every file below a folder, parsed as stock cdk8s would read it back. */
function contents(root: string): Record<string, unknown> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(root, name)).isFile()).sort();
  return Object.fromEntries(names.map((name) => {
    const text = readFileSync(join(root, name), 'utf8');
    return [name, name.endsWith('.json') ? JSON.parse(text) : text === '' ? 'an empty file' : parseAllDocuments(text, { version: '1.1' }).map((document) => document.toJS())];
  }));
}

const configMap = (scope: Construct, id: string, name?: string, data: object = {}): ApiObject => new ApiObject(scope, id, { apiVersion: 'v1', kind: 'ConfigMap', metadata: name === undefined ? undefined : { name }, data });

type Program = (app: StockApp) => void;
const programs: Record<string, Program> = {
  'an application and a chart beside it': (app) => {
    const made = shop();
    service(made, 'orders', { env: { TEXT: 'yes', LINES: 'a\nb\n', LAZY: Lazy.any({ produce: () => 'x' }) } }).with(new Ingress());
    worker(made);
    new KubernetesChart(app, 'shop', { application: made, namespace: 'n', report: () => undefined });
    const chart = new Chart(app, 'Other_Chart', { labels: { a: 'b' }, namespace: 'o' });
    configMap(chart, 'unnamed').addJsonPatch(JsonPatch.add('/data/x', '0777'), JsonPatch.add('/list', [1, [], {}, null, undefined, [[1]]]));
    configMap(chart, 'second', 'second');
  },
  'nothing': () => undefined,
  'an empty chart': (app) => void new Chart(app, 'empty'),
  'nested charts': (app) => {
    const outer = new Chart(app, 'outer', { namespace: 'outer' });
    configMap(outer, 'a');
    const inner = new Chart(outer, 'inner', { namespace: 'inner' });
    configMap(inner, 'b');
    configMap(new Chart(inner, 'core'), 'c');
    configMap(new Chart(app, '10'), 'd');
    configMap(new Chart(app, '9'), 'e');
  },
  'charts and constructs that depend on each other': (app) => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => new Chart(app, id, { namespace: id })) as [Chart, Chart, Chart];
    const group = new Construct(a, 'group');
    const [first, second, third] = [configMap(group, 'first'), configMap(group, 'second'), configMap(a, 'third')];
    const other = configMap(b, 'other');
    configMap(c, 'lone');
    first.addDependency(third);
    third.addDependency(second);
    group.node.addDependency(other);
    b.addDependency(c);
  },
  'an application that depends on a chart': (app) => {
    const made = shop();
    service(made);
    const chart = new KubernetesChart(app, 'shop', { application: made });
    const base = new Chart(app, 'base');
    configMap(base, 'x');
    chart.addDependency(base);
    chart.node.findAll().filter((one) => ApiObject.isApiObject(one))[0]!.node.addDependency(chart.node.findAll().filter((one) => ApiObject.isApiObject(one))[1]!);
  },
  'a chart with a way of its own to render': (app) => {
    class Marked extends Chart {
      override toJson(): any[] {
        return [...super.toJson(), { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'marked' } }];
      }
    }
    configMap(new Marked(app, 'marked'), 'x');
  },
};

const outputs: [string, AppProps][] = [
  ['FILE_PER_CHART', {}],
  ['FILE_PER_APP', { yamlOutputType: YamlOutputType.FILE_PER_APP }],
  ['FILE_PER_RESOURCE', { yamlOutputType: YamlOutputType.FILE_PER_RESOURCE }],
  ['FOLDER_PER_CHART_FILE_PER_RESOURCE', { yamlOutputType: YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE }],
  ['another extension, construct metadata', { outputFileExtension: '.yml', recordConstructMetadata: true }],
];

describe.each(Object.entries(programs))('%s', (_, program) => {
  it.each(outputs)('has the files of cdk8s: %s', (_name, props) => {
    const [ours, theirs] = [folder(), folder()];
    for (const app of [new App({ outdir: ours, ...props }), new StockApp({ outdir: theirs, ...props })]) {
      program(app);
      app.synth();
    }
    expect(contents(ours)).toEqual(contents(theirs));
    expect(Object.keys(contents(ours))).toEqual(Object.keys(contents(theirs)));
  });

  it('has the text and the charts of cdk8s', () => {
    const [ours, theirs] = [new App(), new StockApp()];
    program(ours);
    program(theirs);
    const documents = (app: StockApp) => parseAllDocuments(app.synthYaml(), { version: '1.1' }).map((document) => document.toJS() as unknown);
    expect(documents(ours)).toEqual(documents(theirs));
    expect(ours.charts.map(({ node }) => node.path)).toEqual(theirs.charts.map(({ node }) => node.path));
  });
});

describe('the environment', () => {
  it('says where to write, and whether to record constructs, as it does for cdk8s', () => {
    const outdir = join(folder(), 'deeper');
    vi.stubEnv('CDK8S_OUTDIR', outdir);
    vi.stubEnv('CDK8S_RECORD_CONSTRUCT_METADATA', 'true');
    const app = new App();
    configMap(new Chart(app, 'c'), 'x', 'x');
    app.synth();
    expect(readdirSync(outdir).sort()).toEqual(['c.k8s.yaml', 'construct-metadata.json']);
  });
});

describe('what is wrong', () => {
  const refuses = (props: ConstructorParameters<typeof App>[0], program: Program, message: string | RegExp): void => {
    const outdir = join(folder(), 'out');
    const app = new App({ outdir, ...props });
    program(app);
    expect(() => app.synth()).toThrow(message);
    expect(existsSync(outdir)).toBe(false);
  };

  it('in a construct is told in the words of cdk8s, once, and nothing is written', () => {
    const validate = vi.fn(() => ['no']);
    refuses({}, (app) => new Chart(app, 'c').node.addValidation({ validate }), 'Validation failed with the following errors:\n  [c] no');
    expect(validate).toHaveBeenCalledTimes(1);
  });

  const twice: Program = (app) => {
    for (const id of ['dev', 'prod']) {
      const made = shop();
      worker(made);
      new KubernetesChart(app, id, { application: made });
    }
  };

  it('in two charts that make the same object is told before anything is written', () => {
    refuses({}, twice, "Deployment 'mailer' is made by 'dev/component-mailer/Deployment' and by 'prod/component-mailer/Deployment'");
    expect(() => {
      const app = new App();
      twice(app);
      app.synthYaml();
    }).toThrow('objects would overwrite each other');
  });

  it('may be meant: charts for clusters of their own', () => {
    const outdir = folder();
    const app = new App({ outdir, allowDuplicates: true });
    twice(app);
    app.synth();
    expect(Object.keys(contents(outdir))).toEqual(['dev.k8s.yaml', 'prod.k8s.yaml']);
  });

  it('is no matter of namespace, group or kind alone', () => {
    const app = new App({ outdir: folder() });
    const [a, b] = [new Chart(app, 'a', { namespace: 'a' }), new Chart(app, 'b', { namespace: 'b' })];
    configMap(a, 'x', 'x');
    configMap(b, 'x', 'x');
    for (const [id, apiVersion] of [['y', 'acme.com/v1'], ['z', 'other.com/v1']] as const) new ApiObject(a, id, { apiVersion, kind: 'Thing', metadata: { name: 'x' } });
    app.synth();
    new ApiObject(a, 'w', { apiVersion: 'acme.com/v2', kind: 'Thing', metadata: { name: 'x' } });
    expect(() => app.synth()).toThrow("Thing 'x' in namespace 'a' is made by 'a/y' and by 'a/w'");
  });

  it('in the name of a file, which cdk8s would write twice', () => {
    refuses({ yamlOutputType: YamlOutputType.FILE_PER_RESOURCE }, (app) => {
      for (const id of ['a', 'b']) configMap(new Chart(app, id, { namespace: id }), 'x', 'x');
    }, "two objects would be written to 'ConfigMap.x.k8s.yaml'");
  });

  it('in dependencies that go round in a circle', () => {
    refuses({}, (app) => {
      const chart = new Chart(app, 'c');
      const [a, b] = [configMap(chart, 'a'), configMap(chart, 'b')];
      a.addDependency(b);
      b.addDependency(a);
    }, /^Dependency cycle detected: c\/\w => c\/\w => c\/\w$/);
  });
});

it('orders a dense net of dependencies at once, where every path counts for cdk8s', () => {
  const app = new App({ outdir: folder() });
  const chart = new Chart(app, 'c');
  const layers = Array.from({ length: 30 }, (_, layer) => Array.from({ length: 4 }, (_2, place) => configMap(chart, `o${layer}-${place}`, `o${layer}-${place}`)));
  layers.slice(1).forEach((layer, index) => layer.forEach((object) => object.addDependency(...layers[index]!)));
  const start = performance.now();
  app.synth();
  expect(performance.now() - start).toBeLessThan(3000);
});
