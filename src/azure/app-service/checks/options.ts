import { shown } from '../../../model/arguments';
import type { Finding } from '../../../plan/diagnostic';
import { checkAzureOptions } from '../../shared/checks/options';
import { own } from '../../shared/input';
import { checkOwnName, workspaceNames } from '../../shared/names';
import { codes } from '../codes';
import { refuse } from '../findings';
import { objectOf, OPTION_NAMES } from '../options';
import type { At } from '../rules';

const WORDS = {
  internal: ['refuse', 'public'],
  hostNameScope: ['TenantReuse', 'SubscriptionReuse', 'ResourceGroupReuse', 'NoReuse', 'global'],
} as const;

/** Misspelt options, and values that mean nothing. */
export function checkOptions(at: At): Finding[] {
  const { options } = at;
  const { logs = 'workspace', network, volumeData } = options;
  const subnet = objectOf(network)?.subnetId;
  return [
    ...checkAzureOptions(at, OPTION_NAMES, codes, ['plan', 'plans', 'network', 'certificates', 'rollouts', 'metricSources', 'dapr']),
    ...(['internal', 'hostNameScope'] as const).filter((name) => options[name] !== undefined && !(WORDS[name] as readonly unknown[]).includes(options[name]))
      .map((name) => refuse('AZURE.OPTIONS', `${name} must be one of ${WORDS[name].join(', ')}, got ${shown(options[name])}`)),
    ...(volumeData === undefined || typeof volumeData === 'boolean' ? [] : [refuse('AZURE.OPTIONS', 'volumeData must be true or false')]),
    ...checkWorkspace(own(logs, 'workspaceId')),
    ...(logs === 'workspace' ? checkOwnName('APPSVC.NAME', 'workspace of its logs', at.application.name, '-logs', workspaceNames)
      : logs === 'none' || (objectOf(logs as object)!== undefined && ((logs as { workspaceId?: unknown }).workspaceId ?? '') !== '') ? [] : [refuse('AZURE.OPTIONS', "logs must be 'workspace', 'none', or the workspaceId of a workspace")]),
    ...(objectOf(network) !== undefined && (subnet ?? '') === '' ? [refuse('AZURE.OPTIONS', 'network has no subnetId', 'give the resource id of a subnet')] : []),
    ...Object.keys(objectOf(network) ?? {}).filter((key) => key !== 'subnetId').map((key) => refuse('AZURE.OPTIONS', `network has no property '${key}': it has subnetId`)),
    ...Object.entries(objectOf(options.plans) ?? {}).filter(([, plan]) => plan !== undefined && objectOf(plan) === undefined).map(([name]) => refuse('APPSVC.PLAN', `plans '${name}' must be an object`, 'write {} for a new plan, or give the id of an existing one')),
    ...(typeof subnet === 'string' && !/^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.Network\/virtualNetworks\/[^/]+\/subnets\/[^/]+$/i.test(subnet)
      ? [refuse('AZURE.OPTIONS', `network.subnetId '${subnet}' is no resource id of a subnet`, 'give /subscriptions/.../virtualNetworks/.../subnets/...')] : []),
    ...Object.entries({ plans: objectOf(options.plans), rollouts: objectOf(options.rollouts) }).flatMap(([option, given]) => Object.keys(given ?? {})
      .filter((name) => !at.application.components.some((component) => component.name === name))
      .map((name) => refuse('AZURE.OPTIONS', `${option} names '${name}', and there is no such component`, `components are ${at.application.components.map((component) => component.name).join(', ') || 'none'}`))),
  ];
}

/** The types of the service have it as a whole id; groups of Container Instances take the GUID. */
function checkWorkspace(id: unknown): Finding[] {
  if (typeof id !== 'string' || id === '' || /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.OperationalInsights\/workspaces\/[^/]+$/i.test(id)) return [];
  return [refuse('AZURE.OPTIONS', `logs.workspaceId '${id}' is no resource id of a workspace`, 'give /subscriptions/.../providers/Microsoft.OperationalInsights/workspaces/..., not the GUID of the workspace')];
}
