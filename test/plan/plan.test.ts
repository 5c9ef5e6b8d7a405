import { describe, expect, it } from 'vitest';
import {
  Application, Autoscaler, Config, ConfigFiles, DaprComponent, DaprSidecar, fitName, formatDiagnostic, HealthChecks, Ingress, interpolate, Labels, Parameter, plan, Scaler, Secret,
  Sidecar, synthesize, SynthesisError, Volume, WebService, Worker, adapted, error, type ComponentRule, type Context, type Diagnostic, type Target,
} from '../../src';
import { toy, type Drawn } from './toy-target';

const shop = () => new Application(undefined, 'shop');
const image = 'ghcr.io/acme/x:1';
const brief = ({ severity, code, path }: Diagnostic) => `${severity} ${code} ${path}`;
const found = (application: Application<any>, options?: object) => plan(application, toy, options).diagnostics.map(brief);

describe('plan', () => {
  it('lowers parts, then components with their traits', () => {
    const app = shop();
    new WebService(app, 'orders', { image, port: 80 }).with(new Ingress(), new Scaler({ replicas: 2 }));
    new DaprComponent(app, 'store', { type: 'state.redis' });
    expect(plan(app, toy)).toEqual({ application: 'shop', target: 'toy', ok: true, diagnostics: [], resources: ['part store', 'orders: scaler, ingress'] });
  });

  it.each<[string, (app: Application<any>) => unknown, string[]]>([
    ['an unknown trait', (app) => new Worker(app, 'a', { image }).with(new HealthChecks({ liveness: { tcpSocket: { port: 1 } } })), ['error OAM.UNSUPPORTED shop/a']],
    ['the same as a wish', (app) => new Worker(app, 'a', { image }).with(new HealthChecks({}).optional()), ['warning OAM.OPTIONAL shop/a']],
    ['an ingress on a worker', (app) => new Worker(app, 'a', { image }).with(new Ingress() as never), ['error OAM.APPLIES_TO shop/a']],
    ['two scalers', (app) => new Worker(app, 'a', { image }).with(new Scaler({ replicas: 1 }), new Scaler({ replicas: 2 })), ['error OAM.REPEATED shop/a']],
    ['two owners of the replicas', (app) => new Worker(app, 'a', { image }).with(new Scaler({ replicas: 1 }), new Autoscaler({ max: 2, cpu: 9 })), ['error OAM.CONFLICT shop/a']],
    ['a value the target refuses', (app) => new Worker(app, 'a', { image }).with(new Scaler({ replicas: 10 })), ['error TOY.SCALE shop/a']],
    ['two components with one id', (app) => [new Worker(app, 'a', { image }), new Worker(app, 'a', { image })], ['error OAM.DUPLICATE shop/a']],
    ['an id of no letters', (app) => new Worker(app, '!!', { image }), ['error OAM.NAME shop/!!']],
    ['an id that is too long', (app) => new Worker(app, 'x'.repeat(21), { image }), [`adapted OAM.NAME shop/${'x'.repeat(21)}`]],
    ['an id that is the name made for another', (app) => ['Orders', fitName('Orders', toy.names)!.name].map((id) => new Worker(app, id, { image })), ['adapted OAM.NAME shop/Orders', `error OAM.NAME_COLLISION shop/${fitName('Orders', toy.names)!.name}`]],
    ['the endpoint of a worker', (app) => new Worker(app, 'a', { image, env: { A: new Worker(app, 'b', { image }).endpoint.url } }), ['error OAM.ENDPOINT shop/a']],
    ['a port that is not there', (app) => new Worker(app, 'a', { image, env: { A: new WebService(app, 'b', { image, port: 1 }).endpointOf('htpp').url } }), ['error OAM.ENDPOINT shop/a']],
    ['a key that is not there', (app) => new Worker(app, 'a', { image, env: { A: new Secret(app, 's', { keys: ['k'] }).key('q' as 'k') } }), ['error OAM.UNKNOWN_KEY shop/a']],
    ['a key in a text in a trait', (app) => new Worker(app, 'a', { image }).with(new ConfigFiles({ mountPath: '/c', files: { f: interpolate`x ${new Config(app, 's', { keys: ['k'] }).key('q' as 'k')}` } })), ['error OAM.UNKNOWN_KEY shop/a']],
    ['a secret of another application', (app) => new Worker(app, 'a', { image, env: { A: new Secret(new Application(undefined, 'other'), 's', { keys: ['k'] }).key('k') } }), ['error OAM.REFERENCE shop/a']],
    ['a whole secret of another application', (app) => new WebService(app, 'a', { image, port: 1 }).with(new Ingress({ host: 'a.example.com', tls: new Secret(new Application(undefined, 'other'), 's', { keys: ['k'] }) })), ['error OAM.REFERENCE shop/a']],
    ['a value that comes later', (app) => new Worker(app, 'a', { image, env: { A: { apply: () => undefined } } }), ['error OAM.DEFERRED shop/a']],
    ['a limit below the request', (app) => new Worker(app, 'a', { image, cpu: 1, limit: { cpu: '500m' } }), ['error OAM.LIMIT shop/a']],
    ['two ports of one name', (app) => new WebService(app, 'a', { image, ports: [{ name: 'x', port: 1 }, { name: 'x', port: 2 }] }), ['error OAM.PORT shop/a']],
    ['two ports of one number', (app) => new WebService(app, 'a', { image, ports: [{ name: 'x', port: 1 }, { name: 'y', port: 1 }] }), ['error OAM.PORT shop/a']],
    ['two containers of one name', (app) => new Worker(app, 'a', { image }).with(new Sidecar({ name: 'a', image })), ['error OAM.CONTAINER shop/a']],
    ['a volume that is not there', (app) => new Worker(app, 'a', { image }).with(new Sidecar({ name: 'b', image, volumeMounts: [{ name: 'v', mountPath: '/v' }] })), ['error OAM.VOLUME shop/a']],
    ['two volumes of one name', (app) => new Worker(app, 'a', { image }).with(new Volume({ name: 'v', mountPath: '/a' }), new Volume({ name: 'v', mountPath: '/b' })), ['error OAM.VOLUME shop/a']],
    ['two volumes in one folder', (app) => new Worker(app, 'a', { image }).with(new Volume({ name: 'v', mountPath: '/a' }), new ConfigFiles({ mountPath: '/a/', files: { f: '' } })), ['error OAM.VOLUME shop/a']],
    ['a Dapr app id taken twice', (app) => ['a', 'b'].map((id) => new Worker(app, id, { image }).with(new DaprSidecar({ appId: 'x' }))), ['error OAM.DAPR_APP_ID shop/b']],
    ['a scope of nobody', (app) => new DaprComponent(app, 'c', { type: 'state.redis', scopes: ['nobody'] }), ['warning OAM.DAPR_APP_ID shop/c']],
  ])('reports %s', (_, build, expected) => {
    const app = shop();
    build(app);
    expect(found(app)).toEqual(expected);
  });

  it('reports everything at once, sorted by path, and hands out nothing', () => {
    const app = shop();
    new Worker(app, 'z', { image }).with(new Ingress() as never, new Scaler({ replicas: 10 }));
    new Worker(app, 'a', { image }).with(new HealthChecks({}));
    const { ok, resources, diagnostics } = plan(app, toy);
    expect({ ok, resources }).toEqual({ ok: false, resources: [] });
    expect(diagnostics.map(brief)).toEqual(['error OAM.UNSUPPORTED shop/a', 'error OAM.APPLIES_TO shop/z', 'error TOY.SCALE shop/z']);
  });

  it('throws all of it as one error without a stack trace', () => {
    const app = shop();
    new Worker(app, 'z', { image }).with(new Scaler({ replicas: 10 }));
    new Worker(app, 'a', { image }).with(new HealthChecks({}));
    const thrown = (() => { try { return synthesize(app, toy, {}); } catch (error) { return error as SynthesisError; } })() as SynthesisError;
    expect(thrown).toBeInstanceOf(SynthesisError);
    expect(thrown.message).toBe([
      'cannot synthesize shop for toy: 2 errors',
      "  error OAM.UNSUPPORTED [shop/a] toy cannot run trait 'health-checks': the target has no rule for this kind, and the trait does not expand into others",
      '    fix: remove the trait, mark it optional(), or choose another target',
      '  error TOY.SCALE [shop/z] replicas 10 is above 9',
      '    fix: ask for fewer',
    ].join('\n'));
    expect(thrown.stack).toBe(thrown.message);
  });

  it('applies traits of the application to what they fit, to later components too', () => {
    const app = shop().with(new Ingress(), new Labels({ a: 'b' }));
    new WebService(app, 'web', { image, port: 80 });
    new Worker(app, 'work', { image });
    expect(plan(app, toy).resources).toEqual(['web: labels, ingress', 'work: labels']);
  });
});

describe('what rules find out about the whole application', () => {
  const asked: string[] = [];
  const scaled = (at: Context<unknown>): string[] => {
    asked.push(at.application.name);
    return at.components.filter((component) => at.traits(component).some(({ kind }) => kind === 'scaler')).map(({ name }) => name);
  };
  const target: Target<Drawn, string, any> = {
    ...toy,
    components: { ...toy.components, worker: { ...toy.components.worker as ComponentRule<any, Drawn, string, any>, check: (_, at) => [adapted('TOY.SCALE', at.once(scaled).join())] } },
    traits: { ...toy.traits, scaler: { ...toy.traits.scaler as object, check: (trait: any, _: unknown, at: Context<unknown>) => (at.once(scaled).length > 1 && trait.props.replicas > 1 ? [error('TOY.SCALE', 'one is enough')] : []) } as never },
  };

  it('is computed once for a plan, and anew when a wish is left out', () => {
    const app = shop();
    asked.length = 0;
    new Worker(app, 'a', { image }).with(new Scaler({ replicas: 1 }));
    new Worker(app, 'b', { image }).with(new Scaler({ replicas: 2 }).optional());
    const said = () => plan(app, target).diagnostics.filter(({ severity }) => severity === 'adapted').map(({ message }) => message);
    expect(said()).toEqual(['a', 'a']);
    expect(asked).toEqual(['shop', 'shop']);
    expect(said()).toEqual(['a', 'a']);
    expect(asked).toHaveLength(4);
  });
});

describe('bindings', () => {
  const application = () => {
    const app = shop();
    const secret = new Secret(app, 'db', { keys: ['password'] });
    const tag = new Parameter(app, 'tag');
    new Worker(app, 'a', { image: interpolate`x:${tag}`, env: { P: secret.key('password'), R: new Parameter(app, 'region', { default: 'eu' }) } });
    new Worker(app, 'b', { image });
    return app;
  };

  it('names every one that is missing', () => {
    expect(found(application(), {})).toEqual(['error OAM.UNBOUND shop/db', 'error OAM.UNBOUND shop/tag']);
  });

  it('names what is bound to nothing, with what was meant', () => {
    const { diagnostics } = plan(application(), toy, { secrets: { bd: {}, db: {} }, parameters: { tag: 1 } });
    expect(diagnostics.map(({ code, fix }) => [code, fix])).toEqual([['OAM.UNKNOWN_BINDING', "did you mean 'db'?"]]);
  });

  it('is not asked for when the question is only whether it could run', () => {
    expect(plan(application(), toy)).toMatchObject({ ok: true, diagnostics: [], resources: [] });
  });

  it('makes the resources when all is bound', () => {
    expect(plan(application(), toy, { secrets: { db: {} }, parameters: { tag: 1 } }).resources).toEqual(['a: ', 'b: ']);
  });
});

describe('a rule of a component kind', () => {
  const rule = toy.components['web-service'] as ComponentRule<any, Drawn, string, any>;
  const narrow = { ...toy, components: { ...toy.components, 'web-service': { ...rule, names: { describe: '1 to 5 letters', pattern: /^[a-z0-9-]+$/, maxLength: 12 }, adapts: 'it is smaller here' } } };

  it('may have names of its own, which others do not follow', () => {
    const shop = new Application(undefined, 'shop');
    new WebService(shop, 'fifteen-letters', { image: 'x:1' });
    new Worker(shop, 'sixteen-letters', { image: 'x:1' });
    const { resources, diagnostics } = plan(shop, narrow, {});
    expect(resources).toEqual([expect.stringMatching(/^fif-[0-9a-f]{8}: $/), 'sixteen-letters: ']);
    expect(diagnostics.map(({ message }) => message)).toContainEqual(expect.stringMatching(/^id 'fifteen-letters' \(15 characters\) cannot be a name on toy, which allows 1 to 5 letters: it is called 'fif-/));
  });

  it('may say how the kind differs, once for each component', () => {
    const shop = new Application(undefined, 'shop');
    new WebService(shop, 'a', { image: 'x:1' });
    new Worker(shop, 'b', { image: 'x:1' });
    expect(plan(shop, narrow, {}).diagnostics.map(formatDiagnostic)).toEqual(["adapted OAM.ADAPTED [shop/a] component of kind 'web-service': it is smaller here"]);
  });
});
