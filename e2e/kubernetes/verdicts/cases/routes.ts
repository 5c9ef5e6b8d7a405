import { Ingress, Secret, Application, WebService, type IngressProps } from '../../../../src';
import { image, type HostileCase } from '../hostile-case';
import { route, service, worker } from '../shop';

const host = (text: string): HostileCase => ({ about: `a route of host ${text}`, model: () => service({}, new Ingress({ host: text })) });
const path = (text: string, objects?: HostileCase['objects']): HostileCase => ({ about: `a route of path ${text}`, model: () => service({}, new Ingress({ paths: [text] })), objects });

const twice = (): Application => {
  const shop = new Application(undefined, 'shop');
  for (const id of ['orders', 'returns']) new WebService(shop, id, { image, port: 80 }).with(new Ingress({ host: 'shop.example.com' }));
  return shop;
};

const withoutKey = (): Application => {
  const shop = new Application(undefined, 'shop');
  const tls = new Secret(shop, 'tls', { keys: ['certificate'] });
  new WebService(shop, 'orders', { image, port: 80 }).with(new Ingress({ host: 'shop.example.com', tls }));
  return shop;
};

/** How it is reached from outside. */
export const routes: readonly HostileCase[] = [
  host('Shop.example.com'), host('shop_1.example.com'), host('shop.example.com:8080'), host('*.*.example.com'), host('https://shop.example.com'),
  { ...host('10.0.0.1'), model: () => service({}, new Ingress({ host: '10.0.0.1' })) },
  path('orders', () => route({ path: 'orders' })), path('/a//b'), path('/a/../b'), path('/a%2fb'), path('/a/./b'),
  { about: 'a route with a path type that is none', model: () => service({}, new Ingress({ paths: [{ path: '/', pathType: 'Regex' }] } as unknown as IngressProps)), objects: () => route({ path: '/', pathType: 'Regex' }) },
  { about: 'a route to a port that is not there', model: () => service({}, new Ingress({ paths: [{ path: '/', port: 'grpc' }] })), objects: () => route({ path: '/', backend: { service: { name: 'orders', port: { name: 'grpc' } } } }), taken: 'the controller answers 503 for it' },
  { about: 'a route to a worker', model: () => worker({}, new Ingress() as never), objects: () => [], taken: 'a worker has no Service, and an Ingress may name one that is not there' },
  { about: 'one host and path for two components', model: twice, taken: 'the controller takes one of them' },
  { about: 'TLS without a host', model: () => service({}, new Ingress({ tls: true })), taken: 'a certificate without a name is for nobody' },
  { about: 'TLS with a secret that has no key', model: withoutKey, options: { secrets: { tls: { existing: 'tls' } } }, taken: 'the controller serves its own certificate instead' },
  { about: 'a route that stays inside, without a class for it', model: () => service({}, new Ingress({ external: false })), taken: "the cluster's default class would publish it" },
  { about: 'an Ingress class called My Class', model: () => service({}, new Ingress()), options: { ingress: { className: 'My Class' } } },
];
