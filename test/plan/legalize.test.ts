import { describe, expect, it } from 'vitest';
import { Application, Autoscaler, extend, HealthChecks, Ingress, Labels, plan, Scaler, Sidecar, Trait, Unsupported, WebService } from '../../src';
import { toy } from './toy-target';

const image = 'ghcr.io/acme/x:1';
const service = (...traits: Trait<any, any>[]) => {
  const app = new Application(undefined, 'shop');
  new WebService(app, 'web', { image, port: 80 }).with(...traits);
  return app;
};

class Pair extends Trait<'ingress' | 'scaler', 'web-service'> {
  readonly kind = 'acme.pair' as const;
  override expand() { return [new Ingress(), new Scaler({ replicas: 2 })]; }
}
class Nested extends Trait<'ingress' | 'scaler', 'web-service'> {
  readonly kind = 'acme.nested' as const;
  override expand() { return [new Pair()]; }
}
class Endless extends Trait<never> {
  readonly kind = 'acme.endless' as const;
  override expand() { return [new Endless()]; }
}
class HalfKnown extends Trait<'ingress' | 'health-checks', 'web-service'> {
  readonly kind = 'acme.half' as const;
  override expand() { return [new Ingress(), new HealthChecks({})]; }
}

describe('legalization', () => {
  it('puts a trait in other words, step by step', () => {
    expect(plan(service(new Nested()), toy).resources).toEqual(['web: scaler, ingress']);
  });

  it('prefers a rule of the target to the other words', () => {
    const target = extend(toy, { traits: { 'acme.pair': { patch: (_: unknown, draft: { lines: string[] }) => void draft.lines.push('own') } } });
    expect(plan(service(new Nested()), target).resources).toEqual(['web: own']);
  });

  it('finds conflicts among the parts', () => {
    expect(plan(service(new Pair(), new Autoscaler({ max: 3, cpu: 50 })), toy).diagnostics.map(({ code }) => code)).toEqual(['OAM.CONFLICT']);
  });

  it('ends for a trait that stands for itself', () => {
    expect(plan(service(new Endless()), toy).diagnostics.map(({ code }) => code)).toEqual(['OAM.UNSUPPORTED']);
  });

  it('leaves out all of a wish when a part of it cannot run', () => {
    const { resources, diagnostics } = plan(service(new HalfKnown().optional()), toy);
    expect(resources).toEqual(['web: ']);
    expect(diagnostics[0]!.message).toContain("optional trait 'acme.half' is left out: toy cannot run trait 'health-checks'");
  });

  it('says the reason and the way out that the target has written down', () => {
    const target = { ...toy, traits: { ...toy.traits, ingress: new Unsupported('there is no door', 'use the window') } };
    expect(plan(service(new Ingress()), target).diagnostics[0]).toMatchObject({ message: "toy cannot run trait 'ingress': there is no door", fix: 'use the window' });
  });

  it('keeps kinds of other packages apart from ours', () => {
    expect(() => extend(toy, { traits: { canary: {} } })).toThrow("kind 'canary' needs a dot, as in 'acme.canary'");
    expect(() => extend(extend(toy, { traits: { 'acme.x': {} } }), { traits: { 'acme.x': {} } })).toThrow("toy has a rule for 'acme.x' already");
  });
});

class Logged extends Trait<'sidecar' | 'labels', any> {
  readonly kind = 'acme.logged' as const;
  override expand() { return [new Sidecar({ name: 'logs', image }), new Labels({ tier: 'derived' })]; }
}

describe('the order of traits', () => {
  const proxy = new Sidecar({ name: 'proxy', image });
  const admin = new Sidecar({ name: 'admin', image });

  it('does not matter between a trait and one that stands for the same kind', () => {
    const lines = ['web: labels, sidecar logs, sidecar proxy, sidecar admin'];
    expect(plan(service(new Logged(), proxy, admin), toy).resources).toEqual(lines);
    expect(plan(service(proxy, new Logged(), admin), toy).resources).toEqual(lines);
    expect(plan(service(proxy, admin, new Logged()), toy).resources).toEqual(lines);
    expect(plan(service(admin, proxy, new Logged()), toy).resources).toEqual(['web: labels, sidecar logs, sidecar admin, sidecar proxy']);
  });

  it('lets what stands at the component come after what the application says', () => {
    const app = new Application(undefined, 'shop').with(proxy, new Labels({ tier: 'all' }));
    const component = new WebService(app, 'web', { image, port: 80 }).with(new Logged());
    const target = { ...toy, traits: { ...toy.traits, labels: { patch: ({ props }: any, draft: any) => void draft.lines.push(props.tier) } } };
    expect(plan(app, target).resources).toEqual(['web: all, derived, sidecar proxy, sidecar logs']);
    expect(component.traits).toHaveLength(3);
  });
});

class Wide extends Trait<'ingress' | 'scaler', 'web-service'> {
  readonly kind = 'acme.wide' as const;
  override expand() { return [new Ingress(), new Scaler({ replicas: 10 })]; }
}

describe('a wish that the target refuses for its values', () => {
  it('is left out with what the rule said, and the others stay', () => {
    const { ok, resources, diagnostics } = plan(service(new Scaler({ replicas: 10 }).optional(), new Ingress()), toy);
    expect([ok, resources]).toEqual([true, ['web: ingress']]);
    expect(diagnostics).toEqual([expect.objectContaining({ severity: 'warning', code: 'OAM.OPTIONAL', path: 'shop/web', message: "optional trait 'scaler' is left out: replicas 10 is above 9" })]);
  });

  it('goes as a whole', () => expect(plan(service(new Wide().optional()), toy).resources).toEqual(['web: ']));

  it('does not excuse a trait that is no wish', () => {
    expect(plan(service(new Wide()), toy).diagnostics.map(({ code }) => code)).toEqual(['TOY.SCALE']);
  });
});
