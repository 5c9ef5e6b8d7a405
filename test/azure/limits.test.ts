import { describe, expect, it } from 'vitest';
import { Autoscaler, EventScaler, HttpScaler, Ingress, InitContainer, Scaler, Volume, WorkloadIdentity, type Trait } from '../../src';
import { containerAppsCodes, type ContainerAppsOptions } from '../../src/azure/container-apps';
import { IDENTITY, SUBNET, toldOf, toldOfWorker } from './support';

type Options = Partial<ContainerAppsOptions>;
/** Without what is said of every route. */
const routed = (lines: readonly string[]) => lines.filter((line) => !/^adapted (ACA\.ADDRESS|ACA\.DOMAIN|OAM\.ADAPTED)/.test(line));
const d4: Options = { environment: { workloadProfiles: [{ name: 'big', type: 'D4' }] }, workloadProfileName: 'big' };

describe('more than a machine can hold', () => {
  it('is doubtful where nothing is left for the platform', () => {
    const doubt = (cores: number, memory: string) => `warning ACA.PROFILE [shop/mailer] the containers ask for ${cores} cores and ${memory}, all that a machine of profile D4 has: the platform keeps a part of it for itself, how much is not published\n  fix: ask for less or choose a larger profile`;
    expect(toldOfWorker([], d4, { cpu: 4, memory: '8Gi' })).toEqual([doubt(4, '8Gi')]);
    expect(toldOfWorker([], d4, { cpu: 1, memory: '16Gi' })).toEqual([doubt(1, '16Gi')]);
    expect(toldOfWorker([], d4, { cpu: 3.9, memory: '15Gi' })).toEqual([]);
  });

  it('is what pages say, who may be wrong', () => {
    expect(toldOfWorker([], d4, { cpu: 5, memory: '8Gi' })).toEqual([expect.stringContaining('error ACA.PROFILE [shop/mailer] the containers ask for 5 cores and 8Gi, more than a machine of profile D4 has')]);
    expect(toldOfWorker([], { ...d4, accept: ['ACA.PROFILE'] }, { cpu: 5, memory: '8Gi' })).toEqual([expect.stringContaining('warning ACA.PROFILE [shop/mailer] the containers ask for 5 cores and 8Gi')]);
  });
});

it.each<[string, Trait<any, any>]>([
  ['replicas', new Scaler({ replicas: 301 })], ['max', new Autoscaler({ max: 301, cpu: 50 })], ['max', new EventScaler({ max: 301, triggers: [{ type: 'kafka', metadata: {} }] })],
])('sources disagree about more than 300 %s', (what, trait) => {
  expect(toldOfWorker([trait])).toContainEqual(`warning ACA.SCALE [shop/mailer] ${what} 301 is above 300: the platform's page allows 1000, older pages and validators 300, and the platform may refuse it\n  fix: ask for 300 or fewer if it does`);
});

it('300 replicas are fine, and more than 1000 are an error that can be accepted', () => {
  expect(toldOfWorker([new Scaler({ replicas: 300 })])).toEqual([]);
  expect(toldOfWorker([new Scaler({ replicas: 1001 })])).toEqual([expect.stringContaining('error ACA.SCALE [shop/mailer] replicas 1001 is above 1000')]);
  expect(toldOfWorker([new Scaler({ replicas: 1001 })], { accept: ['ACA.SCALE'] })).toEqual([expect.stringContaining('warning ACA.SCALE [shop/mailer] replicas 1001 is above 1000')]);
  expect(toldOf({ port: 8080 }, [new HttpScaler({ max: 301, concurrency: 1 })])).toContainEqual(expect.stringContaining('warning ACA.SCALE [shop/orders] max 301 is above 300'));
});

it('sources disagree about the word for connections', () => {
  const tcp = new EventScaler({ max: 3, triggers: [{ type: 'tcp', metadata: { concurrentConnections: 9 } }] });
  expect(toldOf({ ports: [{ port: 5432, appProtocol: 'tcp' }] }, [tcp])).toEqual([
    "warning ACA.TRIGGER [shop/orders] trigger 'tcp' of type 'tcp': sources disagree whether the platform reads concurrentConnections, which is written, or concurrentRequests\n  fix: see whether the app scales",
  ]);
});

describe('a route for callers outside', () => {
  const outside = 'adapted ACA.INGRESS [shop/orders] the route is for callers outside, and the environment has no way in from the internet: it is reached from the network of the environment';
  const internal: Options = { environment: { infrastructureSubnetId: SUBNET, internal: true } };

  it('ends where the environment ends', () => {
    expect(routed(toldOf({ port: 8080 }, [new Ingress()], internal))).toEqual([outside]);
    expect(routed(toldOf({ port: 8080 }, [new Ingress()], { environment: { publicNetworkAccess: 'Disabled' } }))).toEqual([outside]);
    expect(routed(toldOf({ port: 8080 }, [new Ingress({ external: false })], internal))).toEqual([]);
    expect(routed(toldOf({ port: 8080 }, [new Ingress()], { environment: { publicNetworkAccess: 'Enabled' } }))).toEqual([]);
  });

  it('gets no certificate there that the platform would verify', () => {
    expect(routed(toldOf({ port: 8080 }, [new Ingress({ host: 'shop.example.com', tls: true })], internal))).toEqual([
      expect.stringContaining("error ACA.DOMAIN [shop/orders] host 'shop.example.com' cannot be reached from outside, where the platform verifies it for a certificate"), outside,
    ]);
  });
});

describe('the identity of an app', () => {
  const traits = [new InitContainer({ name: 'seed', image: 's' }), new WorkloadIdentity({ clientId: 'c', resourceId: IDENTITY })];
  it.each<[string, Options, string]>([
    ['dedicated machines', d4, 'profile D4'], ['an environment without profiles', { environment: { workloadProfiles: [] } }, 'an environment without workload profiles'],
  ])('is not for init containers on %s', (_, options, where) => {
    expect(toldOfWorker(traits, options)).toEqual([
      `warning AZURE.IDENTITY [shop/mailer] init container 'seed' cannot sign in as the identity of the app: on ${where} the platform's pages give it to init containers not at all\n  fix: sign in from the component itself, or run it on the workload profile Consumption`,
    ]);
    expect(toldOfWorker(traits.slice(0, 1), options)).toEqual([]);
  });

  it('is for init containers on the profile Consumption', () => expect(toldOfWorker(traits)).toEqual([]));
});

describe('names of what is there already', () => {
  const media = new Volume({ type: 'existing', name: 'media', mountPath: '/media' });
  const bound = (volume: object) => toldOfWorker([media], { volumes: { media: volume as never } });
  const azureFile = { shareName: 'media', accountName: 'acme', accountKey: 'hush' };

  it.each<[object, string]>([
    [{ storageName: 'My_Storage' }, "error ACA.NAME [shop] storageName of volume 'media' cannot be the name of a storage: the platform allows 1 to 32 lower-case letters"],
    [{ storageName: `s${'x'.repeat(32)}` }, "error ACA.NAME [shop] storageName of volume 'media' cannot be the name of a storage"],
    [{ azureFile: { ...azureFile, accountName: 'Acme' } }, "warning AZURE.NAME [shop] accountName of azureFile of volume 'media' is no name that Azure is known to take: 3 to 24 lower-case letters and digits"],
    [{ azureFile: { ...azureFile, shareName: 'a--b' } }, "warning AZURE.NAME [shop] shareName of azureFile of volume 'media' is no name that Azure is known to take: 3 to 63 lower-case letters, digits and single '-'"],
  ])('%j', (volume, message) => expect(bound(volume)).toEqual([expect.stringContaining(message)]));
});

it('what the service itself would say can be looked up', () => {
  const texts = Object.values(containerAppsCodes).join();
  for (const code of ['ContainerAppInvalidName', 'ContainerAppInvalidRevisionName', 'ContainerAppInvalidSecretName', 'ContainerAppInvalidResourceTotal', 'ContainerAppProbeFailureThresholdOutOfRange', 'ContainerAppSecretInvalid']) expect(texts).toContain(code);
});
