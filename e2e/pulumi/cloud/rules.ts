import { answered } from '../../../test/support/fake-functions';
import type { Wire } from '../../../test/support/pulumi-wire';
import type { Cloud, CloudResource } from './cloud';
import { checkChange, checkGroup } from './group';
import { checkPull } from './pull';
import { checkReferences } from './references';
import { Refusal } from './refusal';
import { checkAssignment } from './roles';
import { checkSecrets } from './secrets';
import { checkSiteContainer } from './sites';
import { checkVaults } from './vaults';

/** What the services demand of a resource beside its types, as far as the order of a deployment decides it. */
export function checkRules(type: string, id: string, inputs: Wire, cloud: Cloud): void {
  checkReferences(type, id, inputs, cloud);
  if (type === 'app:DaprComponent' || runsImages(type)) checkSecrets(type, inputs);
  if (runsImages(type)) checkWorkload(inputs, cloud);
  if (type === 'app:ManagedEnvironment') checkLogs(inputs, cloud);
  if (type === 'containerinstance:ContainerGroup') checkContainerGroup(id, inputs, cloud);
  if (type === 'authorization:RoleAssignment') checkAssignment(id, inputs, cloud);
  if (type === 'web:WebAppSiteContainer') checkSiteContainer(inputs, cloud);
}

/** An environment that runs apps or jobs cannot be deleted. */
export function checkDeletion({ id, type }: CloudResource, cloud: Cloud): void {
  const apps = type === 'app:ManagedEnvironment' ? cloud.resources.filter(({ inputs }) => inputs.environmentId === id) : [];
  if (apps.length > 0) throw new Refusal('ManagedEnvironmentNotEmpty', `the environment has ${apps.length} apps and jobs`);
}

function runsImages(type: string): boolean {
  return type === 'app:ContainerApp' || type === 'app:Job';
}

function checkWorkload(inputs: Wire, cloud: Cloud): void {
  const environment = cloud.find(String(inputs.environmentId));
  if (environment?.inputs.location !== inputs.location) throw new Refusal('InvalidLocation', `its environment is in ${environment?.inputs.location}`);
  checkPull(inputs, cloud);
  checkVaults(inputs, cloud);
}

function checkContainerGroup(id: string, inputs: Wire, cloud: Cloud): void {
  checkChange(id, inputs, cloud);
  checkGroup(inputs);
  checkPull(inputs, cloud);
  const { workspaceId, workspaceKey } = (inputs.diagnostics as any)?.logAnalytics ?? {};
  if (workspaceId !== undefined) checkWorkspace(workspaceId, workspaceKey, cloud);
}

/** The environment asks the workspace for its logs: identifier and key have to be that of one. */
function checkLogs({ appLogsConfiguration: logs }: any, cloud: Cloud): void {
  if (logs?.destination !== 'log-analytics') return;
  checkWorkspace(logs.logAnalyticsConfiguration.customerId, logs.logAnalyticsConfiguration.sharedKey, cloud);
}

function checkWorkspace(customerId: unknown, sharedKey: unknown, cloud: Cloud): void {
  const workspace = cloud.ofType('operationalinsights:Workspace').find(({ state }) => state.customerId === customerId);
  const keys = workspace === undefined ? {} : keysOf(workspace);
  if (sharedKey === undefined || !Object.values(keys).includes(sharedKey)) throw new Refusal('InvalidLogAnalytics', `no workspace '${String(customerId)}' with this key`);
}

function keysOf({ inputs }: CloudResource): Wire {
  return answered('azure-native:operationalinsights:getSharedKeys', inputs, () => undefined) ?? {};
}
