import { describe, expect, it } from 'vitest';
import { Ingress, IpRestrictions, Secret, WebService, type IngressProps } from '../../src';
import type { ContainerAppsOptions } from '../../src/azure/container-apps';
import { appOf, ENVIRONMENT, IDENTITY, planned, seen, SIZE, SUBNET, told } from './support';

type Routes = Record<string, IngressProps>;
const HOST = 'shop.example.com';
const shop = (routes: Routes, options: Partial<ContainerAppsOptions> = {}, port: object = { port: 80 }) => planned((application) => {
  for (const [id, props] of Object.entries(routes)) new WebService(application, id, { image: 'x:1', ...SIZE, ...port }).with(new Ingress({ host: HOST, ...props }));
}, options);
const typed = (result: ReturnType<typeof shop>, type: string) => seen(result.resources.filter((one) => one.type === type));
const errors = (result: ReturnType<typeof shop>) => told(result).filter((line) => line.startsWith('error'));

describe('a host of several components', () => {
  it('is bound to rules, the most particular first, whatever the order of the components', () => {
    const routes: Routes = { front: {}, api: { paths: ['/api/', { path: '/api/me', pathType: 'Exact' }] }, orders: { paths: ['/api/orders'] } };
    const result = shop(routes);
    const [config] = typed(result, 'app:HttpRouteConfig');
    expect(config.args.httpRouteName).toMatch(/^[a-z][a-z0-9]{2,62}$/);
    expect(config.args.properties.customDomains).toEqual([{ name: HOST, bindingType: 'Disabled' }]);
    expect(config.args.properties.rules.map(({ routes: [{ match }], targets: [{ containerApp }] }: any) => [match, containerApp])).toEqual([
      [{ path: '/api/me' }, 'api'], [{ pathSeparatedPrefix: '/api/orders' }, 'orders'], [{ pathSeparatedPrefix: '/api' }, 'api'], [{ prefix: '/' }, 'front'],
    ]);
    expect(config.dependsOn).toEqual(['app:ContainerApp/api', 'app:ContainerApp/front', 'app:ContainerApp/orders']);
    expect(appOf(result, 'front').configuration.ingress?.customDomains).toBeUndefined();
    expect(typed(shop(Object.fromEntries(Object.entries(routes).reverse())), 'app:HttpRouteConfig')).toEqual([config]);
  });

  it.each<[string, Routes, string]>([
    ['one path twice', { a1: { paths: ['/x'] }, b1: { paths: ['/x/'] } }, "error ACA.DOMAIN [shop/b1] host 'shop.example.com': path '/x' (Prefix) leads to 'a1' and 'b1'"],
    ['HTTPS on one', { a1: { tls: true }, b1: { paths: ['/x'] } }, "error ACA.TLS [shop] host 'shop.example.com' has one certificate for all of its paths"],
    ['an internal route', { a1: {}, b1: { paths: ['/x'], external: false } }, "error ACA.INGRESS [shop/b1] host 'shop.example.com' has rules by path, which can be used from outside"],
  ])('cannot have %s', (_, routes, message) => expect(errors(shop(routes))).toEqual([expect.stringContaining(message)]));

  it('can be internal in an environment that is', () => {
    const routes: Routes = { a1: { external: false }, b1: { paths: ['/x'], external: false } };
    expect(errors(shop(routes, { environment: { infrastructureSubnetId: SUBNET, internal: true } }))).toEqual([]);
    expect(told(shop(routes, { environment: { id: ENVIRONMENT, name: 'e', defaultDomain: 'd' } }))).toContainEqual(expect.stringMatching(/^warning ACA.INGRESS \[shop\/a1] .*whoever reaches the existing environment/));
  });

  it('warns where a rule of an app may be passed by', () => {
    const result = planned((application) => void new WebService(application, 'a1', { image: 'x:1', ...SIZE, port: 80 }).with(new Ingress({ host: HOST, paths: ['/x'] }), new IpRestrictions({ allow: ['10.0.0.0/8'] })));
    expect(told(result)).toContainEqual(expect.stringMatching(/^warning ACA.INGRESS \[shop\/a1] .* not established that trait 'ip-restrictions' of the app holds/));
  });

  it('has paths of HTTP alone', () => expect(errors(shop({ a1: { host: undefined, paths: ['/x'], external: false } }, {}, { ports: [{ port: 6379, appProtocol: 'tcp' }] }))).toEqual([expect.stringContaining('port 6379 is TCP, which knows no paths')]));
  it('needs no name of its own', () => {
    const [config] = typed(shop({ a1: { host: undefined }, b1: { host: undefined, paths: ['/x'] } }), 'app:HttpRouteConfig');
    expect(config).toMatchObject({ name: 'routes', args: { properties: { rules: [{ targets: [{ containerApp: 'b1' }] }, { targets: [{ containerApp: 'a1' }] }] } } });
    expect(config.args.properties.customDomains).toBeUndefined();
  });
});

describe('a certificate', () => {
  it('of the platform comes after what the host is bound to', () => {
    const alone = shop({ a1: { tls: true } });
    expect(typed(alone, 'app:ManagedCertificate')).toMatchObject([{ args: { properties: { subjectName: HOST, domainControlValidation: 'CNAME' } }, dependsOn: ['app:ContainerApp/a1'] }]);
    expect(typed(shop({ a1: { tls: true, host: 'example.com' } }), 'app:ManagedCertificate')).toMatchObject([{ args: { properties: { domainControlValidation: 'HTTP' } } }]);
    const shared = shop({ a1: { tls: true }, b1: { tls: true, paths: ['/x'] } });
    expect(typed(shared, 'app:ManagedCertificate')).toMatchObject([{ dependsOn: [`app:HttpRouteConfig/${HOST}`] }]);
    expect(shared.resources.at(-1)?.type).toBe('app:ManagedCertificate');
  });

  it.each<[host: string, certificates: object | undefined, way: string, warned: boolean]>([
    ['example.com', undefined, 'HTTP', false],
    ['shop.example.com', undefined, 'CNAME', false],
    ['shop.example.co.uk', undefined, 'CNAME', false],
    ['example.co.uk', undefined, 'CNAME', true],
    ['example.co.uk', { 'Example.co.uk': { domainControlValidation: 'HTTP' } }, 'HTTP', false],
    ['example.co.uk', { 'example.co.uk': { domainControlValidation: 'CNAME' } }, 'CNAME', false],
    ['shop.example.com', { 'shop.example.com': { domainControlValidation: 'TXT' } }, 'TXT', false],
  ])('for %s with %j is validated by %s %s', (host, certificates, way, warned) => {
    const result = shop({ a1: { tls: true, host } }, { certificates: certificates as never });
    expect(typed(result, 'app:ManagedCertificate')[0].args.properties).toEqual({ subjectName: host, domainControlValidation: way });
    expect(told(result).filter((line) => line.startsWith('warning'))).toEqual(warned ? [expect.stringMatching(/^warning ACA\.TLS \[shop\/a1] 'example\.co\.uk' is taken for a name with a CNAME record.*\n {2}fix: say which it is/)] : []);
    expect(told(result).filter((line) => line.includes('validationToken'))).toHaveLength(way === 'TXT' ? 1 : 0);
  });

  it.each<[certificates: object, message: string]>([
    [{ [HOST]: { domainControlValidation: 'DNS' } }, "certificates 'shop.example.com' needs domainControlValidation, which is one of CNAME, HTTP, TXT"],
    [{ [HOST]: { domainControlValidation: 'TXT', thumbprint: 'x' } }, "certificates 'shop.example.com' has no property 'thumbprint': it has domainControlValidation"],
    [{ 'other.example.com': { domainControlValidation: 'TXT' } }, "certificates names 'other.example.com', for which the platform makes no certificate"],
  ])('is not validated by %j', (certificates, message) => expect(errors(shop({ a1: { tls: true } }, { certificates: certificates as never }))).toEqual([expect.stringContaining(`error ACA.TLS [shop] ${message}`)]));

  const own = (bound: object, keys: readonly string[] = ['tls.crt', 'tls.key'], options: Partial<ContainerAppsOptions> = {}) => planned((application) => {
    const tls = new Secret(application, 'cert', { keys: keys as never });
    for (const id of ['a1', 'b1']) new WebService(application, id, { image: 'x:1', ...SIZE, port: 80 }).with(new Ingress({ host: `${id}.example.com`, tls }));
  }, { secrets: { cert: bound as never }, ...options });
  const vault = { keyVaultUrl: 'https://acme.vault.azure.net/secrets/cert', identity: IDENTITY };

  it('of one\'s own is kept by the environment once, and never in the open', () => {
    const result = own({ 'tls.crt': 'hush', 'tls.key': 'hush' });
    expect(typed(result, 'app:Certificate')).toMatchObject([{ name: 'cert', args: { certificateName: 'shop-cert', properties: { value: { $base64: { $concat: [{ $secret: 'cert/tls.crt' }, '\n', { $secret: 'cert/tls.key' }] } } } } }]);
    expect(seen(appOf(result, 'b1').configuration.ingress)).toMatchObject({ allowInsecure: false, customDomains: [{ name: 'b1.example.com', bindingType: 'SniEnabled', certificateId: { $ref: ['app:Certificate/cert', 'id'] } }] });
    expect(JSON.stringify(result.resources)).not.toContain('hush');
    expect(typed(result, 'app:ManagedCertificate')).toEqual([]);
  });

  it('can be a key vault\'s, which the environment reads', () => {
    const result = own({ 'tls.crt': vault, 'tls.key': vault });
    expect(typed(result, 'app:Certificate')[0].args.properties).toEqual({ certificateKeyVaultProperties: vault });
    expect(typed(result, 'app:ManagedEnvironment')[0].args.identity).toEqual({ type: 'UserAssigned', userAssignedIdentities: [IDENTITY] });
    expect(told(own({ 'tls.crt': vault, 'tls.key': vault }, undefined, { environment: { id: ENVIRONMENT, name: 'e', defaultDomain: 'd' } }))).toContainEqual(expect.stringMatching(/^warning AZURE.KEY_VAULT .*certificate of secret 'cert'/));
  });

  it.each<[object, readonly string[] | undefined, string]>([
    [{ 'tls.crt': vault, 'tls.key': 'hush' }, undefined, "tls.crt and tls.key of secret 'cert' are bound to different places"],
    [{ 'tls.crt': 'hush' }, ['tls.crt'], "secret 'cert' is no certificate: it lacks tls.key"],
  ])('%j is checked', (bound, keys, message) => expect(errors(own(bound, keys))).toContainEqual(expect.stringContaining(`error ACA.TLS [shop/a1] ${message}`)));
});
