import { App } from 'cdk8s';
import { Construct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { Application, Config, Ingress, Labels, Parameter, Scaler, Secret, WebService, Worker } from '../../src';

const image = 'ghcr.io/acme/x:1';

describe('Application', () => {
  it('is a root, or lives in any tree', () => {
    expect(new Application(undefined, 'shop').node.root).toMatchObject({ name: 'shop' });
    const shop = new Application(new App(), 'shop');
    new Worker(shop, 'mailer', { image });
    expect(shop.components.map(({ path }) => path)).toEqual(['shop/mailer']);
  });

  it('takes ids that trees refuse or reorder, in the order of the program', () => {
    const shop = new Application(new Construct(undefined as never, ''), 'constructor');
    const ids = ['z', '10', 'constructor', '__proto__', '9', 'toString', 'z z'];
    ids.forEach((id) => new Worker(shop, id, { image }));
    expect(shop.components.map(({ name }) => name)).toEqual(ids);
  });

  it('keeps components and declarations of the same id apart', () => {
    const shop = new Application();
    new Worker(shop, 'x', { image });
    new Secret(shop, 'x', { keys: ['a'] });
    new Config(shop, 'x', { keys: ['a'] });
    new Parameter(shop, 'x');
    expect([shop.components.length, shop.declarations.map(({ category }) => category)]).toEqual([1, ['secret', 'config', 'parameter']]);
  });

  it('refuses a component outside an application', () => {
    expect(() => new Worker(new Construct(undefined as never, 'x') as never, 'mailer', { image })).toThrow("component 'mailer' must be created in an Application, not in a Construct");
    expect(() => new Secret(undefined as never, 's', { keys: ['a'] })).toThrow("secret 's' must be created in an Application, not in undefined");
  });

  it('refuses additions after something was made from it', () => {
    const shop = new Application(undefined, 'shop');
    const mailer = new Worker(shop, 'mailer', { image });
    shop.close('chart');
    expect(() => mailer.with(new Labels({}))).toThrow("shop: a trait on 'mailer' comes too late: chart was already made from this application");
    expect(() => new Worker(shop, 'late', { image })).toThrow("component 'late' comes too late");
    expect(() => shop.with(new Labels({}))).toThrow('a trait on the application comes too late');
  });
});

describe('with', () => {
  it('is the verb of constructs: a trait is a mixin for the components it fits', () => {
    const root = new Construct(undefined as never, '');
    const shop = new Application(root, 'shop');
    const web = new WebService(shop, 'web', { image, port: 80 });
    const work = new Worker(shop, 'work', { image });
    root.with(new Ingress());
    expect([web.traits.map(({ kind }) => kind), work.traits]).toEqual([['ingress'], []]);
  });

  it('refuses what is no trait', () => {
    const web = new WebService(new Application(undefined, 'shop'), 'web', { image });
    expect(() => web.with({} as never)).toThrow('shop/web: argument 1 of with() must be a trait, got an object');
  });

  it('freezes traits and copies their properties', () => {
    const props = { replicas: 1 };
    const scaler = new Scaler(props);
    props.replicas = 5;
    const shop = new Application();
    new Worker(shop, 'a', { image }).with(scaler);
    expect(scaler.props.replicas).toBe(1);
    expect(Object.isFrozen(scaler) && Object.isFrozen(scaler.props)).toBe(true);
  });

  it('makes an optional copy and leaves the trait as it is', () => {
    const ingress = new Ingress({ host: 'a.example.com' });
    const wish = ingress.optional();
    expect([wish.isOptional, ingress.isOptional, wish.props, wish instanceof Ingress, wish.label]).toEqual([true, false, ingress.props, true, 'a.example.com']);
  });
});
