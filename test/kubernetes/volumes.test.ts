import { describe, expect, it } from 'vitest';
import { Autoscaler, EventScaler, Parameter, plan, Scaler, SecurityContext, Sidecar, Trait, Volume, type PersistentVolumeProps } from 'cdk-oam';
import { kubernetes, type KubernetesOptions } from 'cdk-oam/kubernetes';
import { app, findings, object, objects, podOf, worker } from './fixtures';

const data = (props: Partial<PersistentVolumeProps> = {}) => new Volume({ type: 'persistent', name: 'data', mountPath: '/data', size: '10Gi', ...props });
const shop = (...traits: Trait<any, any>[]) => {
  const made = app();
  worker(made, 'mailer', { cpu: 0.25, memory: '0.5Gi' }).with(...traits as never[]);
  return made;
};

describe('a persistent volume', () => {
  it('is a claim of the component, kept by the tools that apply manifests', () => {
    const made = shop(data({ readOnly: true }), new Sidecar({ name: 'backup', image: 'x:1', volumeMounts: [{ name: 'data', mountPath: '/in' }] }));
    expect(object(made, 'PersistentVolumeClaim', 'mailer-data', { namespace: 'shop' })).toMatchObject({
      apiVersion: 'v1',
      metadata: {
        namespace: 'shop', labels: { 'app.kubernetes.io/name': 'mailer' },
        annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false', 'helm.sh/resource-policy': 'keep', 'kustomize.toolkit.fluxcd.io/prune': 'disabled' },
      },
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } },
    });
    expect(object(made, 'PersistentVolumeClaim', 'mailer-data').spec).not.toHaveProperty('storageClassName');
    const pod = podOf(made, 'mailer');
    expect(pod.volumes).toEqual([{ name: 'data', persistentVolumeClaim: { claimName: 'mailer-data' } }]);
    expect(pod.containers.map(({ volumeMounts }: any) => volumeMounts)).toEqual([[{ name: 'data', mountPath: '/data', readOnly: true }], [{ name: 'data', mountPath: '/in' }]]);
    expect(objects(made).map(({ kind }) => kind)).toEqual(['PersistentVolumeClaim', 'Deployment']);
  });

  it('has the class, the mode and the end that the author says', () => {
    const made = app();
    const storageClass = new Parameter(made, 'class');
    worker(made).with(data({ storageClass, accessMode: 'ReadWriteMany', retention: 'delete' }), new Scaler({ replicas: 3 }));
    const claim = object(made, 'PersistentVolumeClaim', 'mailer-data', { parameters: { class: 'azurefile-csi' } });
    expect(claim.spec).toMatchObject({ accessModes: ['ReadWriteMany'], storageClassName: 'azurefile-csi' });
    expect(claim.metadata).not.toHaveProperty('annotations');
    expect(findings(made, { parameters: { class: 'Azure Files' } })).toEqual([expect.stringContaining("error K8S.VOLUME [shop/mailer] volume 'data': 'Azure Files' cannot be the name of a storage class")]);
  });

  it('of one node replaces pods one after the other, and says so', () => {
    expect(object(shop(data()), 'Deployment', 'mailer').spec.strategy).toEqual({ type: 'Recreate' });
    expect(findings(shop(data()))).toEqual(["adapted K8S.VOLUME [shop/mailer] a new pod starts after the old one has stopped (strategy Recreate), because the pods of one node can mount volume 'data' at a time"]);
    const many = shop(data({ accessMode: 'ReadWriteMany' }));
    expect(object(many, 'Deployment', 'mailer').spec).not.toHaveProperty('strategy');
    expect(findings(many)).toEqual([]);
  });

  it('leaves the way pods are replaced to who has said it', () => {
    class Rollout extends Trait<never> {
      readonly kind = 'rollout' as const;
      constructor(override readonly props: { strategy?: string }) { super(props); }
    }
    const target = { ...kubernetes, traits: { ...kubernetes.traits, rollout: {} } };
    const of = (strategy?: string) => plan(shop(data(), new Rollout({ strategy })), target, {});
    expect(of('recreate').diagnostics).toEqual([]);
    expect(of('recreate').resources[1]).not.toHaveProperty('spec.strategy');
    expect(of().diagnostics).toMatchObject([{ severity: 'warning', code: 'K8S.VOLUME', message: expect.stringContaining("a new pod may wait for ever for volume 'data'") }]);
  });

  it.each<[string, Trait<any, any>, number]>([
    ['Scaler', new Scaler({ replicas: 2 }), 2],
    ['Autoscaler', new Autoscaler({ max: 5, cpu: 50 }), 5],
    ['EventScaler', new EventScaler({ max: 9, triggers: [{ type: 'kafka', metadata: { topic: 'a' } }] }), 9],
  ])('of one node cannot be shared by the replicas of a %s', (_, scaler, most) => {
    expect(findings(shop(data(), scaler))).toEqual([`error K8S.VOLUME [shop/mailer] volume 'data' is ReadWriteOnce: the pods of one node can mount it at a time, and the component may have ${most} replicas, which share it`]);
    expect(findings(shop(data({ accessMode: 'ReadWriteOncePod' }), scaler))).toEqual([expect.stringContaining('one pod can mount it at a time')]);
    expect(findings(shop(data({ accessMode: 'ReadWriteMany' }), scaler))).toEqual([]);
  });

  it('takes a scaler that never runs two', () => {
    expect(findings(shop(data(), new Scaler({ replicas: 1 }))).filter((line) => !line.startsWith('adapted'))).toEqual([]);
    expect(findings(shop(data(), new EventScaler({ max: 1, triggers: [{ type: 'kafka', metadata: {} }] }))).filter((line) => !line.startsWith('adapted'))).toEqual([]);
  });

  it('belongs to root, which is worth a word where the component does not', () => {
    const warnings = (options: Partial<KubernetesOptions>, ...traits: Trait<any, any>[]) => findings(shop(data({ accessMode: 'ReadWriteMany' }), ...traits), options);
    const warning = "warning K8S.VOLUME [shop/mailer] a new volume 'data' belongs to root, and the component runs as another user: it may not be able to write";
    expect(warnings({ podSecurity: 'restricted' })).toEqual([warning]);
    expect(warnings({}, new SecurityContext({ runAsUser: 1000 }))).toEqual([warning]);
    expect(warnings({ podSecurity: { standard: 'restricted', runAsUser: 1000, fsGroup: 1000 } })).toEqual([]);
    expect(warnings({}, new SecurityContext({ runAsUser: 1000, fsGroup: 1 }))).toEqual([]);
    expect(warnings({}, new SecurityContext({ runAsUser: 0 }))).toEqual([]);
  });
});

describe('an existing volume', () => {
  const media = new Volume({ type: 'existing', name: 'media', mountPath: '/media' });
  const azureFile = { shareName: 'media', secret: 'media-key' };
  const two = () => {
    const made = app();
    for (const id of ['mailer', 'web']) worker(made, id).with(media);
    return made;
  };

  it('is the claim that it is bound to, for all components or for one', () => {
    const volumes = { media: { existing: 'all' }, 'web/media': { existing: 'own' } };
    const claims = ['mailer', 'web'].map((id) => podOf(two(), id, { volumes }).volumes[0].persistentVolumeClaim.claimName);
    expect(claims).toEqual(['all', 'own']);
    expect(objects(two(), { volumes }).map(({ kind }) => kind)).toEqual(['Deployment', 'Deployment']);
  });

  it('is a share of Azure Files: one volume that is never deleted, and one claim on it', () => {
    const made = two();
    const options = { namespace: 'prod', volumes: { media: { azureFile: { ...azureFile, storageAccount: 'acme', resourceGroup: 'rg', server: 'acme.privatelink.file.core.windows.net', mountOptions: ['uid=1000'] } } } };
    const [volume, claim, ...rest] = objects(made, options);
    expect(rest.map(({ kind }) => kind)).toEqual(['Deployment', 'Deployment']);
    expect(volume).toMatchObject({
      apiVersion: 'v1', kind: 'PersistentVolume',
      spec: {
        accessModes: ['ReadWriteMany'], capacity: { storage: '100Gi' }, storageClassName: '', persistentVolumeReclaimPolicy: 'Retain', mountOptions: ['uid=1000'],
        claimRef: { apiVersion: 'v1', kind: 'PersistentVolumeClaim', namespace: 'prod', name: 'shop-media' },
        csi: {
          driver: 'file.csi.azure.com', volumeHandle: 'prod-shop-media', nodeStageSecretRef: { name: 'media-key', namespace: 'prod' },
          volumeAttributes: { shareName: 'media', storageAccount: 'acme', resourceGroup: 'rg', server: 'acme.privatelink.file.core.windows.net' },
        },
      },
    });
    expect(volume!.metadata).toMatchObject({ name: 'prod-shop-media' });
    expect(volume!.metadata).not.toHaveProperty('namespace');
    expect(claim).toMatchObject({ kind: 'PersistentVolumeClaim', metadata: { name: 'shop-media', namespace: 'prod' }, spec: { accessModes: ['ReadWriteMany'], storageClassName: '', volumeName: 'prod-shop-media', resources: { requests: { storage: '100Gi' } } } });
    expect(podOf(made, 'web', options).volumes).toEqual([{ name: 'media', persistentVolumeClaim: { claimName: 'shop-media' } }]);
  });

  it('is a share over NFS', () => {
    const [volume] = objects(two(), { namespace: 'prod', volumes: { media: { azureFile: { shareName: 'media', storageAccount: 'acme', protocol: 'nfs' } } } });
    expect(volume!.spec.csi.volumeAttributes).toEqual({ shareName: 'media', storageAccount: 'acme', protocol: 'nfs' });
    expect(volume!.spec.csi).not.toHaveProperty('nodeStageSecretRef');
  });

  it('is a path of the machine, where the deployment allows it', () => {
    const hostPath = { path: '/var/log', type: 'Directory' } as const;
    const volumes = { media: { existing: 'all' }, 'web/media': { hostPath } };
    expect(podOf(two(), 'web', { podSecurity: 'privileged', volumes }).volumes).toEqual([{ name: 'media', hostPath }]);
    expect(podOf(two(), 'mailer', { podSecurity: 'privileged', volumes }).volumes).toEqual([{ name: 'media', persistentVolumeClaim: { claimName: 'all' } }]);
    for (const standard of ['baseline', 'restricted'] as const) {
      expect(findings(two(), { podSecurity: standard, volumes })).toEqual([expect.stringContaining(`volume 'web/media' is a path of the machine, which the standard ${standard} forbids`)]);
    }
  });

  it('must be bound', () => {
    expect(findings(two())).toEqual(['mailer', 'web'].map((id) => `error OAM.UNBOUND [shop/${id}] volume 'media' is not bound`));
    expect(findings(two(), { volumes: { medai: { existing: 'x' }, media: { existing: 'x' } } })).toEqual([
      "error OAM.UNKNOWN_BINDING [shop] the deployment binds volume 'medai', and no component has an existing volume of that name: they have media",
    ]);
  });

  it.each<[unknown, string]>([
    ['claim', 'must be bound to { existing } with a claim in the cluster, to { azureFile } or to { hostPath }'],
    [{ existing: 'a', azureFile }, 'must be bound to { existing }'],
    [null, 'must be bound to { existing }'],
    [{ existing: 'Not A Name' }, 'is bound to something that cannot be the name of an object'],
    [{ existing: null }, 'is bound to something that cannot be the name of an object'],
    [{ azureFile: 'media' }, "azureFile of volume 'media' must be an object"],
    [{ azureFile: { ...azureFile, shareName: 'My Share' } }, 'must be the name of a share'],
    [{ azureFile: { ...azureFile, shreName: 'x' } }, "has no property 'shreName'"],
    [{ azureFile: { ...azureFile, protocol: 'ftp' } }, "must be 'smb' or 'nfs'"],
    [{ azureFile: { ...azureFile, protocol: 'nfs' } }, 'has a secret, and NFS knows none'],
    [{ azureFile: { ...azureFile, mountOptions: ['a,b'] } }, 'must be a list of options without blanks and commas'],
    [{ azureFile: { ...azureFile, storageAccount: 5 } }, 'must be a text'],
    [{ azureFile: { ...azureFile, secret: 'A B' } }, "the secret of azureFile of volume 'media' is bound to something that cannot be the name"],
    [{ azureFile: { shareName: 'media' } }, 'names neither a secret nor a storageAccount'],
    [{ hostPath: '/var/log' }, "hostPath of volume 'media' must be an object"],
    [{ hostPath: null }, "hostPath of volume 'media' must be an object"],
    [{ hostPath: { path: 'var/log' } }, "must begin with '/' and have no '..'"],
    [{ hostPath: { path: '/var/log/../../etc' } }, "must begin with '/' and have no '..'"],
    [{ hostPath: {} }, "must begin with '/' and have no '..'"],
    [{ hostPath: { path: '/var/log', type: 'Folder' } }, 'must be one of Directory, DirectoryOrCreate, File, FileOrCreate, Socket, CharDevice, BlockDevice'],
    [{ hostPath: { path: '/var/log', readOnly: true } }, "has no property 'readOnly'"],
  ])('cannot be bound to %o', (binding, message) => {
    expect(findings(two(), { namespace: 'prod', podSecurity: 'privileged', volumes: { media: binding as never } })).toEqual([expect.stringContaining(message)]);
  });

  it('needs a namespace for a share', () => {
    expect(findings(two(), { volumes: { media: { azureFile } } })).toEqual([expect.stringContaining('needs to know the namespace')]);
  });
});
