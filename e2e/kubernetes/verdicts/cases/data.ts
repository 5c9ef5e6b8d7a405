import { Application, Command, Lifecycle, Scaler, Secret, SecurityContext, StatefulService, Volume, Worker, type CommandProps, type LifecycleProps, type PersistentVolumeProps, type SecurityContextProps } from '../../../../src';
import { Native, NativeObject, type AnyObject, type KubernetesOptions } from '../../../../src/kubernetes';
import { image, type HostileCase } from '../hostile-case';
import { deployment, worker } from '../shop';

const words = (about: string, props: object, container: object, taken?: string): HostileCase =>
  ({ about, model: () => worker({ args: ['a'] }, new Command(props as CommandProps)), objects: () => deployment(container), taken });
const hooks = (about: string, props: object, lifecycle: object): HostileCase =>
  ({ about, model: () => worker({}, new Lifecycle(props as LifecycleProps)), objects: () => deployment({ lifecycle }) });
const rights = (about: string, props: object, securityContext: object, taken?: string): HostileCase =>
  ({ about, model: () => worker({}, new SecurityContext(props as SecurityContextProps)), objects: () => deployment({ securityContext }), taken });
const claim = (about: string, props: object, spec: object, taken?: string): HostileCase => ({
  about, taken, model: () => worker({}, new Volume({ type: 'persistent', name: 'data', mountPath: '/data', size: '1Gi', ...props } as PersistentVolumeProps)),
  objects: () => [{ apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, ...spec } }],
});
const machine = (about: string, hostPath: object, options: Partial<KubernetesOptions> = { podSecurity: 'privileged' }, taken?: string): HostileCase => ({
  about, taken, options: { ...options, volumes: { logs: { hostPath } } } as Partial<KubernetesOptions>, model: () => worker({}, new Volume({ type: 'existing', name: 'logs', mountPath: '/logs' })),
});
const own = (about: string, object: unknown): HostileCase => ({
  about, objects: () => [object as object],
  model: () => { const shop = worker(); new NativeObject(shop, 'own', object as AnyObject); return shop; },
});
const stored = (about: string, binding: object, taken: string): HostileCase => ({
  about, taken, options: { secrets: { db: binding } } as Partial<KubernetesOptions>, objects: () => [],
  model: () => {
    const shop = new Application(undefined, 'shop');
    new Worker(shop, 'mailer', { image, env: { P: new Secret(shop, 'db', { keys: ['password'] }).key('password') } });
    return shop;
  },
});
const stateful = (): Application => {
  const shop = new Application(undefined, 'shop');
  new StatefulService(shop, 'db', { image }).with(new Volume({ type: 'persistent', name: 'data', mountPath: '/data', size: '1Gi' }));
  return shop;
};

/** Commands, hooks, rights, data, and what the author writes in the words of Kubernetes. */
export const data: readonly HostileCase[] = [
  words('a command that is one text, by trait', { command: 'npm start' }, { command: 'npm start' }),
  words('an added argument that is a list', { addArgs: [['1']] }, { args: [['1']] }),
  words('an argument taken away that is not there', { delArgs: ['b'] }, { args: ['a'] }, 'the misspelling never reaches it'),
  hooks('a hook with two ways to run', { preStop: { exec: { command: ['x'] }, sleep: { seconds: 1 } } }, { preStop: { exec: { command: ['x'] }, sleep: { seconds: 1 } } }),
  hooks('a hook that runs nothing', { preStop: {} }, { preStop: {} }),
  hooks('a hook that sleeps longer than the pod may take', { preStop: { sleep: { seconds: 31 } } }, { preStop: { sleep: { seconds: 31 } } }),
  hooks('a hook by HTTP without a port', { postStart: { httpGet: {} } }, { postStart: { httpGet: {} } }),
  rights('user -1, by trait', { runAsUser: -1 }, { runAsUser: -1 }),
  rights('a privileged container that cannot gain privileges', { privileged: true, allowPrivilegeEscalation: false }, { privileged: true, allowPrivilegeEscalation: false }),
  rights('the capability CAP_CHOWN', { capabilities: { add: ['CAP_CHOWN'] } }, { capabilities: { add: ['CAP_CHOWN'] } }, 'the runtime does not know it and does not start the container'),
  rights('no root, and user 0', { runAsNonRoot: true, runAsUser: 0 }, { runAsNonRoot: true, runAsUser: 0 }, 'the kubelet does not start the container'),
  claim('a volume of 10GB', { size: '10GB' }, { resources: { requests: { storage: '10GB' } } }),
  claim('a volume without a size', { size: undefined }, { resources: {} }),
  claim('a volume of a class called My_Class', { storageClass: 'My_Class' }, { storageClassName: 'My_Class' }),
  claim('a volume with an access mode that is none', { accessMode: 'Sometimes' }, { accessModes: ['Sometimes'] }),
  { about: 'a volume of one node for three replicas', model: () => worker({}, new Scaler({ replicas: 3 }), new Volume({ type: 'persistent', name: 'data', mountPath: '/data', size: '1Gi' })), taken: 'replicas on other nodes wait for ever' },
  { about: 'one volume for all replicas of a stateful service', model: stateful, taken: 'replicas on other nodes wait for ever' },
  { about: 'an existing volume that nobody binds', model: () => worker({}, new Volume({ type: 'existing', name: 'media', mountPath: '/media' })), objects: () => [], taken: 'nothing says which claim it is' },
  machine('a path of the machine that climbs', { path: '/var/log/../../etc' }),
  machine('a path of the machine that is a Folder', { path: '/var/log', type: 'Folder' }),
  machine('a path of the machine under the standard baseline', { path: '/var/log' }, {}, 'a namespace that enforces the standard makes no pod'),
  own('an object of one\'s own without a kind', { apiVersion: 'v1', metadata: { name: 'own' } }),
  own('an object of one\'s own without a name', { apiVersion: 'v1', kind: 'ConfigMap', metadata: {} }),
  own('an object of one\'s own called My_Quota', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'My_Quota' } }),
  { about: 'an edit that gives a text', model: () => worker({}, new Native(() => 'ConfigMap' as never)), objects: () => [], taken: 'it is no object, and is never sent' },
  stored('an external secret of a store without a name', { externalSecret: { secretStoreRef: {}, keys: { password: 'p' } } }, 'the operator refuses it'),
  stored('a key vault of an unknown tenant', { keyVault: { name: 'acme', tenantId: 'acme', identity: { node: 'system' } } }, 'the driver cannot mount it, and the pod waits'),
  stored('a key vault with a version that is none', { keyVault: { name: 'acme', tenantId: '11111111-2222-3333-4444-555555555555', identity: { node: 'system' }, keys: { password: { name: 'p', version: 'a b' } } } }, 'the driver cannot mount it, and the pod waits'),
];
