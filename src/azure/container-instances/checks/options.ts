import type { Scaler } from '../../../model/traits/scaler';
import type { Finding } from '../../../plan/diagnostic';
import { didYouMean } from '../../../plan/suggest';
import { obeys } from '../../../plan/names';
import { checkAzureOptions } from '../../shared/checks/options';
import { isLater } from '../../shared/input';
import { checkOwnName, workspaceNames } from '../../shared/names';
import { codes } from '../codes';
import { refuse, refuseAsDocumented } from '../findings';
import { dnsNameLabel } from '../group';
import { dnsLabels } from '../names';
import { networkOf } from '../network';
import { OPTION_NAMES, type GroupSettings } from '../options';
import { openPorts } from '../ports';
import type { At } from '../rules';

const SCOPES = ['Unsecure', 'TenantReuse', 'SubscriptionReuse', 'ResourceGroupReuse', 'Noreuse'];
const SETTINGS = ['spot', 'confidential', 'zone', 'dnsNameLabel'];

/** Misspelt options, and values that mean nothing. */
export function checkOptions(at: At): Finding[] {
  const { resources, dnsNameLabelScope } = at.options;
  return [
    ...checkAzureOptions(at, OPTION_NAMES, codes, ['network', 'groups', 'tls', 'dapr']),
    ...(resources === undefined || ['exact', 'round-up'].includes(resources) ? [] : [refuse('AZURE.OPTIONS', `resources must be 'exact' or 'round-up', got '${String(resources)}'`)]),
    ...(dnsNameLabelScope === undefined || SCOPES.includes(dnsNameLabelScope) ? [] : [refuse('AZURE.OPTIONS', `dnsNameLabelScope must be one of ${SCOPES.join(', ')}, got '${String(dnsNameLabelScope)}'`)]),
    ...checkLogs(at), ...checkGroups(at), ...checkLabels(at),
  ];
}

/** Facts 3: a workspace is known by its GUID, which is no resource id. */
function checkLogs({ options: { logs = 'workspace' }, application }: At): Finding[] {
  if (logs === 'workspace') return checkOwnName('ACI.NAME', 'workspace of its logs', application.name, '-logs', workspaceNames);
  if (logs === 'none') return [];
  if (typeof logs === 'object' && logs !== null && isText(logs.workspaceId) && isText(logs.workspaceKey)) {
    const others = Object.keys(logs).filter((name) => !['workspaceId', 'workspaceKey'].includes(name));
    if (others.length > 0) return others.map((name) => refuse('AZURE.OPTIONS', `logs has no property '${name}': it has workspaceId, workspaceKey`));
    if (typeof logs.workspaceId !== 'string' || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(logs.workspaceId)) return [];
    return [refuse('ACI.GROUP', `logs.workspaceId '${logs.workspaceId}' is no GUID, by which groups know a workspace`, 'give the customerId of the workspace, not its name or resource id')];
  }
  return [refuse('AZURE.OPTIONS', "logs must be 'workspace', 'none', or workspaceId and workspaceKey of a workspace", 'the id is the GUID of the workspace, its customerId')];
}

function checkGroups(at: At): Finding[] {
  const { options: { groups }, application } = at;
  if (typeof groups !== 'object' || groups === null) return [];
  const ids = application.components.map(({ name }) => name);
  return Object.entries(groups).filter(([, settings]) => (settings as unknown) !== undefined).flatMap(([id, settings]) => {
    if (!ids.includes(id)) return [refuse('ACI.GROUP', `groups names '${id}', which is no component: they are ${ids.join(', ') || 'none'}`, didYouMean(id, ids))];
    if (typeof settings !== 'object' || settings === null) return [refuse('ACI.GROUP', `groups.${id} must be an object`, `it has ${SETTINGS.join(', ')}`)];
    return checkSettings(`groups.${id}`, settings, at);
  });
}

/** Facts 1: a label is one group's in its region. */
function checkLabels(at: At): Finding[] {
  if (networkOf(at) !== undefined) return [];
  const owners = new Map<string, string>();
  return at.components.flatMap((component) => {
    if (openPorts(component, at).length === 0) return [];
    const replicas = at.traitsOf<Scaler>(component, 'scaler')[0]?.props.replicas ?? 1;
    return Array.from({ length: Math.max(1, replicas) }, (_, index) => dnsNameLabel(component, index, at)).flatMap((label): Finding[] => {
      const owner = owners.get(String(label).toLowerCase());
      owners.set(String(label).toLowerCase(), owner ?? component.name);
      if (owner === undefined) return [];
      return [{ ...refuse('ACI.NAME', `dnsNameLabel '${label}' is that of '${owner}' already, and a region knows each label once`, 'choose another in the option groups'), path: component.path }];
    });
  });
}

function checkSettings(where: string, settings: GroupSettings, at: At): Finding[] {
  const { spot, confidential, zone, dnsNameLabel } = settings;
  const policy = typeof confidential === 'object' && confidential !== null && isPolicy(confidential.ccePolicy);
  return [
    ...Object.keys(settings).filter((name) => !SETTINGS.includes(name)).map((name) => refuse('ACI.GROUP', `${where} has no property '${name}': it has ${SETTINGS.join(', ')}`)),
    ...(spot === undefined || typeof spot === 'boolean' ? [] : [refuse('ACI.GROUP', `${where}.spot must be true or false`)]),
    ...(confidential === undefined || typeof confidential === 'boolean' || policy ? [] : [refuse('ACI.GROUP', `${where}.confidential must be true, false, or { ccePolicy } with a policy in Base64`)]),
    ...(zone === undefined || ['1', '2', '3'].includes(zone) ? [] : [refuse('ACI.GROUP', `${where}.zone must be '1', '2' or '3', got '${String(zone)}'`)]),
    ...(dnsNameLabel === undefined ? [] : checkLabel(`${where}.dnsNameLabel`, dnsNameLabel, at)),
  ];
}

function checkLabel(where: string, label: unknown, at: At): Finding[] {
  if (typeof label !== 'string' || label === '') return [refuse('ACI.NAME', `${where} must be a text that is known now`)];
  if (obeys(label, dnsLabels)) return [];
  return [refuseAsDocumented(at, 'ACI.NAME', `${where} '${label}' cannot be part of a public name: it must be ${dnsLabels.describe}`, 'choose another')];
}

function isText(value: unknown): boolean {
  return isLater(value) || (typeof value === 'string' && value !== '');
}

/** The types of the service have it in Base64. */
function isPolicy(value: unknown): boolean {
  return isLater(value) || (typeof value === 'string' && /^[A-Za-z0-9+/]+={0,2}$/.test(value));
}
