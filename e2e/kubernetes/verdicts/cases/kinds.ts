import { Application, Autoscaler, Daemon, FunctionApp, Scaler, Secret, StatefulService, type DaemonProps, type FunctionAppProps, type StatefulServiceProps, type Trait } from '../../../../src';
import { image, type HostileCase } from '../hostile-case';
import { claim, daemonSet, statefulSet } from '../written';

type Traits = Trait<any, any>[];

function stateful(props: object, ...traits: Traits): Application {
  const shop = new Application(undefined, 'shop');
  new StatefulService(shop, 'orders', { image, port: 8080, ...props } as StatefulServiceProps).with(...traits);
  return shop;
}

function daemon(props: object, ...traits: Traits): Application {
  const shop = new Application(undefined, 'shop');
  new Daemon(shop, 'orders', { image, ...props } as DaemonProps).with(...traits);
  return shop;
}

function functions(props: object): Application {
  const shop = new Application(undefined, 'shop');
  const storage = new Secret(shop, 'storage', { keys: ['connection'] });
  new FunctionApp(shop, 'orders', { image, storage: storage.key('connection'), ...props } as FunctionAppProps);
  return shop;
}

const disk = { name: 'data', mountPath: '/data', size: '1Gi' };
const claims = (about: string, one: object, manifest: object, taken?: string): HostileCase =>
  ({ about, model: () => stateful({ volumeClaimTemplates: [one] }), objects: () => statefulSet({ volumeClaimTemplates: [manifest] }), taken });
const bound = { secrets: { storage: { existing: 'storage' } } };

/** Kinds of components beside web services and workers. */
export const kinds: readonly HostileCase[] = [
  claims('a stateful service with a disk of 1GB5', { ...disk, size: '1GB5' }, claim('data', '1GB5')),
  claims('a stateful service with a disk of nothing', { ...disk, size: '0' }, claim('data', '0')),
  claims('a stateful service with a disk called Data_1', { ...disk, name: 'Data_1' }, claim('Data_1', '1Gi')),
  claims('a stateful service with a disk of a class called My_Class', { ...disk, storageClass: 'My_Class' }, claim('data', '1Gi', { storageClassName: 'My_Class' })),
  { about: 'a stateful service with pods in no known order', model: () => stateful({ podManagementPolicy: 'Backwards' }), objects: () => statefulSet({ podManagementPolicy: 'Backwards' }) },
  { about: 'a stateful service that counts from -1', model: () => stateful({ ordinals: { start: -1 } }), objects: () => statefulSet({ ordinals: { start: -1 } }) },
  { about: 'a daemon with a number of replicas', model: () => daemon({}, new Scaler({ replicas: 2 })), objects: () => daemonSet({ replicas: 2 }) },
  { about: 'a daemon with an autoscaler', model: () => daemon({ cpu: 1 }, new Autoscaler({ max: 3, cpu: 70 })), taken: 'the controller finds nothing to scale, and says so in an event' },
  { about: 'a daemon with a misspelt property, comand', model: () => daemon({ comand: ['a'] }), objects: () => daemonSet({ comand: ['a'] }) },
  { about: 'a function app without storage', model: () => functions({ storage: undefined }), objects: () => [], taken: 'nothing tells it where its host keeps its keys; the host ends at once' },
  { about: 'a function app with its storage as a text', model: () => functions({ storage: 'AccountKey=abc' }), objects: () => [], taken: 'everyone who reads the manifest would have the key' },
  { about: 'a function app that sets AzureWebJobsStorage itself', model: () => functions({ env: { AzureWebJobsStorage: 'x' } }), options: bound, taken: 'the last one silently wins' },
  { about: 'a function app with a host id of 33 characters', model: () => functions({ hostId: 'a'.repeat(33) }), options: bound, objects: () => [], taken: 'the host ends with an error when it starts' },
];
