import { DaprComponent, DaprSidecar, SecretFiles, Secret, Sidecar, WebService, Worker, Application, type DaprSidecarProps } from '../../../../src';
import { image, type HostileCase } from '../hostile-case';
import { service } from '../shop';
import { pod } from '../written';

const byInjector = 'annotations are texts to it; the injector of Dapr, or daprd, refuses the pod';
const dapr = (about: string, props: object): HostileCase =>
  ({ about, model: () => service({}, new DaprSidecar(props as DaprSidecarProps)), objects: () => [], taken: byInjector });

function secretFiles(files: (secret: Secret) => object, mountPath = '/secrets'): Application {
  const shop = new Application(undefined, 'shop');
  const secret = new Secret(shop, 'tokens', { keys: ['a'] });
  new Worker(shop, 'mailer', { image }).with(new SecretFiles({ mountPath, files: files(secret) as never }));
  return shop;
}

function withDaprService(): Application {
  const shop = service({}, new DaprSidecar());
  new WebService(shop, 'orders-dapr', { image, port: 8080 });
  return shop;
}

/** What is beside a component at run time. */
export const sidecars: readonly HostileCase[] = [
  dapr('a Dapr app id with a dot', { appId: 'orders.v1' }),
  dapr('a Dapr app port of 70000', { appPort: 70000 }),
  dapr('a Dapr protocol that is none', { appProtocol: 'tcp' }),
  dapr('a Dapr health check that takes longer than it comes', { appHealth: { probeInterval: 1, probeTimeout: 2000 } }),
  { about: 'a sidecar with the name of the one of Dapr', model: () => service({}, new DaprSidecar(), new Sidecar({ name: 'daprd', image })), taken: 'the pod has two containers of one name, and is refused when the injector has added its own' },
  { about: 'a component with the name of the Service of a Dapr app', model: withDaprService, taken: 'the operator of Dapr finds a Service where it makes its own, and one takes the place of the other' },
  { about: 'a Dapr component without a type', model: () => { const shop = service(); new DaprComponent(shop, 'state', { type: '' }); return shop; }, objects: () => [{ apiVersion: 'dapr.io/v1alpha1', kind: 'Component', metadata: { name: 'state' }, spec: { version: 'v1', metadata: [] } }] },
  { about: 'a secret file that is a text', model: () => secretFiles(() => ({ token: 'abc' })), objects: () => [], taken: 'everyone who reads the manifest would have the secret' },
  { about: 'a secret file in a folder that is no absolute path', model: () => secretFiles((secret) => ({ token: secret.key('a') }), 'secrets'), objects: () => pod({ containers: [{ name: 'a', image, volumeMounts: [{ name: 'x', mountPath: '' }] }] }) },
  { about: 'a secret file of a key that is not declared', model: () => secretFiles((secret) => ({ token: secret.key('b') })), objects: () => [], taken: 'the pod waits for a key that never comes' },
];
