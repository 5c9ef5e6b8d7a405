import { expect, it } from 'vitest';
import { Annotations, Application, Config, ConfigFiles, DaprComponent, DaprSidecar, EventScaler, Expose, Ingress, InitContainer, Labels, NetworkIsolation, plan, Secret, SecretFiles, Sidecar, Volume, WebService, type Trait } from 'cdk-oam';
import { kubernetes, toYaml, type KubernetesObject, type KubernetesOptions } from 'cdk-oam/kubernetes';

let state = 7;
const random = (): number => {
  state = (state * 1664525 + 1013904223) % 2 ** 32;
  return state / 2 ** 32;
};
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

const WORDS = [
  'orders', 'Orders', 'a', '1', '-', '--', 'a.b', 'a/b', 'a b', 'ü', '日本', '__proto__', 'constructor', 'toString', 'null', 'true', 'x'.repeat(64), 'x'.repeat(300), 'a'.repeat(63), '${a}', '$(a)', '../../etc', 'a\nb', '"', "'", '#', ':', '{{x}}', '\u0000', '\ufeff',
];
let count = 0;
/** Mostly a harmless word that is like no other: with too many bad ones in a model, nothing ever passes. */
const word = (): string => (random() < 0.15 ? pick(WORDS) : `word${count += 1}`);

/** What a constructor refuses at once ends the program: such a model is never planned, and another one is made. */
function hostileModel(): ReturnType<typeof tryModel> {
  for (;;) {
    try {
      return tryModel();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
}

function tryModel(): { shop: Application; options: Partial<KubernetesOptions> } {
  const shop = new Application(undefined, word());
  const secret = new Secret(shop, word(), { keys: [word(), 'tls.crt', 'tls.key'] });
  const config = new Config(shop, word(), { keys: [word()] });
  if (random() < 0.3) new DaprComponent(shop, word(), { type: word(), metadata: { [word()]: word() }, initTimeout: pick([word(), '5s']) });
  const traits: (() => Trait<any, any>)[] = [
    () => new Labels({ [word()]: word() }), () => new Annotations({ [word()]: word() }), () => new Sidecar({ name: word(), image: 'x:1', env: { [word()]: word() } }), () => new InitContainer({ name: word(), image: 'x:1', command: [word()] }),
    () => new Volume({ name: word(), mountPath: `/${word()}` }), () => new ConfigFiles({ mountPath: `/${word()}`, files: { [word()]: word() } }), () => new SecretFiles({ mountPath: `/${word()}`, files: { [word()]: secret.key(secret.keys[0]!) } }),
    () => new Ingress({ host: word(), paths: [`/${word()}`], tls: pick([true, false, secret]), external: random() < 0.8 }), () => new DaprSidecar({ appId: word() }),
    () => new Expose({ type: 'LoadBalancer', name: word(), ports: [{ port: 1, name: word() }] }), () => new NetworkIsolation(),
    () => new EventScaler({ max: 2, triggers: [{ type: word(), name: word(), metadata: { [word()]: word() } }] }),
  ];
  for (let left = 2; left > 0; left -= 1) {
    const ports = [{ port: 80, ...(random() < 0.3 ? { name: word() } : {}) }];
    const component = new WebService(shop, word(), { image: 'x:1', ports, env: random() < 0.5 ? { C: config.key(config.keys[0]!) } : { [word()]: word() } });
    for (let more = Math.floor(random() * 3); more > 0; more -= 1) component.with(pick(traits)() as never);
  }
  const binding = (keys: readonly string[]) => (random() < 0.5 ? { existing: word() } : { values: Object.fromEntries(keys.map((key) => [key, word()])) });
  return {
    shop,
    options: {
      ...(random() < 0.2 ? { namespace: word() } : {}),
      secrets: { [secret.name]: binding(secret.keys) }, config: { [config.name]: binding(config.keys) },
      ...pick([{ ingress: { internalClassName: 'internal' } }, { gateway: { name: 'g', internal: { name: 'h' } } }]),
      networkPolicy: { routesFrom: [{ namespace: 'edge' }] },
    },
  };
}

const NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const KEY = /^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\/)?[A-Za-z0-9]([-_.A-Za-z0-9]{0,61}[A-Za-z0-9])?$/;
const VALUE = /^([A-Za-z0-9]([-_.A-Za-z0-9]{0,61}[A-Za-z0-9])?)?$/;

function checkObject({ kind, metadata: { name, labels = {}, annotations = {} } }: KubernetesObject): void {
  expect(name).toMatch(NAME);
  expect(name.length).toBeLessThanOrEqual(kind === 'Component' || kind === 'ConfigMap' || kind === 'Secret' ? 253 : 63);
  for (const [key, value] of Object.entries(labels)) expect([key, value]).toEqual([expect.stringMatching(KEY), expect.stringMatching(VALUE)]);
  for (const key of Object.keys(annotations)) expect(key).toMatch(KEY);
}

it('a plan never breaks over words, and what passes is valid: 1,500 models', () => {
  const outcomes = { passed: 0, refused: 0 };
  for (let round = 0; round < 1500; round += 1) {
    const { shop, options } = hostileModel();
    const { ok, resources, diagnostics } = plan(shop, kubernetes, options);
    outcomes[ok ? 'passed' : 'refused'] += 1;
    if (!ok) expect(resources).toEqual([]);
    for (const { message, fix } of diagnostics) expect(`${message} ${fix}`).not.toMatch(/undefined(?!$)|\[object/);
    resources.forEach(checkObject);
    const keys = resources.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(() => toYaml(resources)).not.toThrow();
  }
  expect(outcomes.passed).toBeGreaterThan(400);
  expect(outcomes.refused).toBeGreaterThan(500);
});
