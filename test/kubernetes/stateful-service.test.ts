import { describe, expect, it } from 'vitest';
import { Autoscaler, EventScaler, Ingress, Scaler, Sidecar, Volume } from 'cdk-oam';
import { app, findings, object, objects, worker } from './fixtures';
import { stateful } from './fixtures-kinds';

const data = { name: 'data', mountPath: '/data', size: '10Gi' };

describe('a stateful service', () => {
  it('is a headless Service, a Service for clients and a StatefulSet, which comes after both', () => {
    const shop = app();
    stateful(shop);
    expect(objects(shop).map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual(['Service db-headless', 'Service db', 'StatefulSet db']);
    expect(object(shop, 'StatefulSet', 'db').spec).toMatchObject({ serviceName: 'db-headless', selector: { matchLabels: { 'app.kubernetes.io/name': 'db' } } });
    expect(object(shop, 'Service', 'db-headless').spec).toEqual({
      clusterIP: 'None', publishNotReadyAddresses: true, selector: { 'app.kubernetes.io/name': 'db', 'app.kubernetes.io/instance': 'shop' },
      ports: [{ name: 'http', port: 5432, targetPort: 'http', protocol: 'TCP' }],
    });
    expect(object(shop, 'Service', 'db').spec).not.toHaveProperty('clusterIP');
  });

  it('without ports has the headless Service alone', () => {
    const shop = app();
    stateful(shop, { port: undefined });
    expect(objects(shop).map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual(['Service db-headless', 'StatefulSet db']);
    expect(object(shop, 'Service', 'db-headless').spec).not.toHaveProperty('ports');
  });

  it('says nothing that nobody asked for', () => {
    const shop = app();
    stateful(shop);
    expect(Object.keys(object(shop, 'StatefulSet', 'db').spec)).toEqual(['selector', 'serviceName', 'template']);
  });

  it('claims a volume for each replica, without a label that could change', () => {
    const shop = app();
    stateful(shop, { volumeClaimTemplates: [{ ...data, storageClass: 'fast', accessMode: 'ReadWriteOncePod' }, { name: 'old', mountPath: '/old', size: '1T', readOnly: true }] });
    const { volumeClaimTemplates, template } = object(shop, 'StatefulSet', 'db').spec;
    expect(volumeClaimTemplates).toEqual([
      { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOncePod'], storageClassName: 'fast', resources: { requests: { storage: '10Gi' } } } },
      { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'old' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1T' } } } },
    ]);
    expect(template.spec.containers[0].volumeMounts).toEqual([{ name: 'data', mountPath: '/data' }, { name: 'old', mountPath: '/old', readOnly: true }]);
    expect(template.spec).not.toHaveProperty('volumes');
  });

  it('passes on how replicas start, count and leave', () => {
    const shop = app();
    stateful(shop, { podManagementPolicy: 'Parallel', ordinals: { start: 2 }, persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Delete', whenScaled: 'Retain' } });
    expect(object(shop, 'StatefulSet', 'db').spec).toMatchObject({ podManagementPolicy: 'Parallel', ordinals: { start: 2 }, persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Delete', whenScaled: 'Retain' } });
  });

  it('is scaled as a StatefulSet', () => {
    const [fixed, busy, events] = [app(), app(), app()];
    stateful(fixed).with(new Scaler({ replicas: 3 }));
    stateful(busy, { cpu: 1 }).with(new Autoscaler({ max: 5, cpu: 70 }));
    stateful(events).with(new EventScaler({ max: 5, triggers: [{ type: 'cron', metadata: {} }] }));
    const target = { apiVersion: 'apps/v1', kind: 'StatefulSet', name: 'db' };
    expect(object(fixed, 'StatefulSet', 'db').spec.replicas).toBe(3);
    expect(object(busy, 'HorizontalPodAutoscaler', 'db').spec.scaleTargetRef).toEqual(target);
    expect(object(events, 'ScaledObject', 'db').spec.scaleTargetRef).toEqual(target);
  });

  it('is called and routed to by its Service for clients', () => {
    const shop = app();
    const db = stateful(shop).with(new Ingress({ host: 'db.example.com' }));
    worker(shop, 'reader', { env: { DB: db.endpoint.url } });
    expect(object(shop, 'Deployment', 'reader').spec.template.spec.containers[0].env).toEqual([{ name: 'DB', value: 'http://db:5432' }]);
    expect(object(shop, 'Ingress', 'db').spec.rules[0].http.paths[0].backend.service.name).toBe('db');
  });
});

describe('what a stateful service is called', () => {
  it('has at most 52 characters, because its pods carry it with 11 more in a label', () => {
    const shop = app();
    stateful(shop, {}, 'a'.repeat(52));
    stateful(shop, {}, 'b'.repeat(53));
    expect(findings(shop)).toEqual([expect.stringMatching(/^adapted OAM.NAME \[shop\/b+] id 'b+' \(53 characters\) cannot be a name on kubernetes, which allows 1 to 52 lower-case letters/)]);
    const names = objects(shop).filter(({ kind }) => kind === 'StatefulSet').map(({ metadata }) => metadata.name);
    expect(names).toEqual(['a'.repeat(52), expect.stringMatching(/^b{43}-[0-9a-f]{8}$/)]);
    for (const { metadata } of objects(shop)) expect(metadata.name.length).toBeLessThanOrEqual(63);
  });

  it('may not be what another has as its headless Service', () => {
    const shop = app();
    stateful(shop);
    stateful(shop, {}, 'db-headless');
    expect(findings(shop)).toEqual(["error K8S.DUPLICATE [shop/db-headless] Service 'db-headless' is made for shop/db and for shop/db-headless"]);
  });
});

describe('volumes of a stateful service', () => {
  it('are known to its sidecars', () => {
    const shop = app();
    stateful(shop, { volumeClaimTemplates: [data] }).with(new Sidecar({ name: 'backup', image: 'x:1', volumeMounts: [{ name: 'data', mountPath: '/data', readOnly: true }] }));
    expect(findings(shop)).toEqual([]);
  });

  it.each<[string, object[], object[], string]>([
    ['of one name', [data, { ...data, mountPath: '/other' }], [], "error OAM.VOLUME [shop/db] two volumes are called 'data'"],
    ['of the name of a trait', [data], [{ name: 'data', mountPath: '/other' }], "error OAM.VOLUME [shop/db] two volumes are called 'data'"],
    ['in one folder', [data], [{ name: 'other', mountPath: '/data/' }], "error OAM.VOLUME [shop/db] the folder '/data' is filled twice"],
    ['of a wrong name', [{ ...data, name: 'My Data' }], [], "error K8S.NAME [shop/db] 'My Data' cannot be the name of a volume"],
    ['of a kept name', [{ ...data, name: 'secret-files-x' }], [], "error K8S.NAME [shop/db] volume 'secret-files-x': names that begin with 'secret-files-' are kept"],
    ['of a wrong class', [{ ...data, storageClass: 'Fast_Disk' }], [], "error K8S.NAME [shop/db] volume 'data': 'Fast_Disk' cannot be a storage class"],
  ])('are refused %s', (_, volumeClaimTemplates, traits, message) => {
    const shop = app();
    stateful(shop, { volumeClaimTemplates: volumeClaimTemplates as never }).with(...traits.map((props) => new Volume(props as never)));
    expect(findings(shop)).toEqual([expect.stringContaining(message)]);
  });

  it('come with a warning where the container is not root and no group may write', () => {
    const shop = app();
    stateful(shop, { volumeClaimTemplates: [data, { ...data, name: 'old', mountPath: '/old', readOnly: true }] });
    expect(findings(shop, { podSecurity: 'restricted' })).toEqual([expect.stringContaining("warning K8S.POD_SECURITY [shop/db] volume 'data' belongs to root")]);
    expect(findings(shop, { podSecurity: { standard: 'restricted', fsGroup: 1000 } })).toEqual([]);
    expect(findings(shop)).toEqual([]);
  });
});
