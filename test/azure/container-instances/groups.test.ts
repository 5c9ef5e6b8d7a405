import { describe, expect, it } from 'vitest';
import { Ingress, Scaler, WebService } from '../../../src';
import { NAMED, planned, SIZE, SUBNET, toldBy, toldOf, toldOfWorker, type Options } from './support';

const first = (lines: readonly string[]) => lines.filter((line) => line.startsWith('error')).map((line) => line.split('\n')[0]);
const open = new Ingress();
/** Options as a program without types may give them. */
const wild = (options: object) => options as Options;

describe('a public name of its own', () => {
  const groups = { orders: { dnsNameLabel: 'shop-front' } };

  it('is for a group with a public address', () => {
    expect(first(toldOf({ port: 8080 }, [open], { groups }))).toEqual([]);
    expect(first(toldOf({ port: 8080 }, [], { ...NAMED, groups }))).toEqual(['error ACI.GROUP [shop/orders] there is a dnsNameLabel, and a group in a network has no public name']);
    expect(first(toldOfWorker([], { groups: { mailer: { dnsNameLabel: 'shop-mail' } } }))).toEqual(['error ACI.GROUP [shop/mailer] there is a dnsNameLabel, and the group has no public address: no route and no exposed port asks for one']);
  });

  it('is that of one group', () => {
    const two = (options: Options, replicas = 1) => toldBy(planned((shop) => {
      new WebService(shop, 'orders', { image: 'o', ...SIZE, port: 80 }).with(open, new Scaler({ replicas }));
      new WebService(shop, 'front', { image: 'f', ...SIZE, port: 80 }).with(open);
    }, options));
    expect(first(two({ groups: { ...groups, front: { dnsNameLabel: 'Shop-Front' } } }))).toEqual(["error ACI.NAME [shop/front] dnsNameLabel 'Shop-Front' is that of 'orders' already, and a region knows each label once"]);
    expect(first(two({ groups: { front: { dnsNameLabel: 'shop-orders-1' } } }, 2))).toEqual(["error ACI.NAME [shop/front] dnsNameLabel 'shop-orders-1' is that of 'orders' already, and a region knows each label once"]);
    expect(first(two({ groups: { front: { dnsNameLabel: 'shop-orders-1' } } }))).toEqual([]);
  });
});

describe('options that mean nothing', () => {
  it.each<[object, string[]]>([
    [{ groups: { orders: { confidential: null } } }, ['error ACI.GROUP [shop] groups.orders.confidential must be true, false, or { ccePolicy } with a policy in Base64']],
    [{ groups: { orders: undefined } }, []],
    [{ groups: { orders: null } }, ['error ACI.GROUP [shop] groups.orders must be an object']],
    [{ logs: { workspaceId: '11111111-1111-1111-1111-111111111111', workspaceKey: 'k', retention: 1 } }, ["error AZURE.OPTIONS [shop] logs has no property 'retention': it has workspaceId, workspaceKey"]],
  ])('%j', (options, found) => { expect(first(toldOf({ port: 8080 }, [open], wild(options)))).toEqual(found); });

  it('of a zone are told', () => {
    expect(first(toldOf({ port: 8080 }, [], wild({ network: { subnetId: SUBNET, zone: { name: 'shop.internal', link: false } } })))).toEqual(["error ACI.NETWORK [shop] network.zone has no property 'link': a new one has a name alone"]);
  });
});
