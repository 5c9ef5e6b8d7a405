// eslint-disable-next-line @typescript-eslint/ban-ts-comment -- kept in the declarations, where it is needed
/** @ts-ignore cdk8s is an optional peer: types of applications are used without it */
import { App as StockApp, Chart, Names, YamlOutputType, type ApiObject, type AppProps as StockAppProps } from 'cdk8s';
import { KubernetesChart } from './chart';
import { arrange, type Arrangement } from './emit/arrange';
import { checkDuplicates, type Rendered } from './emit/duplicates';
import { Files } from './emit/files';
import type { PlainObject } from './emit/plain-object';
import { validate } from './emit/validate';
import { documents } from './emit/yaml';

export interface AppProps extends StockAppProps {
  /**
   * Whether several charts may make the same object: the same kind, name and namespace. They may where every chart is
   * for a cluster of its own; anywhere else the last one applied would win.
   * @default false
   */
  readonly allowDuplicates?: boolean;
}

/** Takes the place of the App of cdk8s: the same files, made in one walk, and nothing written unless all of it is right. */
export class App extends StockApp {
  readonly #allowDuplicates: boolean;
  readonly #recordConstructMetadata: boolean;

  constructor(props: AppProps = {}) {
    const { allowDuplicates = false, ...rest } = props;
    super(rest);
    this.#allowDuplicates = allowDuplicates;
    this.#recordConstructMetadata = props.recordConstructMetadata ?? process.env.CDK8S_RECORD_CONSTRUCT_METADATA === 'true';
  }

  /** The charts, those that others depend on first. */
  override get charts(): Chart[] {
    return [...arrange(this).charts];
  }

  /** Writes the manifests into the output directory. */
  override synth(): void {
    const arrangement = this.#prepare();
    const files = new Files(this.outdir);
    this.#render(arrangement, files);
    if (this.#recordConstructMetadata) {
      const resources = arrangement.charts.flatMap((chart) => arrangement.objectsOf(chart)).map(({ name, node }) => [name, { path: node.path }] as const);
      files.add('construct-metadata.json', JSON.stringify({ version: '1.0.0', resources: Object.fromEntries(resources) }));
    }
    files.write();
  }

  /** All manifests as one text. */
  override synthYaml(): string {
    const arrangement = this.#prepare();
    return documents(this.#checked(arrangement.charts.flatMap((chart) => rendered(chart, arrangement))).map(({ json }) => json));
  }

  #prepare(): Arrangement {
    const arrangement = arrange(this);
    validate(arrangement.all);
    return arrangement;
  }

  #checked(all: readonly Rendered[]): readonly Rendered[] {
    if (!this.#allowDuplicates) checkDuplicates(all);
    return all;
  }

  #render(arrangement: Arrangement, files: Files): void {
    const { charts, hasDependentCharts } = arrangement;
    const folders = this.yamlOutputType === YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE;
    const all = charts.map((chart) => (folders ? arrangement.objectsOf(chart).map(fromObject) : rendered(chart, arrangement)));
    this.#checked(all.flat());
    const chartName = (index: number): string => `${hasDependentCharts ? `${String(index).padStart(4, '0')}-` : ''}${Names.toDnsLabel(charts[index])}`;
    const add = (name: string, list: readonly Rendered[]): void => files.add(`${name}${this.outputFileExtension}`, documents(list.map(({ json }) => json)));
    switch (this.yamlOutputType) {
      case YamlOutputType.FILE_PER_APP: if (charts.length > 0) add('app', all.flat()); break;
      case YamlOutputType.FILE_PER_CHART: all.forEach((list, index) => add(chartName(index), list)); break;
      case YamlOutputType.FILE_PER_RESOURCE: all.flat().forEach((one) => add(resourceName(one), [one])); break;
      default: all.forEach((list, index) => {
        files.addFolder(chartName(index));
        list.forEach((one) => add(`${chartName(index)}/${resourceName(one)}`, [one]));
      });
    }
  }
}

/** What a chart renders. A chart may have a way of its own; the two known ones would only walk the app again. */
function rendered(chart: Chart, arrangement: Arrangement): Rendered[] {
  const known: unknown[] = [Chart.prototype.toJson, KubernetesChart.prototype.toJson];
  if (known.includes(chart.toJson)) return arrangement.objectsOf(chart).map(fromObject);
  return Object.values(chart.toJson()).filter((json) => json !== undefined).map((json: Rendered['json']) => ({ json, path: chart.node.path }));
}

function fromObject(object: ApiObject): Rendered {
  // By the method: to cdk8s, every ApiObject is an instance of every class made from ApiObject.
  const view = (object as Partial<PlainObject>).view?.();
  return { json: view ?? object.toJson() as Rendered['json'], path: object.node.path };
}

function resourceName({ json: { kind, metadata } }: Rendered): string {
  return `${kind}.${metadata?.name}`.replace(/[^0-9a-zA-Z-_.]/g, '');
}
