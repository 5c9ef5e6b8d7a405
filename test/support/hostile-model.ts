import { Annotations, Application, Command, Config, ConfigFiles, DaprComponent, DaprSidecar, EventScaler, Expose, Ingress, InitContainer, Labels, NetworkIsolation, Secret, SecretFiles, Sidecar, Volume, WebService, type Trait } from 'cdk-oam';
import { Native } from 'cdk-oam/kubernetes';

/** A model full of words that are hard on names, with what a deployment may bind to it. */
export interface HostileModel {
  readonly shop: Application;
  readonly secret: Secret;
  readonly config: Config;
  /** The names of its volumes that are there already. */
  readonly volumes: readonly string[];
}

let state = 7;
/** The same numbers in every run. */
export const random = (): number => {
  state = (state * 1664525 + 1013904223) % 2 ** 32;
  return state / 2 ** 32;
};
export const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

const WORDS = [
  'orders', 'Orders', 'a', '1', '-', '--', 'a.b', 'a/b', 'a b', 'ü', '日本', '__proto__', 'constructor', 'toString', 'null', 'true', 'x'.repeat(64), 'x'.repeat(300), 'a'.repeat(63), '${a}', '$(a)', '../../etc', 'a\nb', '"', "'", '#', ':', '{{x}}', '\u0000', '\ufeff',
];
let count = 0;
/** Mostly a harmless word that is like no other: with too many bad ones in a model, nothing ever passes. */
export const word = (): string => (random() < 0.15 ? pick(WORDS) : `word${count += 1}`);

/** What a constructor refuses at once ends the program: such a model is never planned, and another one is made. */
export function hostileModel(): HostileModel {
  for (;;) {
    try {
      return tryModel();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
}

function tryModel(): HostileModel {
  const shop = new Application(undefined, word());
  const secret = new Secret(shop, word(), { keys: [word(), 'tls.crt', 'tls.key'] });
  const config = new Config(shop, word(), { keys: [word()] });
  if (random() < 0.3) new DaprComponent(shop, word(), { type: word(), metadata: { [word()]: word() }, initTimeout: pick([word(), '5s']) });
  const volumes = [word(), word()];
  const traits: (() => Trait<any, any>)[] = [
    () => new Labels({ [word()]: word() }), () => new Annotations({ [word()]: word() }), () => new Sidecar({ name: word(), image: 'x:1', env: { [word()]: word() } }), () => new InitContainer({ name: word(), image: 'x:1', command: [word()] }),
    () => new Volume({ name: word(), mountPath: `/${word()}` }), () => new Volume({ type: 'persistent', name: word(), mountPath: `/${word()}`, size: '1Gi', ...(random() < 0.5 ? { storageClass: word() } : {}) }),
    () => new Volume({ type: 'existing', name: pick(volumes), mountPath: `/${word()}` }), () => new Command({ command: [word()], addArgs: [word()] }), () => new Native(() => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: word() } })),
    () => new ConfigFiles({ mountPath: `/${word()}`, files: { [word()]: word() } }), () => new SecretFiles({ mountPath: `/${word()}`, files: { [word()]: secret.key(secret.keys[0]!) } }),
    () => new Ingress({ host: word(), paths: [`/${word()}`], tls: pick([true, false, secret]), external: random() < 0.8 }), () => new DaprSidecar({ appId: word() }),
    () => new Expose({ type: 'LoadBalancer', name: word(), ports: [{ port: 1, name: word() }] }), () => new NetworkIsolation(),
    () => new EventScaler({ max: 2, triggers: [{ type: word(), name: word(), metadata: { [word()]: word() } }] }),
  ];
  for (let left = 2; left > 0; left -= 1) {
    const ports = [{ port: 80, ...(random() < 0.3 ? { name: word() } : {}) }];
    const component = new WebService(shop, word(), { image: 'x:1', ports, env: random() < 0.5 ? { C: config.key(config.keys[0]!) } : { [word()]: word() } });
    for (let more = Math.floor(random() * 3); more > 0; more -= 1) component.with(pick(traits)() as never);
  }
  const mounted = shop.components.flatMap((component) => component.traits.filter((one): one is Volume => one.kind === 'volume' && (one as Volume).props.type === 'existing'));
  return { shop, secret, config, volumes: [...new Set(mounted.map(({ props }) => props.name))] };
}
