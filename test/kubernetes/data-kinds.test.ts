import { describe, expect, it } from 'vitest';
import { CronTask, Daemon, EventTask, FunctionApp, Lifecycle, plan, Secret, StatefulService, Task, Volume, type Application, type Component } from 'cdk-oam';
import { containerApps } from 'cdk-oam/azure/container-apps';
import { app, findings, service, worker } from './fixtures';

const image = 'ghcr.io/acme/x:1';
const data = (): Volume => new Volume({ type: 'persistent', name: 'data', mountPath: '/data', size: '1Gi' });

describe('a persistent volume of a component', () => {
  it.each<[string, (shop: Application) => Component<any, any>, string]>([
    ['a StatefulService', (shop) => new StatefulService(shop, 'a', { image, port: 80 }), 'each replica of a stateful service has volumes of its own'],
    ['a Daemon', (shop) => new Daemon(shop, 'a', { image }), 'the pods of a daemon are on all nodes'],
    ['a Task', (shop) => new Task(shop, 'a', { image }), 'one that is made with a task would wait for its first run'],
    ['a CronTask', (shop) => new CronTask(shop, 'a', { image, schedule: '@daily' }), 'one that is made with a task would wait for its first run'],
  ])('is refused on %s', (_, make, reason) => {
    const shop = app();
    make(shop).with(data());
    expect(findings(shop).filter((line) => line.startsWith('error'))).toEqual([expect.stringContaining(`K8S.VOLUME [shop/a] volume 'data' of type 'persistent' is one volume for all pods; ${reason}`)]);
  });

  it.each<[string, (shop: Application) => Component<any, any>]>([
    ['a WebService', (shop) => service(shop, 'a')],
    ['a Worker', (shop) => worker(shop, 'a')],
    ['a FunctionApp', (shop) => new FunctionApp(shop, 'a', { image, storage: new Secret(shop, 'storage', { keys: ['connection'] }).key('connection'), runtime: 'node' })],
  ])('is there on %s', (_, make) => {
    const shop = app();
    make(shop).with(data());
    const storage = shop.declarations.length === 0 ? {} : { secrets: { storage: { existing: 'storage' } } };
    expect(findings(shop, storage).filter((line) => line.startsWith('error'))).toEqual([]);
  });
});

it('a trigger of an EventTask cannot take its secret from a key vault: no pod runs that would mount it', () => {
  const shop = app();
  const redis = new Secret(shop, 'redis', { keys: ['password'] });
  new EventTask(shop, 'thumbnails', { image, triggers: [{ type: 'redis', metadata: { address: 'redis:6379', listName: 'images' }, auth: { password: redis.key('password') } }] });
  const keyVault = { name: 'acme', tenantId: '11111111-2222-3333-4444-555555555555', identity: { node: 'system' as const }, keys: { password: 'redis-password' } };
  expect(findings(shop, { secrets: { redis: { keyVault } } }).filter((line) => line.startsWith('error'))).toEqual([expect.stringContaining("K8S.KEY_VAULT [shop/thumbnails] secret 'redis' of a trigger comes from a key vault")]);
  expect(findings(shop, { secrets: { redis: { existing: 'redis' } } }).filter((line) => line.startsWith('error'))).toEqual([]);
});

it('a job of Container Apps has no grace period to set', () => {
  const shop = app();
  new Task(shop, 'migrate', { image, cpu: 0.25, memory: '0.5Gi', activeDeadlineSeconds: 60 }).with(new Lifecycle({ terminationGracePeriodSeconds: 60 }));
  const errors = plan(shop, containerApps).diagnostics.filter(({ severity, code }) => severity === 'error' && code === 'ACA.LIFECYCLE');
  expect(errors.map(({ message }) => message)).toEqual(['terminationGracePeriodSeconds: a job of the platform has no setting for it']);
});
