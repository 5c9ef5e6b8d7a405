import { output } from '@pulumi/pulumi';
import { describe, expect, it } from 'vitest';
import { DaprSidecar, EventScaler, Ingress, Rollout, Sidecar, Volume, WebService, type Component, type Trait } from '../../../src';
import type { AppServiceOptions } from '../../../src/azure/app-service';
import { argsOf, errors, PLAN, planned, SUBNET, told, web } from './support';

const route = new Ingress();
const canary = new Rollout({ strategy: 'canary', steps: [{ weight: 20 }, { weight: 50 }] });
/** Options as a program without types may give them. */
const wild = (options: object) => options as Partial<AppServiceOptions>;
const first = (options: object, ...traits: readonly Trait<any, any>[]) => errors(web([route, ...traits], wild(options))).map((line) => line.replace(/^error /, '').split('\n')[0]);

describe('an existing plan', () => {
  it.each<[string, object, string[]]>([
    ['without an id that a spread took away', { id: undefined, sku: { name: 'P1v3' } }, ['APPSVC.PLAN [shop] plan: the id of the existing plan is missing']],
    ['whose id is nothing', { id: null }, ['APPSVC.PLAN [shop] plan: the id of the existing plan is missing']],
    ['with a size as a text', { id: PLAN, sku: 'P1v3' }, ['APPSVC.PLAN [shop] plan: sku of an existing plan must be an object with its name']],
    ['with what only a new one has', { id: PLAN, capacity: 3, elastic: true }, ["APPSVC.PLAN [shop] plan: an existing plan has no property 'capacity', 'elastic': it has id, sku, elasticScaleEnabled"]],
    ['with a word for true', { id: PLAN, elasticScaleEnabled: 'yes' }, ['APPSVC.PLAN [shop] plan: elasticScaleEnabled must be true or false']],
    ['of which all comes later', { id: output(PLAN), sku: output({ name: 'P1v3' }), elasticScaleEnabled: output(true) }, []],
    ['that is a resource', Object.assign(Object.create({}) as object, { id: output(PLAN), urn: output('u'), tags: output({}) }), []],
  ])('%s', (_, plan, found) => { expect(first({ plan })).toEqual(found); });

  it('of one component is an object', () => {
    expect(first({ plans: { orders: null } })).toEqual(["APPSVC.PLAN [shop] plans 'orders' must be an object"]);
    expect(first({ plans: { orders: undefined } })).toEqual([]);
  });
});

describe('certificates', () => {
  const secure = new Ingress({ host: 'Shop.Example.com', tls: true });
  const found = (certificates: object) => errors(web([secure], wild({ certificates }))).map((line) => line.replace(/^error APPSVC.TLS \[shop] /, ''));

  it('are for a host in any case', () => {
    const result = web([secure], { certificates: { 'SHOP.example.com': { thumbprint: 'AB' } } });
    expect(told(result)).toEqual([]);
    expect(argsOf(result, 'web:WebAppHostNameBinding', 'shop-example-com-951623a2')).toMatchObject({ sslState: 'SniEnabled', thumbprint: 'AB' });
    expect(result.resources.map(({ type }) => type)).not.toContain('web:Certificate');
  });

  it('say which certificate', () => {
    const missing = "certificates 'shop.example.com' has no thumbprint, by which the host name is bound to it\n  fix: give the thumbprint of a certificate that is there, or take the entry away and the platform makes one";
    expect(found({ 'shop.example.com': {} })).toEqual([missing]);
    expect(found({ 'shop.example.com': { thumbPrint: 'AB' } })).toEqual(["certificates 'shop.example.com' has no property 'thumbPrint': it has thumbprint, managed", missing]);
    expect(found({ 'shop.example.com': 'AB' })).toEqual(["certificates 'shop.example.com' must be an object with a thumbprint\n  fix: write { thumbprint }"]);
    expect(found({ 'shop.example.com': { thumbprint: output('AB'), managed: true }, other: undefined })).toEqual([]);
    expect(found({ 'shop.example.com': { thumbprint: 'AB', managed: 1 } })).toEqual(["certificates 'shop.example.com': managed must be true or false"]);
  });

  it('are for a host that a route secures', () => {
    expect(found({ 'shp.example.com': { thumbprint: 'AB' } })).toEqual(["certificates names host 'shp.example.com', and no route with tls: true has it: they have shop.example.com\n  fix: did you mean 'shop.example.com'?"]);
    expect(first({ certificates: { 'a.b': { thumbprint: 'AB' } } })).toEqual(["APPSVC.TLS [shop] certificates names host 'a.b', and no route with tls: true has it: they have none"]);
    expect(found({ 'shop.example.com': { thumbprint: 'AB' }, 'Shop.example.com': { thumbprint: 'CD' } })).toEqual(["certificates names host 'Shop.example.com' twice, in another case\n  fix: keep one of them"]);
  });
});

describe('a canary', () => {
  const state = { stableImage: 'orders:0' };

  it('is on its way for a component that has canaries', () => {
    expect(first({ rollouts: { orders: state } })).toEqual(["APPSVC.ROLLOUT [shop] rollouts names 'orders', whose versions do not take over by canaries"]);
    expect(first({ rollouts: { orders: undefined } })).toEqual([]);
    expect(first({ hostNameScope: 'global', rollouts: { orders: { ...state, stp: 1 } } }, canary)).toEqual(["APPSVC.ROLLOUT [shop] rollouts 'orders' has no property 'stp': it has stableImage, step"]);
    expect(first({ hostNameScope: 'global', rollouts: { orders: 'orders:0' } }, canary)).toEqual(["APPSVC.ROLLOUT [shop] rollouts 'orders' must be an object with a stableImage"]);
  });

  it('writes its logs where those of the site go', () => {
    const result = web([route, canary], { hostNameScope: 'global', rollouts: { orders: state }, logs: 'workspace' });
    expect(argsOf(result, 'monitor:DiagnosticSetting', 'orders-canary').resourceUri).toEqual({ $ref: ['web:WebAppSlot/orders-canary', 'id'] });
  });

  it('has the host name of no other component', () => {
    const result = planned((shop) => {
      new WebService(shop, 'orders', { image: 'orders:1', port: 8080 }).with(route, canary);
      new WebService(shop, 'orders-canary', { image: 'x:1', port: 8080 }).with(new Ingress());
    }, { hostNameScope: 'global', rollouts: { orders: state } });
    expect(errors(result)).toEqual(["error APPSVC.NAME [shop/orders] slot 'canary' would have the host name of component 'orders-canary'\n  fix: give that component another id"]);
  });
});

describe('other options', () => {
  it.each<[object, string[]]>([
    [{ network: { subnetId: SUBNET, zone: { name: 'shop.internal' } } }, ["AZURE.OPTIONS [shop] network has no property 'zone': it has subnetId"]],
    [{ network: null }, ['AZURE.OPTIONS [shop] network must be an object, got null']],
    [{ dapr: { imgae: 'x', resourcesPath: 'files' } }, ["AZURE.OPTIONS [shop] dapr has no property 'imgae': it has image, resourcesPath", 'AZURE.OPTIONS [shop] dapr.resourcesPath must be a folder in the image']],
    [{ dapr: { image: '' } }, ['AZURE.OPTIONS [shop] dapr.image must be the name of an image without blanks']],
    [{ dapr: { image: output('daprd:1'), resourcesPath: undefined } }, []],
  ])('%j', (options, found) => { expect(first(options, new DaprSidecar())).toEqual(found); });

  it('name sources of metrics by ids', () => {
    const scaler = new EventScaler({ max: 3, triggers: [{ type: 'azure-queue', metadata: { queueName: 'mail' } }] });
    expect(first({ metricSources: { 'azure-queue': null } }, scaler)).toEqual(["APPSVC.TRIGGER [shop] metricSources 'azure-queue' must be a resource id or a value that comes later"]);
  });

  it('tell that a share cannot be held to reading', () => {
    const volumes = { media: { azureFile: { shareName: 'media', accountName: 'acme', accountKey: 'k', accessMode: 'ReadOnly' } } } as const;
    expect(told(web([route, new Volume({ name: 'media', mountPath: '/m', type: 'existing' })], { volumes }), 'adapted')).toContain("adapted APPSVC.VOLUME [shop/orders] volume 'media' is bound with accessMode 'ReadOnly': the platform cannot hold it to that, and it may write");
  });
});

describe('names that two things would have', () => {
  it('of app settings are refused', () => {
    const result = (env: Record<string, string>) => planned((shop) => void (new WebService(shop, 'orders', { image: 'orders:1', port: 8080, env }) as Component<any, any>).with(route, new Sidecar({ name: 'my-proxy', image: 'p:1', env: { MODE: 'beside' } })));
    expect(errors(result({ my_proxy__MODE: 'main' }))).toEqual(["error APPSVC.SETTINGS [shop/orders] two containers would have an app setting 'my_proxy__MODE': entries of a sidecar's environment become settings that begin with its name\n  fix: rename one of the entries, or the sidecar"]);
    expect(errors(result({ MODE: 'main' }))).toEqual([]);
  });

  it('of profiles are refused', () => {
    const cron = (name: string) => ({ name, type: 'cron', metadata: { timezone: 'Etc/UTC', start: '0 8 * * *', end: '0 18 * * *', desiredReplicas: 2 } });
    const names = (...given: string[]) => first({}, new EventScaler({ max: 3, triggers: given.map(cron) })).map((line) => /would be called '([^']+)'/.exec(line)?.[1]);
    expect(names('default')).toEqual(['default']);
    expect(names('a', 'a-end')).toEqual(['a-end']);
    expect(names('a', 'b')).toEqual([]);
  });
});

describe('triggers', () => {
  const found = (type: string, metadata: object, severity = 'error') => told(web([route, new EventScaler({ min: 1, max: 3, triggers: [{ type, metadata } as never] })], { metricSources: { 'azure-queue': `${PLAN.split('/Microsoft.Web')[0]}/Microsoft.Storage/storageAccounts/acme` } }), severity)
    .filter((line) => line.includes('APPSVC.TRIGGER')).map((line) => line.split('\n')[0].replace(/^.*trigger '/, "'"));
  const cron = { timezone: 'Etc/UTC', start: '0 8 * * 1-5', end: '30 8 * * 1-5', desiredReplicas: 2 };

  it('tell what of them has no effect', () => {
    expect(found('azure-queue', { queueName: 'mail', queueLengthStrategy: 'visibleonly', accountName: 'acme' }, 'adapted')).toEqual(["'azure-queue': metadata queueLengthStrategy, accountName have no effect: the platform reads its own metrics"]);
    expect(found('azure-queue', { queueName: 'mail', queueLength: 3 }, 'adapted')).toEqual([]);
  });

  it('aim at what can be reached', () => {
    expect(found('cpu', { value: 150 })).toEqual(["'cpu': metadata value 150 is above 100 percent of a machine, which is never reached"]);
    expect(found('azure-queue', { queueName: 'mail', queueLength: '1e400' })).toEqual(["'azure-queue': metadata queueLength must be a number above 0 that is known here"]);
    expect(found('cpu', { value: 100 })).toEqual([]);
  });

  it('begin and end at different times', () => {
    expect(found('cron', { ...cron, end: '0 8 * * 5-6' })).toEqual(["'cron': start '0 8 * * 1-5' and end '0 8 * * 5-6' are the same time of a day"]);
    expect(found('cron', { ...cron, end: '0 8 * * 6' })).toEqual([]);
    expect(found('cron', cron)).toEqual([]);
    expect(found('cron', { ...cron, timezone: output('Etc/UTC') })).toEqual(["'cron': timezone must be known here: profiles of the week are made of the texts themselves"]);
  });
});
