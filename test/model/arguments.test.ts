import { describe, expect, it } from 'vitest';
import * as oam from '../../src';

const { Application, WebService, Worker } = oam;
const image = 'ghcr.io/acme/x:1';
const web = (props: object) => () => new WebService(new Application(undefined, 'shop'), 'web', { image, ...props } as never);

describe('constructors refuse at once and say where, what and what is allowed', () => {
  it.each<[string, () => unknown, string]>([
    ['no image', () => new Worker(new Application(undefined, 'shop'), 'a', {} as never), 'shop/a: image must be a string, a number, a reference or a deferred value, got undefined'],
    ['an empty image', web({ image: '' }), "shop/web: image must be an image name without blanks, got ''"],
    ['no properties', () => new Worker(new Application(undefined, 'shop'), 'a', undefined as never), 'shop/a: properties must be an object of properties, got undefined'],
    ['an empty id', () => new Worker(new Application(), '', { image }), "id of a component must be a text that is not empty, got ''"],
    ['a misspelt property', web({ prot: 80 }), "shop/web has no property 'prot': allowed are image, command, args, env, cpu, memory, limit, imagePullPolicy, port, ports"],
    ['a port on a worker', () => new Worker(new Application(undefined, 'shop'), 'a', { image, port: 80 } as never), "shop/a has no property 'port'"],
    ['port 0', web({ port: 0 }), 'shop/web: port must be a whole number from 1 to 65535, got 0'],
    ['port 70000', web({ ports: [{ port: 70000 }] }), 'shop/web: ports[0].port must be a whole number from 1 to 65535, got 70000'],
    ['port and ports', web({ port: 1, ports: [] }), "give 'port' for one HTTP port or 'ports' for any, not both"],
    ['a flag in env', web({ env: { A: true } }), 'shop/web: env A must be a string, a number, a reference or a deferred value, got true'],
    ['not a number in env', web({ env: { A: NaN } }), 'env A must be'],
    ['a blank in an env name', web({ env: { 'A B': '' } }), "name of an env entry must be a text without blanks or '=', got 'A B'"],
    ['cpu 0', web({ cpu: 0 }), "shop/web: cpu must be cores above 0 in steps of 0.001, such as 0.25 or '250m', got 0"],
    ['cpu as words', web({ cpu: 'lots' }), "cpu must be cores above 0"],
    ['memory as a number', web({ memory: 512 }), "shop/web: memory must be an amount above 0 with a unit, such as '512Mi' or '0.5Gi', got 512"],
    ['an unknown unit', web({ memory: '1GB' }), "got '1GB'"],
    ['command as a text', web({ command: 'run it' }), "shop/web: command must be a list, got 'run it'"],
    ['a pull policy', web({ imagePullPolicy: 'Sometimes' }), "imagePullPolicy must be one of 'Always', 'IfNotPresent', 'Never', got 'Sometimes'"],
    ['no target of an autoscaler', () => new oam.Autoscaler({ max: 3 }), 'Autoscaler needs a target: give cpu, memory or both, in percent'],
    ['min above max', () => new oam.Autoscaler({ min: 4, max: 3, cpu: 1 }), 'Autoscaler min 4 is above max 3'],
    ['events without triggers', () => new oam.EventScaler({ max: 3, triggers: [] }), 'EventScaler triggers must be a list of at least one trigger'],
    ['a path without a slash', () => new oam.Ingress({ paths: ['orders'] }), "Ingress paths[0] must be a path that begins with '/', got 'orders'"],
    ['a header with a blank', () => new oam.HealthChecks({ liveness: { httpGet: { httpHeaders: [{ name: 'a b', value: 'x' }] } } }), "HealthChecks liveness.httpGet.httpHeaders[0].name must be letters, digits and '-', got 'a b'"],
    ['a probe that runs nothing', () => new oam.HealthChecks({ liveness: { exec: { command: [] } } }), 'HealthChecks liveness.exec.command must be a list of at least one word, got \'none\''],
    ['two handlers', () => new oam.HealthChecks({ liveness: { tcpSocket: {}, httpGet: {} } }), 'HealthChecks liveness must have exactly one of httpGet, tcpSocket, exec, grpc, got httpGet and tcpSocket'],
    ['a liveness threshold', () => new oam.HealthChecks({ liveness: { tcpSocket: {}, successThreshold: 2 } }), 'HealthChecks liveness.successThreshold must be 1, got 2'],
    ['a relative folder', () => new oam.Volume({ name: 'v', mountPath: 'data' }), "Volume 'v' mountPath must be an absolute path below '/', without ':' or '..', got 'data'"],
    ['the whole file system', () => new oam.Volume({ name: 'v', mountPath: '//' }), "Volume 'v' mountPath must be an absolute path below '/', without ':' or '..', got '//'"],
    ['a way out of the folder', () => new oam.ConfigFiles({ mountPath: '/a', files: { '../passwd': '' } }), "name of a file must be letters, digits, '-', '_' and '.', without folders, got '../passwd'"],
    ['a secret in the open', () => new oam.SecretFiles({ mountPath: '/a', files: { f: 'hunter2' as never } }), 'must be a key of a Secret'],
    ['an id where the scope belongs', () => new Application('shop' as never), "scope of an application must be a construct, or undefined with the id behind it, got 'shop'"],
    ['limits that are no object', web({ limit: null }), 'shop/web: limit must be an object of properties, got null'],
    ['a misspelt limit', web({ limit: { mem: '1Gi' } }), "shop/web: limit has no property 'mem': allowed are cpu, memory"],
    ['a sidecar without properties', () => new oam.Sidecar(undefined as never), 'Sidecar must be an object of properties, got undefined'],
    ['a mount that is none', () => new oam.Sidecar({ name: 'a', image, volumeMounts: [null as never] }), "Sidecar 'a': volumeMounts[0] must be an object of properties, got null"],
    ['a handler that is none', () => new oam.HealthChecks({ readiness: { httpGet: null as never } }), 'HealthChecks readiness.httpGet must be an object of properties, got null'],
    ['headers as a map', () => new oam.HealthChecks({ readiness: { httpGet: { httpHeaders: { A: 'b' } as never } } }), 'HealthChecks readiness.httpGet.httpHeaders must be a list, got an object'],
    ['a header without value', () => new oam.HealthChecks({ readiness: { httpGet: { httpHeaders: [{ name: 'A' } as never] } } }), 'HealthChecks readiness.httpGet.httpHeaders[0].value must be a text, got undefined'],
    ['a gRPC service as a number', () => new oam.HealthChecks({ readiness: { grpc: { service: 5 as never } } }), 'HealthChecks readiness.grpc.service must be a text that is not empty, got 5'],
    ['no word to run', () => new oam.HealthChecks({ liveness: { exec: { command: [] } } }), 'HealthChecks liveness.exec.command must be a list of at least one word'],
    ['metadata as a text', () => new oam.DaprComponent(new Application(undefined, 'shop'), 'store', { type: 'state.redis', metadata: 'x' as never }), "shop/store: metadata must be an object of properties, got 'x'"],
    ['auth of a trigger as null', () => new oam.EventScaler({ max: 1, triggers: [{ type: 'cron', metadata: {}, auth: null as never }] }), 'EventScaler triggers[0].auth must be an object of properties, got null'],
    ['a parameter without a number', () => new oam.Parameter(new Application(undefined, 'shop'), 'p', { default: NaN }), 'shop/p: default must be a string or a number, got NaN'],
    ['a parameter with null', () => new oam.Parameter(new Application(undefined, 'shop'), 'p', null as never), 'shop/p: parameter properties must be an object of properties, got null'],
    ['a trait that was not made', () => new Worker(new Application(undefined, 'shop'), 'a', { image }).with(oam.Scaler as never), 'shop/a: argument 1 of with() must be a trait, got the function or class Scaler'],
    ['a secret without keys', () => new oam.Secret(new Application(undefined, 'shop'), 's', { keys: [] }), 'shop/s: secret keys must be a list of at least one key'],
  ])('%s', (_, make, message) => {
    expect(make).toThrow(TypeError);
    expect(make).toThrow(message);
  });
});

describe('things that lead to values are no values', () => {
  const shop = new Application(undefined, 'shop');
  const secret = new oam.Secret(shop, 'db', { keys: ['password'] });
  const orders = new WebService(shop, 'orders', { image, port: 80 });

  it.each<[unknown, string]>([
    [secret, "got secret 'db' as a whole: take one of its keys, .key('password')"],
    [orders, "got component 'orders': take the .url, .host or .port of its endpoint"],
    [orders.endpoint, 'got an endpoint: take its .url, .host or .port'],
    [secret.key, 'got the function or class key'],
  ])('%# and the message says which way', (value, message) => expect(web({ env: { A: value } })).toThrow(message));
});

describe('references', () => {
  const app = new Application(undefined, 'shop');
  const secret = new oam.Secret(app, 'db', { keys: ['password'] });
  const tag = new oam.Parameter(app, 'tag');
  const orders = new WebService(app, 'orders', { image, port: 80 });

  it('cannot get lost in a string', () => {
    expect(() => `${secret.key('password')}`).toThrow('secret db/password cannot become a string');
    expect(() => `${secret}`).toThrow("secret db cannot become a string: write interpolate`...${secret.key('...')}...` with one of its keys");
    expect(() => `${orders.endpoint}`).toThrow('the endpoint of orders cannot become a string');
    expect(() => `${tag}`).toThrow('parameter tag cannot become a string');
    expect(() => `http://${orders.endpoint.host}/`).toThrow('endpoint orders (host) cannot become a string');
    expect(() => `${oam.interpolate`a${tag}`}`).toThrow('an interpolated text cannot become a string');
  });

  it('are kept by interpolate, also one inside another', () => {
    const inner = oam.interpolate`${orders.endpoint.host}:${80}`;
    expect(oam.interpolate`http://${inner}/${tag}`.parts).toEqual(['http://', expect.objectContaining({ attribute: 'host' }), ':', 80, '/', tag]);
  });

  it('are refused by interpolate when they are no values', () => {
    expect(() => oam.interpolate`${undefined as never}`).toThrow('value 1 of interpolate must be');
  });
});
