import { concat, SecretValue, segment, type Text } from '../shared/expression';
import { identityBlock } from '../shared/identity';
import { later } from '../shared/input';
import { workspace, workspaceAccess, type Workspace } from '../shared/logs';
import { place, resourceGroupName } from '../shared/place';
import { ref } from '../shared/resource';
import { environmentNames, nameOn } from './names';
import { environmentOf, isExisting, type NewEnvironment } from './options';
import type { At } from './rules';
import { profilesOf } from './profiles';
import type { ManagedEnvironment, ManagedEnvironmentArgs } from './types';

const KEY = { name: 'environment', type: 'app:ManagedEnvironment' } as const;

export function environmentId(at: At): Text {
  const environment = environmentOf(at.options);
  return isExisting(environment) ? later('environment.id', environment.id) : ref(KEY, 'id');
}

/** The domain that apps answer under. */
export function defaultDomain(at: At): Text {
  const environment = environmentOf(at.options);
  return isExisting(environment) ? later('environment.defaultDomain', environment.defaultDomain) : ref(KEY, 'defaultDomain');
}

/** What places a resource inside the environment, which may stand in another resource group than the apps. */
export function insideEnvironment(at: At): { readonly environmentName: Text; readonly resourceGroupName: Text } {
  const environment = environmentOf(at.options);
  if (!isExisting(environment)) return { environmentName: ref(KEY, 'name'), resourceGroupName: resourceGroupName(at) };
  return { environmentName: later('environment.name', environment.name), resourceGroupName: segment(later('environment.id', environment.id), 'resourceGroups') };
}

/** The environment of the deployment and the workspace for its logs; nothing where there is an environment already. */
export function environmentResources(identities: Iterable<Text>, at: At): (Workspace | ManagedEnvironment)[] {
  const environment = environmentOf(at.options);
  if (isExisting(environment)) return [];
  const logs = environment.logs === undefined || environment.logs === 'workspace' ? [workspace(at.application.name, place(at))] : [];
  return [...logs, { ...KEY, args: environmentArgs(environment, logs[0], identities, at) }];
}

function environmentArgs(environment: NewEnvironment, logs: Workspace | undefined, identities: Iterable<Text>, at: At): ManagedEnvironmentArgs {
  const profiles = profilesOf(environment);
  const subnet = environment.infrastructureSubnetId;
  return {
    environmentName: environment.name ?? nameOn(at.application.name, environmentNames),
    ...place(at),
    identity: identityBlock(identities),
    appLogsConfiguration: logsConfiguration(environment, logs),
    workloadProfiles: profiles.length === 0 ? undefined : profiles.map(({ name, type, minimumCount, maximumCount }) => ({ name, workloadProfileType: type, minimumCount, maximumCount })),
    vnetConfiguration: subnet === undefined ? undefined : { infrastructureSubnetId: later('environment.infrastructureSubnetId', subnet), internal: environment.internal ?? false },
    zoneRedundant: environment.zoneRedundant,
    infrastructureResourceGroup: environment.infrastructureResourceGroup,
    publicNetworkAccess: environment.publicNetworkAccess,
    daprAIConnectionString: secretOf('daprAIConnectionString', environment),
    daprAIInstrumentationKey: secretOf('daprAIInstrumentationKey', environment),
    ingressConfiguration: environment.ingressConfiguration,
    peerAuthentication: environment.peerAuthentication,
    peerTrafficConfiguration: environment.peerTrafficConfiguration,
  };
}

function secretOf(setting: 'daprAIConnectionString' | 'daprAIInstrumentationKey', environment: NewEnvironment): Text | undefined {
  return environment[setting] === undefined ? undefined : new SecretValue(`environment.${setting}`, ['environment', setting]);
}

function logsConfiguration({ logs }: NewEnvironment, resource: Workspace | undefined): ManagedEnvironmentArgs['appLogsConfiguration'] {
  if (resource !== undefined) return { destination: 'log-analytics', logAnalyticsConfiguration: workspaceAccess(resource) };
  if (typeof logs !== 'object' || logs === null) return { destination: logs === 'azure-monitor' ? 'azure-monitor' : 'none' };
  return {
    destination: 'log-analytics',
    logAnalyticsConfiguration: { customerId: later('environment.logs.customerId', logs.customerId), sharedKey: new SecretValue('environment.logs.sharedKey', ['environment', 'logs', 'sharedKey']) },
  };
}

/** The name under which an app is found in the domain of its environment. */
export function domainOf(app: string, external: boolean, domain: Text): Text {
  return concat([`${app}.${external ? '' : 'internal.'}`, domain]);
}
