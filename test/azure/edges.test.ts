import { describe, expect, it } from 'vitest';
import { Cors, Expose, Ingress, interpolate, IpRestrictions, NetworkIsolation, SessionAffinity, WebService, Worker, type ExposeProps } from '../../src';
import { appOf, appWith, planned, seen, SIZE, SUBNET, toldOf, toldOfWorker } from './support';

const tcp = { port: 5432, appProtocol: 'tcp' } as const;
const port = { ports: [{ port: 80 }] };
const subnet = { environment: { infrastructureSubnetId: SUBNET } };
const errors = (lines: string[]) => lines.filter((line) => line.startsWith('error')).map((line) => line.split('\n')[0]);

describe('what the ingress of an app does with requests', () => {
  it('is Cors, with every rule written', () => {
    expect(appWith([new Cors({ origins: ['https://a.example.com'], headers: ['X-A'] })], {}, port).configuration.ingress?.corsPolicy).toEqual({
      allowedOrigins: ['https://a.example.com'], allowedMethods: ['GET', 'HEAD', 'POST'], allowedHeaders: ['X-A'], exposeHeaders: undefined, allowCredentials: false, maxAge: 5,
    });
    expect(toldOf(port, [new Cors({ origins: ['https://*.example.com'] })])).toEqual([expect.stringContaining("warning ACA.CORS [shop/orders] origin 'https://*.example.com' stands for several")]);
  });

  it('is a list of addresses, all allowed or all denied', () => {
    const rules = (trait: IpRestrictions) => appWith([trait], {}, port).configuration.ingress?.ipSecurityRestrictions;
    expect(rules(new IpRestrictions({ allow: ['10.0.0.0/8', '203.0.113.7/32'] }))).toEqual([
      { name: 'allow-10-0-0-0-8', action: 'Allow', ipAddressRange: '10.0.0.0/8' }, { name: 'allow-203-0-113-7-32', action: 'Allow', ipAddressRange: '203.0.113.7/32' },
    ]);
    expect(rules(new IpRestrictions({ deny: ['10.0.0.0/8'] }))).toEqual([{ name: 'deny-10-0-0-0-8', action: 'Deny', ipAddressRange: '10.0.0.0/8' }]);
    expect(errors(toldOf(port, [new IpRestrictions({ allow: ['fd00::/8'] })]))).toEqual(["error ACA.IP_RESTRICTIONS [shop/orders] range 'fd00::/8' cannot be used: the platform knows ranges of IPv4"]);
  });

  it('is keeping sessions, by the cookie of the platform', () => {
    expect(appWith([new SessionAffinity({ by: 'cookie' })], {}, port).configuration.ingress?.stickySessions).toEqual({ affinity: 'sticky' });
    expect(toldOf(port, [new SessionAffinity({ by: 'cookie', cookieName: 'a', maxAge: 1 })])).toEqual(['cookieName', 'maxAge'].map((name) => `adapted ACA.SESSION_AFFINITY [shop/orders] ${name} has no counterpart: the platform names its cookie and keeps it as it likes`));
    expect(errors(toldOf(port, [new SessionAffinity({ by: 'client-ip' })]))).toEqual(['error ACA.SESSION_AFFINITY [shop/orders] sessions cannot be kept by client address: the platform keeps them by cookie']);
  });

  it.each([['cors', new Cors({ origins: ['*'] }), 'ACA.CORS'], ['session-affinity', new SessionAffinity({ by: 'cookie' }), 'ACA.SESSION_AFFINITY']] as const)('is none for %s without HTTP', (kind, trait, code) => {
    expect(errors(toldOf({ ports: [tcp] }, [trait]))).toEqual([`error ${code} [shop/orders] trait '${kind}' is for HTTP, and the main port 'tcp' is TCP`]);
    expect(errors(toldOf({}, [trait]))).toEqual([`error ${code} [shop/orders] trait '${kind}' is for requests, and 'orders' has no port`]);
  });
});

describe('Expose', () => {
  const mappings = (traits: ExposeProps[], options = {}) => appWith([new Ingress(), ...traits.map((props) => new Expose(props))], options, port).configuration.ingress?.additionalPortMappings;

  it('opens ports beside the main one, inside or outside', () => {
    expect(mappings([{ ports: [{ ...tcp, targetPort: 5433 }] }, { type: 'LoadBalancer', external: false, ports: [{ port: 90 }] }, { type: 'LoadBalancer', ports: [{ port: 91 }] }], subnet)).toEqual([
      { external: false, targetPort: 5433, exposedPort: 5432 }, { external: false, targetPort: 90, exposedPort: 90 }, { external: true, targetPort: 91, exposedPort: 91 },
    ]);
  });

  it('gives them addresses under their own numbers', () => {
    const result = planned((shop) => {
      const orders = new WebService(shop, 'orders', { image: 'o', ...SIZE, port: 80 }).with(new Expose({ ports: [{ name: 'db', ...tcp }] }));
      new Worker(shop, 'caller', { image: 'c', ...SIZE, env: { DB: interpolate`${orders.endpointOf('db').url}` } });
    });
    expect(seen(appOf(result, 'caller')).template.containers[0].env).toEqual([{ name: 'DB', value: 'tcp://orders:5432' }]);
  });

  it.each<[string, ExposeProps, object, string[]]>([
    ['UDP', { ports: [{ port: 53, protocol: 'UDP' }] }, {}, ['error ACA.PORT [shop/orders] port 53/UDP cannot be opened: the platform passes on HTTP and TCP']],
    ['machines', { type: 'NodePort', ports: [tcp] }, {}, ['error ACA.PORT [shop/orders] there are no machines whose ports could be opened']],
    ['a number of machines', { type: 'LoadBalancer', external: false, ports: [{ ...tcp, nodePort: 30000 }] }, {}, ["error ACA.PORT [shop/orders] port 'tcp-5432' cannot have a node port: there are no machines whose ports could be opened"]],
    ['addresses', { type: 'LoadBalancer', external: false, ports: [tcp], sourceRanges: ['10.0.0.0/8'] }, {}, ['error ACA.PORT [shop/orders] sourceRanges cannot be kept for ports beside the main one']],
    ['a way of connections', { type: 'LoadBalancer', external: false, ports: [tcp], externalTrafficPolicy: 'Local' }, {}, ["error ACA.PORT [shop/orders] externalTrafficPolicy 'Local' cannot be kept: the platform decides what way connections take"]],
    ['the number of the main port', { ports: [{ name: 'x', port: 443, targetPort: 444 }] }, {}, ["error ACA.PORT [shop/orders] port 'x' cannot be reached under 443: the platform's HTTP ports are 80 and 443, and the main port has 80"]],
    ['the outside without a network', { type: 'LoadBalancer', ports: [tcp] }, {}, ['error ACA.PORT [shop/orders] ports beside the main one cannot be reached from outside: the environment needs a subnet of its own', 'error ACA.PORT [shop/orders] ports can be open to the outside only where the main one is']],
    ['the outside without a route', { type: 'LoadBalancer', ports: [tcp] }, subnet, ['error ACA.PORT [shop/orders] ports can be open to the outside only where the main one is']],
  ])('cannot have %s', (_, props, options, messages) => expect(errors(toldOf(port, [new Expose(props)], options)).sort()).toEqual(messages));

  it('needs a main port beside which it stands', () => {
    expect(errors(toldOfWorker([new Expose({ ports: [tcp] })]))).toEqual(["error ACA.PORT [shop/mailer] 'mailer' has no main port that others could stand beside"]);
  });

  it('has each number once in an environment', () => {
    const result = planned((shop) => {
      for (const id of ['one', 'two']) new WebService(shop, id, { image: 'o', ...SIZE, port: 80 }).with(new Ingress(), new Expose({ type: 'LoadBalancer', ports: [tcp] }));
    }, subnet);
    expect(result.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual(["TCP port 5432 is opened to the outside by 'one' and 'two', and an environment has each port once"]);
  });
});

it('NetworkIsolation is refused, or left out as a wish', () => {
  expect(errors(toldOf(port, [new NetworkIsolation()]))).toEqual([expect.stringContaining("error OAM.UNSUPPORTED [shop/orders] container-apps cannot run trait 'network-isolation'")]);
  expect(toldOf(port, [new NetworkIsolation().optional()])).toEqual([expect.stringContaining("warning OAM.OPTIONAL [shop/orders] optional trait 'network-isolation' is left out")]);
});
