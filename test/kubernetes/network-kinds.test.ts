import { describe, expect, it } from 'vitest';
import { DaprSidecar, Expose, NetworkIsolation, SessionAffinity } from 'cdk-oam';
import { app, findings, object, objects, withPorts } from './fixtures';
import { controlled, eventTask, everyKind, optionsOf, stateful } from './fixtures-kinds';

const pods = (name: string) => ({ podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'shop', 'app.kubernetes.io/name': name } } });

describe('policies', () => {
  it.each(Object.keys(everyKind))('select the pods of a %s', (kind) => {
    const shop = app().with(new NetworkIsolation());
    everyKind[kind]!(shop, {}, 'api');
    const { template } = controlled(shop, optionsOf(kind));
    const { spec } = object(shop, 'NetworkPolicy', 'api', optionsOf(kind));
    expect(spec.podSelector).toEqual(pods('api').podSelector);
    expect(template.metadata.labels).toMatchObject(spec.podSelector.matchLabels);
    expect(spec.policyTypes).toEqual(['Ingress', 'Egress']);
  });

  it.each(Object.keys(everyKind))('come before the pods of a %s', (kind) => {
    const shop = app().with(new NetworkIsolation());
    everyKind[kind]!(shop, {}, 'api');
    const kinds = objects(shop, optionsOf(kind)).map((one) => one.kind);
    expect(kinds.indexOf('NetworkPolicy')).toBeLessThan(kinds.indexOf(controlled(shop, optionsOf(kind)).controller.kind));
  });

  it.each(Object.keys(everyKind))('let replicas of a %s reach each other where they have names alone', (kind) => {
    const shop = app().with(new NetworkIsolation());
    everyKind[kind]!(shop, {}, 'api');
    const { ingress = [], egress } = object(shop, 'NetworkPolicy', 'api', optionsOf(kind)).spec;
    const members = kind === 'stateful-service';
    expect(ingress).toEqual(members ? [{ from: [pods('api')] }] : []);
    expect(egress.slice(1)).toEqual(members ? [{ to: [pods('api')] }] : []);
  });

  it('let KEDA ask where triggers of an event task point, and its runs call what they name', () => {
    const shop = app().with(new NetworkIsolation());
    const queue = withPorts(shop, [{ port: 6379, appProtocol: 'tcp' }], 'queue');
    eventTask(shop, { triggers: [{ type: 'redis', metadata: { host: queue.endpoint.host, listName: 'x', listLength: 5 } }] });
    const ports = [{ port: 6379, protocol: 'TCP' }];
    expect(object(shop, 'NetworkPolicy', 'queue').spec.ingress).toEqual([
      { from: [pods('thumbnails')], ports }, { from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'keda' } } }], ports },
    ]);
    expect(object(shop, 'NetworkPolicy', 'thumbnails').spec.egress.slice(1)).toEqual([{ to: [pods('queue')], ports }]);
  });
});

describe('Services', () => {
  const more = new Expose({ ports: [{ name: 'bus', port: 16379, appProtocol: 'tcp' }] });
  const sticky = new SessionAffinity({ by: 'client-ip' });

  it('of a stateful service have exposed ports, for clients and for members; affinity is for clients', () => {
    const shop = app();
    stateful(shop).with(more, sticky);
    const [clients, members] = ['db', 'db-headless'].map((name) => object(shop, 'Service', name).spec);
    expect(clients).toMatchObject({ sessionAffinity: 'ClientIP' });
    expect(members).toMatchObject({ clusterIP: 'None' });
    expect(members).not.toHaveProperty('sessionAffinity');
    for (const { ports } of [clients, members]) expect(ports.map(({ port, targetPort }: any) => [port, targetPort])).toEqual([[5432, 'http'], [16379, 'bus']]);
  });

  it.each(['daemon', 'function-app'])('of a %s are made by an exposed port', (kind) => {
    const shop = app();
    everyKind[kind]!(shop, {}, 'api').with(more, sticky);
    expect(object(shop, 'Service', 'api', optionsOf(kind)).spec).toMatchObject({ sessionAffinity: 'ClientIP', ports: [{ port: 16379 }] });
    expect(controlled(shop, optionsOf(kind)).template.spec.containers[0].ports).toEqual([{ name: 'bus', containerPort: 16379, protocol: 'TCP' }]);
  });
});

it("refuses an exposed port that Dapr's container takes", () => {
  const shop = app();
  withPorts(shop, [{ port: 80 }]).with(new DaprSidecar(), new Expose({ ports: [{ port: 90, targetPort: 3501 }] }));
  expect(findings(shop)).toEqual(["error K8S.DAPR [shop/orders] port 3501 of the pod is taken by Dapr's container (health)"]);
});
