// eslint-disable-next-line @typescript-eslint/ban-ts-comment -- kept in the declarations, where it is needed
/** @ts-ignore cdk8s is an optional peer */
import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { topology, type Dependencies } from './topology';

/** The constructs of an app in the order in which cdk8s writes them. */
export interface Arrangement {
  readonly all: readonly IConstruct[];
  readonly charts: readonly Chart[];
  /** Whether charts wait for charts: then their files are numbered. */
  readonly hasDependentCharts: boolean;
  objectsOf(chart: Chart): readonly ApiObject[];
}

/**
 * Walks an app once.
 *
 * cdk8s asks for the same order once for every chart, and for each of these walks the whole app again.
 */
export function arrange(app: IConstruct): Arrangement {
  const all = app.node.findAll();
  const charts = all.filter(isChart);
  const dependencies: Dependencies = new Map();
  for (const construct of all) for (const target of construct.node.dependencies) add(dependencies, construct, target);
  const nested = charts.flatMap((parent) => parent.node.children.filter(isChart).map((child) => [parent, child] as const));
  for (const [parent, child] of nested) add(dependencies, parent, child);
  const crossing = addImplied(all, dependencies);
  return {
    all,
    charts: dependencies.size === 0 ? charts : topology(all, dependencies).filter(isChart),
    hasDependentCharts: nested.length > 0 || crossing,
    objectsOf: dependencies.size === 0 ? grouped(all) : (chart) => topology(chart.node.findAll(), dependencies).filter(isObject).filter((object) => object.chart === chart),
  };
}

function grouped(all: readonly IConstruct[]): Arrangement['objectsOf'] {
  const objects = new Map<Chart, ApiObject[]>();
  for (const construct of all) {
    if (!isObject(construct)) continue;
    const group = objects.get(construct.chart);
    if (group === undefined) objects.set(construct.chart, [construct]);
    else group.push(construct);
  }
  return (chart) => objects.get(chart) ?? [];
}

/** A dependency between constructs is one between their charts and between their objects. */
function addImplied(all: readonly IConstruct[], dependencies: Dependencies): boolean {
  const edges = (): [IConstruct, IConstruct][] => all.flatMap((source) => [...dependencies.get(source) ?? []].map((target): [IConstruct, IConstruct] => [source, target]));
  let crossing = false;
  for (const [source, target] of edges()) {
    const [from, to] = [Chart.of(source), Chart.of(target)];
    if (from === to) continue;
    crossing = true;
    add(dependencies, from, to);
  }
  for (const [source, target] of edges()) {
    for (const needed of objectsBelow(target)) for (const object of objectsBelow(source)) if (needed !== object) add(dependencies, object, needed);
  }
  return crossing;
}

function objectsBelow(construct: IConstruct): ApiObject[] {
  const chart = Chart.of(construct);
  return construct.node.findAll().filter(isObject).filter((object) => object.chart === chart);
}

function add(dependencies: Dependencies, source: IConstruct, target: IConstruct): void {
  const targets = dependencies.get(source);
  if (targets === undefined) dependencies.set(source, new Set([target]));
  else targets.add(target);
}

function isChart(construct: IConstruct): construct is Chart {
  return Chart.isChart(construct);
}

function isObject(construct: IConstruct): construct is ApiObject {
  return ApiObject.isApiObject(construct);
}
