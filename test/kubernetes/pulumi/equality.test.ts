import * as core from '@pulumi/kubernetes/core/v1';
import * as pulumi from '@pulumi/pulumi';
import { App } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { plan, SynthesisError, type Application } from '../../../src';
import { kubernetes, KubernetesChart, type KubernetesOptions } from '../../../src/kubernetes';
import { KubernetesDeployment } from '../../../src/kubernetes/pulumi';
import { bindingValues, cases } from '../../../src/testing';
import { record } from '../../support/registrations';
import { children, deployed, revealed } from './support';

type Binder = (application: Application<any>, late: <T>(value: T) => T) => KubernetesOptions;
const mapped = <T, R>(record: Readonly<Record<string, T>>, change: (value: T, key: string) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));

/** Every option that may come later, as `late` makes it. */
const bind: Binder = (application, late) => {
  const { secrets, config, parameters, volumes } = bindingValues(application);
  return {
    namespace: late('shop'),
    secrets: mapped(secrets, (values) => ({ values: mapped(values, late) })),
    config: mapped(config, (values) => ({ values: mapped(values, late) })),
    parameters: mapped(parameters, late),
    volumes: Object.fromEntries(volumes.map((name) => [name, { existing: late(`existing-${name}`) }])),
    imagePullSecrets: [late('registry')],
    ingress: { className: 'nginx', internalClassName: 'nginx-internal', controller: 'nginx', annotations: { 'example.com/pool': late('a') } },
    loadBalancer: { internalAnnotations: { 'service.beta.kubernetes.io/azure-load-balancer-internal': late('true') } },
    networkPolicy: { routesFrom: [{ namespace: 'ingress-nginx' }] },
  };
};
const asTheyAre = <T>(value: T): T => value;
const asOutputs = <T>(value: T): T => pulumi.output(value) as T;

function rendered(application: Application<any>): any[] {
  const options = bind(application, asTheyAre);
  return new KubernetesChart(new App(), 'shop', { application, ...options, report: () => undefined }).toJson();
}

const keyOf = ({ apiVersion, kind, metadata: { namespace, name } }: any): string => [apiVersion, kind, namespace, name].join(' ');
const sorted = (objects: readonly any[]): any[] => [...objects].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

const runs = cases.filter(({ application }) => plan(application(), kubernetes, bind(application(), asTheyAre)).ok);

describe('the objects of a deployment are those of a chart', () => {
  it('and nearly every case has some; the rest is refused on any way to Kubernetes', () => {
    expect(cases.filter((one) => !runs.includes(one)).map(({ name }) => name)).toEqual(['mistakes', 'rollout-recreate', 'rollout-split']);
  });

  it.each(runs)('$name', async ({ application }) => {
    const all = await deployed({ application: application(), ...bind(application(), asTheyAre) });
    expect(sorted(children(all).map(({ inputs }) => revealed(inputs)))).toEqual(sorted(rendered(application())));
  });

  it.each(runs)('$name, when everything that may come later does', async ({ application }) => {
    const all = await deployed({ application: application(), ...bind(application(), asOutputs) });
    expect(sorted(children(all).map(({ inputs }) => revealed(inputs)))).toEqual(sorted(rendered(application())));
  });

  it.each(runs)('$name, under the same names while nothing is known yet', async ({ application }) => {
    const unknown = <T>(): T => new core.ConfigMap('made-first').id as T;
    const once = { made: undefined as unknown };
    const preview = await record(() => new KubernetesDeployment('shop', { application: application(), ...bind(application(), () => (once.made ??= unknown()) as never), report: () => undefined }), { preview: true });
    const known = await deployed({ application: application(), ...bind(application(), asTheyAre) });
    expect(children(preview).map(({ urn }) => urn).filter((urn) => !urn.endsWith('::made-first')).sort()).toEqual(children(known).map(({ urn }) => urn).sort());
  });

  it('and what stops a chart stops a deployment', async () => {
    const { application } = cases.find(({ name }) => name === 'mistakes')!;
    const chart = plan(application(), kubernetes, bind(application(), asTheyAre));
    const error = await deployed({ application: application(), ...bind(application(), asTheyAre) }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(SynthesisError);
    expect((error as SynthesisError).diagnostics).toEqual(chart.diagnostics);
  });
});
