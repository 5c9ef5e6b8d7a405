import { describe, expect, it } from 'vitest';
import { Cors, Expose, IpRestrictions, NetworkIsolation, SessionAffinity, type CorsProps, type ExposeProps, type IpRestrictionsProps, type NetworkIsolationProps, type SessionAffinityProps } from '../../src';
import { isCidr } from '../../src/model/cidr';

describe('ranges of addresses', () => {
  it.each(['0.0.0.0/0', '10.0.0.0/8', '203.0.113.7/32', '::/0', '2001:db8::/32', 'fd00:1:2:3:4:5:6:7/128', '::1/128', '2001:db8:0:8000::/49', '1:2:3:4:5:6:7::/112'])('%s is one', (text) => expect(isCidr(text)).toBe(true));

  it.each([
    '10.0.0.1/8', '10.0.0.0', '10.0.0.0/33', '10.0.0.0/08', '010.0.0.0/8', '256.0.0.0/8', '10.0.0/8', '10.0.0.0.0/8', '/8', '10.0.0.0/', '10.0.0.0/8 ', '10.0.0.0/-1',
    '2001:db8::1/32', '2001:db8::/129', '2001::db8::/32', '12345::/16', ':::/0', '1:2:3:4:5:6:7:8::/128', '1:2:3/16', '::ffff:10.0.0.0/104', 'fe80::%eth0/64', 'all', '', undefined, 8,
  ])('%s is none', (text) => expect(isCidr(text)).toBe(false));
});

describe('arguments that are refused at once', () => {
  const ports = [{ port: 1 }];
  it.each<[ExposeProps | object, string]>([
    [{ ports: [] }, "Expose ports must be a list of at least one port, got 'none'"],
    [{ ports: [{ port: 70000 }] }, 'Expose ports[0].port must be a whole number from 1 to 65535, got 70000'],
    [{ ports, type: 'ExternalName' }, "Expose type must be one of 'ClusterIP', 'NodePort', 'LoadBalancer', got 'ExternalName'"],
    [{ ports: [{ port: 1, nodePort: 30000 }] }, "Expose ports[0].nodePort must be left out with type 'ClusterIP', got 30000"],
    [{ ports: [{ port: 1, nodePort: 0 }], type: 'NodePort' }, 'Expose ports[0].nodePort must be a whole number from 1 to 65535, got 0'],
    [{ ports: [{ port: 1, protocol: 'UDP', appProtocol: 'http' }] }, "Expose ports[0].appProtocol must be left out with protocol UDP, got 'http'"],
    [{ ports, type: 'NodePort', sourceRanges: ['10.0.0.0/8'] }, "Expose sourceRanges must be left out with type 'NodePort', got an array"],
    [{ ports, external: false }, "Expose external must be left out with type 'ClusterIP', got false"],
    [{ ports, externalTrafficPolicy: 'Local' }, "Expose externalTrafficPolicy must be left out with type 'ClusterIP', got 'Local'"],
    [{ ports, type: 'LoadBalancer', sourceRanges: [] }, "Expose sourceRanges must be a list of at least one range, or left out, got 'none'"],
    [{ ports, type: 'LoadBalancer', sourceRanges: ['10.0.0.1/8'] }, "Expose sourceRanges[0] must be a range of addresses such as '203.0.113.0/24' or '2001:db8::/32', beginning with its first address, got '10.0.0.1/8'"],
    [{ ports, range: [] }, "Expose has no property 'range'"],
  ])('Expose %j', (props, message) => expect(() => new Expose(props as ExposeProps)).toThrow(message));

  const origins = ['https://a.example.com'];
  it.each<[CorsProps | object, string]>([
    [{}, 'Cors origins must be a list, got undefined'],
    [{ origins: [] }, "Cors origins must be a list of at least one entry, got 'none'"],
    [{ origins: ['*', ...origins] }, "Cors origins must be '*' alone, or a list without it"],
    [{ origins: [...origins, ...origins] }, 'Cors origins must be a list without repeats'],
    ...['a.example.com', 'https://a.example.com/', 'https://A.example.com', 'https://a.*.com', 'https://a.example.com:443', 'http://a.example.com:80', 'https://a.example.com:65536', 'ftp://a.example.com', 'null', 'https://*', 'https://a.example.com\n', 'https://a"b.com', '$origin']
      .map((origin): [object, string] => [{ origins: [origin] }, "Cors origins[0] must be '*' or an origin as browsers send it"]),
    [{ origins, methods: ['get'] }, "Cors methods[0] must be one of 'GET'"],
    [{ origins, headers: ['X A'] }, "Cors headers[0] must be the name of a header, such as 'X-Request-Id', or '*', got 'X A'"],
    [{ origins, exposeHeaders: ['X,A'] }, 'Cors exposeHeaders[0] must be the name of a header'],
    [{ origins: ['*'], credentials: true }, "Cors origins must be a list without '*' where credentials are allowed"],
    [{ origins, headers: ['*'], credentials: true }, "Cors headers must be a list without '*' where credentials are allowed"],
    [{ origins, maxAge: 0 }, 'Cors maxAge must be a whole number from 1 to 2147483647, got 0'],
  ])('Cors %j', (props, message) => expect(() => new Cors(props as CorsProps)).toThrow(message));

  it.each<[IpRestrictionsProps | object, string]>([
    [{}, "give either 'allow' or 'deny'"],
    [{ allow: ['10.0.0.0/8'], deny: ['10.0.0.0/8'] }, "give either 'allow' or 'deny'"],
    [{ allow: [] }, "IpRestrictions allow must be a list of at least one range, got 'none'"],
    [{ deny: ['10.0.0.1'] }, 'IpRestrictions deny[0] must be a range of addresses'],
    [{ deny: ['10.0.0.0/8', '10.0.0.0/8'] }, 'IpRestrictions deny must be a list without repeats'],
  ])('IpRestrictions %j', (props, message) => expect(() => new IpRestrictions(props as IpRestrictionsProps)).toThrow(message));

  it.each<[SessionAffinityProps | object, string]>([
    [{}, "SessionAffinity by must be one of 'client-ip', 'cookie', got null"],
    [{ by: 'client-ip', timeout: 86401 }, 'SessionAffinity timeout must be a whole number from 1 to 86400, got 86401'],
    [{ by: 'client-ip', cookieName: 'a' }, "SessionAffinity by 'client-ip' has no property 'cookieName'"],
    [{ by: 'cookie', cookieName: 'a;b' }, "SessionAffinity cookieName must be letters, digits, '-', '_' and '.', got 'a;b'"],
    [{ by: 'cookie', maxAge: 0 }, 'SessionAffinity maxAge must be a whole number from 1, got 0'],
  ])('SessionAffinity %j', (props, message) => expect(() => new SessionAffinity(props as SessionAffinityProps)).toThrow(message));

  it.each<[NetworkIsolationProps | object, string]>([
    [{ egress: ['Internet'] }, "NetworkIsolation egress[0]: other than 'internet' it must be a range of addresses"],
    [{ egress: [{ to: 'internet', ports: [] }] }, "NetworkIsolation egress[0].ports must be a list of at least one port, or left out, got 'none'"],
    [{ egress: [{ to: 'internet', ports: [{ port: 53, protocol: 'SCTP' }] }] }, "NetworkIsolation egress[0].ports[0].protocol must be one of 'TCP', 'UDP', got 'SCTP'"],
    [{ egress: [{ to: 'internet', port: 1 }] }, "NetworkIsolation egress[0] has no property 'port'"],
    [{ ingress: [] }, "NetworkIsolation has no property 'ingress'"],
  ])('NetworkIsolation %j', (props, message) => expect(() => new NetworkIsolation(props as NetworkIsolationProps)).toThrow(message));
});

it('accepts what browsers and platforms know', () => {
  expect(new Cors({ origins: ['https://*.example.com:8443', 'http://localhost:3000', 'https://x'], methods: ['*'] })).toMatchObject({ methods: ['*'], maxAge: 5 });
  expect(new Cors({ origins: ['*'] }).methods).toEqual(['GET', 'HEAD', 'POST']);
  expect(new Expose({ ports: [{ port: 53, protocol: 'UDP' }, { port: 5432, appProtocol: 'tcp', targetPort: 5433 }, { port: 90 }] }).ports.map(({ name, targetPort }) => [name, targetPort])).toEqual([['udp-53', 53], ['tcp-5432', 5433], ['http-90', 90]]);
});
