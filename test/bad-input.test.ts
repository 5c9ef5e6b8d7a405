import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pulumi from '@pulumi/pulumi';
import { afterAll, describe, expect, it } from 'vitest';
import { Application, Config, HealthChecks, Ingress, Scaler, Secret, WebService, Worker, type Diagnostic, type SynthesisError } from '../src';
import { ContainerAppsDeployment } from '../src/azure/container-apps';
import { App, KubernetesChart } from '../src/kubernetes';
import { record } from './support/registrations';

const image = 'ghcr.io/acme/x:1';
const pair = { cpu: 0.25, memory: '0.5Gi' };

/** Everything wrong at once. */
function wrongShop(): Application {
  const shop = new Application(undefined, 'shop');
  const other = new Secret(new Application(undefined, 'elsewhere'), 'stranger', { keys: ['key'] });
  new Worker(shop, 'unknown-secret', { image, ...pair, env: { KEY: other.key('key') } });
  new Worker(shop, 'twin', { image, ...pair });
  new Worker(shop, 'twin', { image, ...pair });
  new WebService(shop, 'a-name-of-thirty-three-characters', { image, ...pair, port: 80 });
  new Worker(shop, 'odd-size', { image, cpu: 0.3, memory: '1Gi' });
  new Worker(shop, 'exec-probe', { image, ...pair }).with(new HealthChecks({ liveness: { exec: { command: ['true'] } } }));
  new Worker(shop, 'two-scalers', { image, ...pair }).with(new Scaler({ replicas: 1 }), new Scaler({ replicas: 2 }));
  const routed = new Worker(shop, 'routed-worker', { image, ...pair }).with(new Ingress() as never);
  new Worker(shop, 'caller', { image, ...pair, env: { URL: routed.endpoint.url } });
  new Worker(shop, 'late', { image, ...pair, env: { LATER: pulumi.output('x') } });
  return shop;
}

const thrown = (make: () => unknown): SynthesisError => {
  try { make(); } catch (error) { return error as SynthesisError; }
  throw new Error('nothing was thrown');
};
const told = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ severity, code, path }) => `${severity} ${code} ${path}`);

describe('bad input on Container Apps', () => {
  it('is reported as a whole, and nothing is registered', async () => {
    let error: SynthesisError | undefined;
    const registrations = await record(() => {
      error = thrown(() => new ContainerAppsDeployment('shop', { application: wrongShop(), resourceGroupName: 'shop', location: 'westeurope' }));
    });
    expect(told(error!.diagnostics).filter((line) => !/^adapted A(CA|ZURE)\./.test(line))).toEqual([
      'adapted OAM.NAME shop/a-name-of-thirty-three-characters',
      'error OAM.ENDPOINT shop/caller',
      'error ACA.PROBE shop/exec-probe',
      'error ACA.RESOURCES shop/odd-size',
      'error OAM.APPLIES_TO shop/routed-worker',
      'error OAM.DUPLICATE shop/twin',
      'error OAM.REPEATED shop/two-scalers',
      'error OAM.REFERENCE shop/unknown-secret',
    ]);
    expect(registrations).toEqual([]);
  });
});

describe('bad input on Kubernetes', () => {
  const outdir = join(mkdtempSync(join(tmpdir(), 'bad-input-')), 'dist');
  afterAll(() => rmSync(outdir, { recursive: true, force: true }));

  it('is reported as a whole, and no file is written', () => {
    const app = new App({ outdir });
    const { diagnostics, message } = thrown(() => { new KubernetesChart(app, 'shop', { application: wrongShop() }); app.synth(); });
    expect(told(diagnostics)).toEqual([
      'error OAM.ENDPOINT shop/caller',
      'error OAM.DEFERRED shop/late',
      'error OAM.APPLIES_TO shop/routed-worker',
      'error OAM.DUPLICATE shop/twin',
      'error OAM.REPEATED shop/two-scalers',
      'error OAM.REFERENCE shop/unknown-secret',
    ]);
    expect(message).toContain('cannot synthesize shop for kubernetes: 6 errors');
    expect(existsSync(outdir) ? readdirSync(outdir) : []).toEqual([]);
  });

  it('finds names that collide on the platform although they differ in the model', () => {
    const shop = new Application(undefined, 'shop');
    const settings = new Config(shop, 'settings', { keys: ['A'] });
    const clash = new Config(shop, 'Settings', { keys: ['A'] });
    new Worker(shop, 'orders', { image, env: { A: settings.key('A'), B: clash.key('A') } });
    const names = Object.fromEntries(['settings', 'Settings'].map((name) => [name, { values: { A: name } }]));
    const objects = JSON.stringify(new KubernetesChart(new App(), 'shop', { application: shop, config: names, report: () => undefined }).toJson());
    expect(objects.match(/"settings(-[0-9a-f]{8})?"/g)).toEqual(expect.arrayContaining(['"settings"', expect.stringMatching(/"settings-/)]));
  });
});
