import { describe, expect, it } from 'vitest';
import { Annotations, Metrics, type MetricsProps } from 'cdk-oam';
import type { MetricsOptions } from 'cdk-oam/kubernetes';
import { app, containerOf, findings, object, objects, service, withPorts, worker } from './fixtures';

const shopWith = (props?: MetricsProps, ports: Parameters<typeof withPorts>[1] = [{ port: 80, targetPort: 8080 }]) => {
  const shop = app();
  withPorts(shop, ports).with(new Metrics(props));
  return shop;
};
const annotated = { metrics: { with: 'annotations' } } as const;

describe('Metrics', () => {
  it('are asked for behind the Service, by monitors that a Prometheus chooses by their labels', () => {
    const options = { metrics: { labels: { release: 'prometheus' } } };
    const monitor = object(shopWith({ interval: 15 }), 'ServiceMonitor', 'orders', options);
    expect(monitor.metadata.labels).toMatchObject({ 'release': 'prometheus', 'app.kubernetes.io/name': 'orders' });
    expect(monitor.spec.endpoints).toEqual([{ port: 'http', path: '/metrics', interval: '15s' }]);
    expect(monitor.spec.selector).toEqual({ matchLabels: object(shopWith(), 'Service', 'orders').spec.selector });
  });

  it('find a declared port by the number that the container listens on', () => {
    expect(object(shopWith({ port: 8080 }), 'ServiceMonitor', 'orders').spec.endpoints[0].port).toBe('http');
    const two = shopWith({ port: 'second' }, [{ name: 'first', port: 80, targetPort: 8080 }, { name: 'second', port: 81, targetPort: 8080 }]);
    expect(object(two, 'ServiceMonitor', 'orders').spec.endpoints[0].port).toBe('second');
    // Both ports of the Service lead to one of the container, which has the name of the first.
    expect(object(two, 'PodMonitor', 'orders', { metrics: { with: 'PodMonitor' } }).spec.podMetricsEndpoints[0].port).toBe('first');
  });

  it('open a port of the container that nobody else calls', () => {
    const shop = shopWith({ port: 9090 }, [{ name: 'metrics', port: 80 }]);
    expect(containerOf(shop).ports).toEqual([{ name: 'metrics', containerPort: 80, protocol: 'TCP' }, { name: 'metrics-9090', containerPort: 9090, protocol: 'TCP' }]);
    expect(object(shop, 'PodMonitor', 'orders').spec.podMetricsEndpoints).toEqual([{ port: 'metrics-9090', path: '/metrics' }]);
  });

  it('can be announced on the pods', () => {
    const shop = shopWith({ path: '/m', scheme: 'https', port: 9090 });
    expect(object(shop, 'Deployment', 'orders', annotated).spec.template.metadata.annotations)
      .toEqual({ 'prometheus.io/scrape': 'true', 'prometheus.io/port': '9090', 'prometheus.io/path': '/m', 'prometheus.io/scheme': 'https' });
    expect(objects(shop, annotated).map(({ kind }) => kind)).toEqual(['Deployment', 'Service']);
  });

  it('tell what annotations cannot say, and refuse to say it in two places', () => {
    const shop = app();
    service(shop).with(new Metrics({ interval: 15, scrapeTimeout: 5 }), new Annotations({ 'prometheus.io/path': '/x' }));
    expect(findings(shop, annotated)).toEqual([
      "error K8S.METRICS [shop/orders] annotation 'prometheus.io/path' is written by the trait 'metrics' too",
      expect.stringContaining('adapted K8S.METRICS [shop/orders] interval and scrapeTimeout cannot be said by annotations'),
    ]);
    expect(findings(shop)).toEqual([]);
  });

  it('need a port', () => {
    const shop = app();
    worker(shop).with(new Metrics());
    expect(findings(shop)).toEqual(['error K8S.METRICS [shop/mailer] metrics are asked for on a port, and the component has no port: TCP ports are none']);
    expect(findings(shopWith({ port: 'htp' }))).toEqual(["error K8S.METRICS [shop/orders] metrics are asked for on a port, and there is no port 'htp': TCP ports are http"]);
    expect(findings(shopWith({}, [{ port: 53, protocol: 'UDP' }, { name: 'web', port: 80 }]))).toEqual(['error K8S.METRICS [shop/orders] metrics are asked for on a port, and the first one speaks UDP: TCP ports are web']);
  });

  it.each<[unknown, string]>([
    [{ with: 'scraper' }, "error K8S.OPTION [shop] metrics.with 'scraper' is no way to collect metrics"],
    [{ label: {} }, "error K8S.OPTION [shop] there is no property of metrics 'label': allowed are with, labels"],
    [{ labels: { release: 'a b' } }, "error K8S.LABEL [shop] metrics.labels: 'release' is no label"],
    [[], 'error K8S.OPTION [shop] metrics must be an object'],
  ])('refuse the option %j', (metrics, message) => {
    expect(findings(app(), { metrics: metrics as MetricsOptions })).toEqual([expect.stringContaining(message)]);
  });
});
