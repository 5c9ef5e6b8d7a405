import { describe, expect, it } from 'vitest';
import { DaprSidecar, Scaler } from 'cdk-oam';
import { app, findings, object, objects } from './fixtures';
import { daemon } from './fixtures-kinds';

describe('a daemon', () => {
  it('is a DaemonSet, and says nothing that nobody asked for', () => {
    const shop = app();
    daemon(shop);
    expect(objects(shop).map(({ apiVersion, kind, metadata }) => `${apiVersion} ${kind} ${metadata.name}`)).toEqual(['apps/v1 DaemonSet logs']);
    expect(Object.keys(object(shop, 'DaemonSet', 'logs').spec)).toEqual(['selector', 'template']);
  });

  it('has a Service where it is called, which finds its pods', () => {
    const shop = app();
    daemon(shop, { port: 9100 });
    expect(object(shop, 'Service', 'logs').spec.selector).toEqual(object(shop, 'DaemonSet', 'logs').spec.selector.matchLabels);
    expect(object(shop, 'DaemonSet', 'logs').spec.template.spec.containers[0].ports).toEqual([{ name: 'http', containerPort: 9100, protocol: 'TCP' }]);
  });

  it('has as many replicas as there are machines, and may have Dapr', () => {
    const shop = app();
    daemon(shop).with(new Scaler({ replicas: 2 }) as never, new DaprSidecar());
    expect(findings(shop)).toEqual([expect.stringContaining("error OAM.APPLIES_TO [shop/logs] trait 'scaler' does not apply to a component of kind 'daemon'")]);
  });
});
