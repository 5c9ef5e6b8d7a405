import { describe, expect, it } from 'vitest';
import { Application, plan, Volume, WebService, Worker } from '../../src';
import { toy } from './toy-target';

const media = () => new Volume({ type: 'existing', name: 'media', mountPath: '/media' });
const shop = () => {
  const app = new Application(undefined, 'shop');
  new WebService(app, 'web', { image: 'x:1' }).with(media(), new Volume({ name: 'scratch', mountPath: '/tmp' }));
  new Worker(app, 'mailer', { image: 'x:1' }).with(media());
  return app;
};
const told = (volumes?: Record<string, unknown>) => plan(shop(), toy, { volumes }).diagnostics.map(({ code, path, message }) => `${code} [${path}] ${message}`);

describe('volumes that are there already', () => {
  it('are asked for only where something is to be deployed', () => {
    const { ok, resources } = plan(shop(), toy);
    expect([ok, resources]).toEqual([true, []]);
  });

  it('must be bound, each by its name or by that of its component', () => {
    expect(told()).toEqual(["OAM.UNBOUND [shop/mailer] volume 'media' is not bound", "OAM.UNBOUND [shop/web] volume 'media' is not bound"]);
    expect(told({ 'web/media': 1 })).toEqual(["OAM.UNBOUND [shop/mailer] volume 'media' is not bound"]);
    expect(told({ media: undefined, 'mailer/media': 2 })).toEqual(["OAM.UNBOUND [shop/web] volume 'media' is not bound"]);
    expect(told({ media: 1 })).toEqual([]);
    expect(told({ 'web/media': 1, 'mailer/media': 2 })).toEqual([]);
  });

  it('are the only ones that can be bound', () => {
    expect(told({ media: 1, 'web/medai': 1, scratch: 2 })).toEqual([
      "OAM.UNKNOWN_BINDING [shop] the deployment binds volume 'scratch', and no component has an existing volume of that name: they have media",
      "OAM.UNKNOWN_BINDING [shop] the deployment binds volume 'web/medai', and no component has an existing volume of that name: they have media",
    ]);
    expect(plan(new Application(undefined, 'empty'), toy, { volumes: { constructor: 1 } }).diagnostics).toMatchObject([{ code: 'OAM.UNKNOWN_BINDING' }]);
  });

  it('are not taken for what every object has', () => {
    const app = new Application(undefined, 'shop');
    new Worker(app, 'mailer', { image: 'x:1' }).with(new Volume({ type: 'existing', name: 'constructor', mountPath: '/a' }));
    expect(plan(app, toy, { volumes: {} }).diagnostics).toMatchObject([{ code: 'OAM.UNBOUND' }]);
  });
});
