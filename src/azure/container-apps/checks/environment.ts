import { fitName, obeys } from '../../../plan/names';
import type { Finding } from '../../../plan/diagnostic';
import { isLater, isText, own } from '../../shared/input';
import { checkOwnName, workspaceNames } from '../../shared/names';
import { refuse } from '../findings';
import { environmentNames } from '../names';
import { environmentOf, isExisting, type ExistingEnvironment, type NewEnvironment } from '../options';
import type { At } from '../rules';
import { checkIngressConfiguration } from './environment-ingress';
import { checkEnvironmentNetwork, checkPeers, checkTelemetry } from './environment-settings';
import { checkProfiles } from './profiles';

const KEYS = [
  'name', 'workloadProfiles', 'infrastructureSubnetId', 'infrastructureResourceGroup', 'internal', 'zoneRedundant', 'publicNetworkAccess', 'logs', 'daprAIConnectionString',
  'daprAIInstrumentationKey', 'ingressConfiguration', 'peerAuthentication', 'peerTrafficConfiguration',
] as const satisfies readonly (keyof NewEnvironment)[];

const ID = /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.App\/managedEnvironments\/[^/]+$/i;

/** Facts 2.1, 2.5: what a new environment may be, and what apps may ask of it. */
export function checkEnvironment(at: At): Finding[] {
  const environment = environmentOf(at.options);
  return [...(isExisting(environment) ? checkExisting(environment) : checkNew(environment, at)), ...checkProfiles(at)];
}

function checkExisting(environment: ExistingEnvironment): Finding[] {
  const missing = (['id', 'name', 'defaultDomain'] as const).filter((key) => !isText(environment[key]));
  const { id } = environment;
  return [
    ...(missing.length === 0 ? [] : [refuse('ACA.ENVIRONMENT', `the existing environment lacks ${missing.join(' and ')}`, 'give id, name and defaultDomain, or pass the ManagedEnvironment itself')]),
    ...(typeof id !== 'string' || id === '' || ID.test(id) ? [] : [refuse('ACA.ENVIRONMENT', `environment.id '${id}' is no resource id of an environment`, 'give /subscriptions/.../providers/Microsoft.App/managedEnvironments/...')]),
    ...checkUnread(environment),
  ];
}

/** A resource of the SDK has Outputs there, and what its functions answer has a type: else it is somebody's belief that it would be read. */
function checkUnread(environment: ExistingEnvironment): Finding[] {
  if (isLater(environment) || /^Microsoft\.App\//i.test(String(own(environment, 'type')))) return [];
  const unread = KEYS.filter((key) => !['name', 'workloadProfiles'].includes(key) && own(environment, key) !== undefined && !isLater(own(environment, key)));
  return [
    ...(unread.length === 0 ? [] : [refuse('ACA.ENVIRONMENT', `environment has ${unread.join(', ')} for a new environment, and an id: that one is there already`, 'take id away for a new environment, or these for the existing one')]),
    ...(Array.isArray(own(environment, 'workloadProfiles')) ? [refuse('ACA.PROFILE', 'environment.workloadProfiles makes profiles of a new environment, and this one is there already', 'say with the option workloadProfiles, beside environment, what it has')] : []),
  ];
}

function checkNew(environment: NewEnvironment, at: At): Finding[] {
  const { name, infrastructureSubnetId: subnet, logs = 'workspace' } = environment;
  const findings: Finding[] = [];
  const unknown = Object.keys(environment).filter((key) => !KEYS.some((known) => known === key));
  if (unknown.length > 0) findings.push(refuse('ACA.ENVIRONMENT', `a new environment has no property '${unknown.join("', '")}': it has ${KEYS.join(', ')}`, 'for an existing environment give id, name and defaultDomain'));
  if (name !== undefined && typeof name !== 'string') findings.push(refuse('ACA.NAME', 'environment.name must be a text that is known now', 'leave it out for a name made of the id of the application'));
  else if (name !== undefined ? !obeys(name, environmentNames) : fitName(at.application.name, environmentNames) === undefined) {
    findings.push(refuse('ACA.NAME', `'${name ?? at.application.name}' cannot be the name of an environment: the platform allows ${environmentNames.describe}`, 'set environment.name'));
  }
  for (const setting of ['internal', 'zoneRedundant'] as const) {
    if (environment[setting] !== undefined && typeof environment[setting] !== 'boolean') findings.push(refuse('ACA.ENVIRONMENT', `environment.${setting} must be true or false`));
    if (environment[setting] === true && subnet === undefined) findings.push(refuse('ACA.ENVIRONMENT', `environment.${setting} needs a subnet`, 'set environment.infrastructureSubnetId'));
  }
  if (subnet !== undefined && typeof subnet !== 'string' && !isLater(subnet)) findings.push(refuse('ACA.ENVIRONMENT', 'environment.infrastructureSubnetId must be a text or a value that comes later', 'leave it out for a network of the platform\'s own'));
  if (typeof subnet === 'string' && !/^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.Network\/virtualNetworks\/[^/]+\/subnets\/[^/]+$/i.test(subnet)) {
    findings.push(refuse('ACA.ENVIRONMENT', `environment.infrastructureSubnetId '${subnet}' is no resource id of a subnet`, 'give /subscriptions/.../virtualNetworks/.../subnets/...'));
  }
  findings.push(...checkEnvironmentNetwork(environment), ...checkTelemetry(environment), ...checkIngressConfiguration(environment, at), ...checkPeers(environment));
  if (logs === 'workspace') findings.push(...checkOwnName('ACA.NAME', 'workspace of its logs', at.application.name, '-logs', workspaceNames));
  else if (typeof logs === 'object' ? logs === null || isLater(logs) || !isText(logs.customerId) || !isText(logs.sharedKey) : !['azure-monitor', 'none'].includes(logs)) {
    findings.push(refuse('ACA.ENVIRONMENT', "environment.logs must be 'workspace', 'azure-monitor', 'none', or customerId and sharedKey of a workspace"));
  }
  return findings;
}
