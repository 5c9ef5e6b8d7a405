import { describe, expect, it } from 'vitest';
import { HealthChecks, Ingress, Secret, SecurityContext, Sidecar, Volume, Worker, WorkloadIdentity, type Port, type Probe } from '../../../src';
import { Native } from '../../../src/azure/container-instances';
import { IDENTITY, REGISTRY } from '../support';
import { groupOf, groupWith, NAMED, planned, SIZE, SUBNET, toldBy, toldOf, toldOfWorker, UNNAMED, type Options } from './support';

const first = (lines: readonly string[]) => lines[0]?.split('\n')[0];
const PUBLIC: Options = {};

describe('cores and memory', () => {
  it('are at least 1 core and 1 GB for a group', () => {
    expect(toldOf({ cpu: 0.5, memory: '1Gi' })).toEqual(["error ACI.RESOURCES [shop/orders] the containers ask for 0.5 cores and 1Gi together, and a group has at least 1 core and 1Gi\n  fix: ask for more, or set the option resources: 'round-up'; or, if you know that the platform allows it, add 'ACI.RESOURCES' to the option accept"]);
    expect(toldOf({ cpu: 0.5, memory: '0.5Gi' }, [new Sidecar({ name: 'proxy', image: 'p', cpu: 0.5, memory: '0.5Gi' })])).toEqual([]);
    expect(groupWith([], { ...NAMED, accept: ['ACI.RESOURCES'] }, { cpu: 0.1, memory: '100Mi' }).containers[0]!.resources).toEqual({ requests: { cpu: 0.1, memoryInGB: 0.09765625 }, limits: undefined });
  });

  it('go to the own container where they are rounded up', () => {
    const { containers } = groupWith([new Sidecar({ name: 'proxy', image: 'p', cpu: 0.25, memory: '256Mi' })], { ...NAMED, resources: 'round-up' }, { cpu: '250m', memory: '1.5Gi' });
    expect(containers.map(({ resources }) => resources.requests)).toEqual([{ cpu: 0.75, memoryInGB: 1.5 }, { cpu: 0.25, memoryInGB: 0.25 }]);
  });

  it('are chosen where the model has none', () => {
    expect(toldOf({ cpu: undefined, memory: undefined })).toEqual(['adapted ACI.RESOURCES [shop/orders] container has no cpu and memory, which the platform needs: it gets 1 core and 1Gi']);
    expect(toldOf({ cpu: undefined, memory: undefined, limit: { cpu: 0.5 } })[0]).toContain('0.5 cores');
  });

  it('may have a limit up to that of the group', () => {
    const limited = { cpu: 1, memory: '1Gi', limit: { cpu: 1.5, memory: '2Gi' } };
    expect(first(toldOf(limited))).toBe('error ACI.RESOURCES [shop/orders] container has a limit above the 1 core and 1Gi that its whole group has');
    expect(groupWith([new Sidecar({ name: 'proxy', image: 'p', cpu: 0.5, memory: '1Gi' })], NAMED, limited).containers[0]!.resources).toEqual({ requests: { cpu: 1, memoryInGB: 1 }, limits: { cpu: 1.5, memoryInGB: 2 } });
  });

  it.each<[string, string | number, string, Options, RegExp | undefined]>([
    ['what is usual', 4, '16Gi', NAMED, undefined],
    ['more than usual', 5, '16Gi', NAMED, /^warning ACI\.RESOURCES .*above 4 cores and 16Gi the subscription may need a quota/],
    ['the most', 31, '240Gi', NAMED, /^warning/],
    ['too much', 32, '240Gi', NAMED, /^error ACI\.RESOURCES .*a group on regular machines has at most 31 cores and 240Gi/],
    ['too much for confidential machines', 31, '181Gi', { ...NAMED, groups: { orders: { confidential: true } } }, /^error .*on confidential machines has at most 31 cores and 180Gi/],
    ['too much for spot machines', 5, '16Gi', { groups: { orders: { spot: true } } }, /^error .*on spot machines has at most 4 cores and 16Gi/],
  ])('%s', (_, cpu, memory, options, message) => {
    const [line] = toldOf({ cpu, memory }, [], options);
    if (message === undefined) expect(line).toBeUndefined();
    else expect(line).toMatch(message);
  });
});

describe('spot and confidential machines', () => {
  it('are asked for at the deployment', () => {
    const mailer = (settings: object) => groupOf(planned((shop) => void new Worker(shop, 'mailer', { image: 'm', ...SIZE }), { groups: { mailer: settings } }), 'mailer').args;
    expect(mailer({ spot: true })).toMatchObject({ priority: 'Spot' });
    expect(mailer({ confidential: true, zone: '2' })).toMatchObject({ sku: 'Confidential', zones: ['2'] });
    expect(mailer({ confidential: { ccePolicy: 'cG9s' } })).toMatchObject({ sku: 'Confidential', confidentialComputeProperties: { ccePolicy: 'cG9s' } });
    expect(JSON.stringify(mailer({ spot: false, confidential: false }))).not.toMatch(/Spot|Confidential/);
  });

  it.each<[string, object, Options, string]>([
    ['in a network', { spot: true }, UNNAMED, 'spot machines cannot stand in a network'],
    ['that are both', { spot: true, confidential: true }, PUBLIC, 'spot machines are not confidential'],
    ['in a zone', { spot: true, zone: '1' }, PUBLIC, "spot machines cannot be asked for in a zone, and zone '1' is"],
    ['of no kind', { spot: 'yes' }, PUBLIC, 'groups.mailer.spot must be true or false'],
    ['with a setting that does not exist', { sport: true }, PUBLIC, "groups.mailer has no property 'sport': it has spot, confidential, zone, dnsNameLabel"],
    ['in no zone', { zone: 'a' }, PUBLIC, "groups.mailer.zone must be '1', '2' or '3', got 'a'"],
    ['with a policy that is no Base64', { confidential: { ccePolicy: 'package policy' } }, PUBLIC, 'groups.mailer.confidential must be true, false, or { ccePolicy } with a policy in Base64'],
    ['without a policy', { confidential: {} }, PUBLIC, 'groups.mailer.confidential must be true, false, or { ccePolicy } with a policy in Base64'],
  ])('%s', (_, settings, options, message) => {
    expect(toldOfWorker([], { ...options, groups: { mailer: settings } })[0]).toMatch(new RegExp(`^error ACI\\.GROUP \\[shop[^\\]]*] ${message.replace(/[.{}]/g, '\\$&')}`));
  });

  it('cannot be had for ports, components that do not exist, or names that are none', () => {
    expect(first(toldOf({ port: 80 }, [], { groups: { orders: { spot: true } } }))).toBe("error ACI.NETWORK [shop/orders] nothing would reach port 'http': a group outside of a network has a public address or none, and no route asks for one");
    expect(first(toldOf({ port: 8080 }, [new Ingress()], { groups: { orders: { spot: true } } }))).toBe('error ACI.GROUP [shop/orders] spot machines have no address, and the component has a port that is to be reached');
    expect(toldOfWorker([], { groups: { mailr: {} } })).toEqual(["error ACI.GROUP [shop] groups names 'mailr', which is no component: they are mailer\n  fix: did you mean 'mailer'?"]);
    expect(first(toldOfWorker([], { groups: { mailer: { dnsNameLabel: 'a.b' } } }))).toBe("error ACI.NAME [shop] groups.mailer.dnsNameLabel 'a.b' cannot be part of a public name: it must be 5 to 63 letters, digits and '-', a letter or digit first and last");
    expect(first(toldOfWorker([], { groups: { mailer: { dnsNameLabel: 'shop' } }, accept: ['ACI.NAME'] }))).toMatch(/^warning ACI\.NAME .*dnsNameLabel 'shop' cannot be part of a public name/);
    expect(first(toldOfWorker([], { groups: { mailer: { dnsNameLabel: 5 as never } } }))).toBe('error ACI.NAME [shop] groups.mailer.dnsNameLabel must be a text that is known now');
  });
});

describe('probes', () => {
  const told = (probes: object, ports: readonly Port[] = [{ port: 80 }]) => first(toldOf({ ports }, [new HealthChecks(probes)]));
  it.each<[string, object, string]>([
    ['a TCP connection', { liveness: { tcpSocket: {} } }, 'liveness asks for a TCP connection: the platform asks by HTTP or runs a command'],
    ['gRPC', { readiness: { grpc: {} } }, 'readiness asks by gRPC: the platform asks by HTTP or runs a command'],
    ['a startup probe', { startup: { httpGet: {} } }, 'startup: the platform has no such probe'],
  ])('are never %s', (_, probes, message) => expect(told(probes)).toBe(`error ACI.PROBE [shop/orders] ${message}`));

  it('have a port, and every number', () => {
    expect(toldOfWorker([new HealthChecks({ liveness: { httpGet: {} } })])[0]).toMatch(/^error ACI\.PROBE .*liveness names no port, and the component has none/);
    expect(told({ liveness: { httpGet: {} } }, [{ port: 53, protocol: 'UDP' }])).toMatch(/^error ACI\.PROBE .*liveness names no port/);
    const readiness: Probe = { httpGet: { scheme: 'HTTPS', path: '/ready', port: 81 }, initialDelaySeconds: 0, failureThreshold: 9 };
    expect(groupWith([new HealthChecks({ liveness: { exec: { command: ['alive'] } }, readiness })]).containers[0]).toMatchObject({
      livenessProbe: { exec: { command: ['alive'] }, periodSeconds: 10, timeoutSeconds: 1, successThreshold: 1, failureThreshold: 3 },
      readinessProbe: { httpGet: { path: '/ready', port: 81, scheme: 'https' }, initialDelaySeconds: 0, failureThreshold: 9 },
    });
  });
});

describe('rights and identities', () => {
  it('are those of all containers, or of the own', () => {
    const { containers, initContainers } = groupWith([new SecurityContext({ runAsUser: 1000, runAsNonRoot: true, privileged: false, capabilities: { drop: ['ALL'] } }), new Sidecar({ name: 'proxy', image: 'p', ...SIZE })]);
    expect(containers.map(({ securityContext }) => securityContext)).toEqual([{ runAsUser: 1000, runAsGroup: undefined, privileged: false, allowPrivilegeEscalation: undefined, capabilities: { drop: ['ALL'] } }, { runAsUser: 1000, runAsGroup: undefined }]);
    expect(initContainers).toBeUndefined();
  });

  it('without a counterpart are refused, when they ask for something', () => {
    expect(toldOf({}, [new SecurityContext({ readOnlyRootFilesystem: true, fsGroup: 5, runAsNonRoot: true })]).map((line) => line.split(':')[0])).toEqual([
      'error ACI.SECURITY [shop/orders] fsGroup has no counterpart', 'error ACI.SECURITY [shop/orders] readOnlyRootFilesystem has no counterpart', 'error ACI.SECURITY [shop/orders] runAsNonRoot has no counterpart',
    ]);
    expect(toldOf({}, [new SecurityContext({ readOnlyRootFilesystem: false })])).toEqual([]);
    expect(toldOf({}, [new SecurityContext({ privileged: true })])[0]).toMatch(/^warning ACI\.SECURITY .*privileged: the platform's pages do not say which machines allow it/);
  });

  it('are written with a blank between two sorts', () => {
    const registry = { server: 'acme.azurecr.io', id: REGISTRY };
    expect(groupWith([new WorkloadIdentity()], NAMED).identity).toEqual({ type: 'SystemAssigned' });
    expect(groupWith([new WorkloadIdentity({ clientId: 'c', resourceId: IDENTITY })], NAMED).identity).toEqual({ type: 'UserAssigned', userAssignedIdentities: [IDENTITY] });
    const both = planned((shop) => void new Worker(shop, 'mailer', { image: 'm', ...SIZE }).with(new WorkloadIdentity()), { ...NAMED, registry });
    expect(groupOf(both, 'mailer')).toMatchObject({
      dependsOn: ['authorization:RoleAssignment/registry-pull'],
      args: { identity: { type: 'SystemAssigned, UserAssigned', userAssignedIdentities: [{ $ref: ['managedidentity:UserAssignedIdentity/registry-pull', 'id'] }] }, imageRegistryCredentials: [{ server: 'acme.azurecr.io', identity: { $ref: ['managedidentity:UserAssignedIdentity/registry-pull', 'id'] } }] },
    });
    expect(toldOfWorker([new WorkloadIdentity({ clientId: 'c' })])[0]).toMatch(/^error AZURE\.IDENTITY .*there is a clientId and no resourceId/);
    expect(groupWith([], { ...NAMED, registry: { server: 'ghcr.io', username: 'u', password: 'hush' } }).imageRegistryCredentials).toMatchObject([{ username: 'u', password: { $secret: 'registry.password' } }]);
  });
});

describe('what the deployment says', () => {
  it.each<[string, object, RegExp]>([
    ['an option that does not exist', { netwrk: {} }, /^error AZURE\.OPTIONS .*there is no option 'netwrk'.*\n {2}fix: did you mean 'network'\?/],
    ['sizes in no known way', { resources: 'any' }, /^error AZURE\.OPTIONS .*resources must be 'exact' or 'round-up', got 'any'/],
    ['a scope that does not exist', { dnsNameLabelScope: 'NoReuse' }, /^error AZURE\.OPTIONS .*dnsNameLabelScope must be one of Unsecure, .*Noreuse, got 'NoReuse'/],
    ['half a workspace', { logs: { workspaceId: 'w' } }, /^error AZURE\.OPTIONS .*logs must be 'workspace', 'none', or workspaceId and workspaceKey/],
    ['a network without a subnet', { network: {} }, /^error ACI\.NETWORK .*network has no subnetId/],
    ['no subnet', { network: { subnetId: '/subscriptions/s' } }, /^error ACI\.NETWORK .*'\/subscriptions\/s' is no resource id of a subnet/],
    ['a network with more', { network: { subnetId: SUBNET, subnet: 1 } }, /^error ACI\.NETWORK .*network has no property 'subnet'/],
    ['a zone of one label', { network: { subnetId: SUBNET, zone: { name: 'internal' } } }, /^error ACI\.NETWORK .*'internal' is no domain of two labels or more/],
    ['a zone without a name', { network: { subnetId: SUBNET, zone: {} } }, /^error ACI\.NETWORK .*network\.zone needs a name that is known now/],
    ['a zone without an id', { network: { subnetId: SUBNET, zone: { id: '', name: 'a.b' } } }, /^error ACI\.NETWORK .*network\.zone needs id and name/],
    ['no server', { network: { subnetId: SUBNET, nameServers: [] } }, /^error ACI\.NETWORK .*nameServers must be a list of at least one address/],
    ['Caddy with more', { tls: { imgae: 'x' } }, /^error AZURE\.OPTIONS .*tls has no property 'imgae'/],
    ['mail to nobody', { tls: { email: 'me' } }, /^error AZURE\.OPTIONS .*tls\.email must be an address for mail/],
    ['a share without a key', { tls: { storage: { shareName: 's', accountName: 'a' } } }, /^error AZURE\.BINDING .*tls\.storage is bound without accountKey/],
    ['no amount', { dapr: { cpu: 0 } }, /^error AZURE\.OPTIONS .*dapr\.cpu must be cores above 0/],
    ['no image', { dapr: { image: 'a b' } }, /^error AZURE\.OPTIONS .*dapr\.image must be the name of an image without blanks/],
  ])('is not %s', (_, options, message) => expect(toldOfWorker([], options as Options)[0]).toMatch(message));

  it('is where logs go', () => {
    expect(groupWith([], { ...NAMED, logs: 'none' }).diagnostics).toBeUndefined();
    const workspaceId = '11111111-2222-4333-8444-555555555555';
    expect(groupWith([], { ...NAMED, logs: { workspaceId, workspaceKey: 'hush' } }).diagnostics).toMatchObject({ logAnalytics: { workspaceId, workspaceKey: { $secret: 'logs.workspaceKey' } } });
    const resourceId = '/subscriptions/s1/resourceGroups/r/providers/Microsoft.OperationalInsights/workspaces/acme';
    expect(toldOf({}, [], { ...NAMED, logs: { workspaceId: resourceId, workspaceKey: 'hush' } })).toEqual([
      `error ACI.GROUP [shop] logs.workspaceId '${resourceId}' is no GUID, by which groups know a workspace\n  fix: give the customerId of the workspace, not its name or resource id`,
    ]);
  });

  it('binds shares and values, and no key vault', () => {
    const media = new Volume({ type: 'existing', name: 'media', mountPath: '/media' });
    expect(groupWith([media], { ...NAMED, volumes: { media: { azureFile: { shareName: 's', accountName: 'a', accountKey: 'hush', accessMode: 'ReadOnly' } } } }).volumes).toMatchObject([
      { name: 'media', azureFile: { shareName: 's', storageAccountName: 'a', storageAccountKey: { $secret: 'volumes media accountKey' }, readOnly: true } },
    ]);
    const vault = { keyVaultUrl: 'https://acme.vault.azure.net/secrets/media', identity: IDENTITY };
    expect(first(toldOf({}, [media], { ...NAMED, volumes: { media: { azureFile: { shareName: 's', accountName: 'a', accountKeyVaultProperties: vault } } } })))
      .toBe("error AZURE.KEY_VAULT [shop] azureFile of volume 'media' has accountKeyVaultProperties: groups cannot read key vaults with the API version of the SDK");
    expect(first(toldOf({}, [media], { ...NAMED, volumes: { media: { storageName: 'x' } as never } }))).toBe("error AZURE.BINDING [shop] volume 'media' must be bound to { azureFile }");
    const bound = planned((shop) => void new Worker(shop, 'mailer', { image: 'm', ...SIZE, env: { KEY: new Secret(shop, 'api', { keys: ['key'] }).key('key') } }),
      { ...NAMED, secrets: { api: { key: { keyVaultUrl: 'https://acme.vault.azure.net/secrets/api', identity: IDENTITY } } } });
    expect(toldBy(bound)).toEqual(['error AZURE.KEY_VAULT [shop/api] secret api/key is bound to a key vault, which groups cannot read with the API version of the SDK\n  fix: bind the value: read it in the program, or give the component a WorkloadIdentity and let it read the vault itself']);
  });
});

it('a native trait edits every group once it is complete', () => {
  const edit = new Native((args) => { args.containers[0]!.name = `${args.containerGroupName}-main`; });
  expect(groupWith([edit, new WorkloadIdentity()], NAMED)).toMatchObject({ identity: { type: 'SystemAssigned' }, containers: [{ name: 'orders-main' }] });
  expect(() => new Native(5 as never)).toThrow(new TypeError('Native must be a function of arguments, got 5'));
});
