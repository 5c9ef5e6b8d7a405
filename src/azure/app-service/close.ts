import { frozenCopy } from '../../model/freeze';
import type { Finding } from '../../plan/diagnostic';
import { twice } from '../../plan/check-model';
import type { Closed } from '../../plan/target';
import { identityResources } from '../shared/identities/resources';
import { pull } from '../shared/pull';
import { refuse } from './findings';
import { ownWorkspace } from './logs';
import { planResource, plansInUse } from './plans';
import type { At } from './rules';
import type { AppServiceResource } from './types';

/** Sites first: what belongs to one may hold the address of any other. */
const ORDER: readonly AppServiceResource['type'][] = [
  'web:WebApp', 'web:WebAppSlot', 'authorization:RoleAssignment',
  'web:WebAppApplicationSettings', 'web:WebAppApplicationSettingsSlot', 'web:WebAppAzureStorageAccounts', 'web:WebAppAzureStorageAccountsSlot',
  'web:WebAppSiteContainer', 'web:WebAppSiteContainerSlot', 'web:WebAppHostNameBinding', 'web:Certificate', 'monitor:AutoscaleSetting', 'monitor:DiagnosticSetting',
];

/** What all sites share, then sites, then what belongs to them: each resource comes after those it refers to. */
export function close(resources: readonly AppServiceResource[], at: At): Closed<AppServiceResource> {
  const plans = plansInUse(at).flatMap((plan) => planResource(plan, at) ?? []);
  const logs = ownWorkspace(at);
  const shared = at.components.length === 0 ? [] : [...identityResources(at), ...(logs === undefined ? [] : [logs]), ...plans, ...(pull(at)?.resources ?? [])];
  const own = [...resources].sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
  return { resources: [...shared.map((resource) => frozenCopy(resource)), ...own], findings: duplicates([...shared, ...own]) };
}

/** Two rules of one plan, and two sites of one host, are told with the components that want them. */
const TOLD_ELSEWHERE: readonly AppServiceResource['type'][] = ['monitor:AutoscaleSetting', 'web:WebAppHostNameBinding', 'web:Certificate'];

/** Names on the platform that were made from different ids and came out the same. */
function duplicates(resources: readonly AppServiceResource[]): Finding[] {
  const keys = resources.filter(({ type }) => !TOLD_ELSEWHERE.includes(type)).map(({ type, name }) => `${type} '${name}'`);
  return twice(keys).map((key) =>
    refuse('APPSVC.NAME', `there would be two resources ${key}`, "choose another id for one of them: containers are called after component and sidecar, a component's own '<component>-main', and what canaries run in '<component>-canary'"));
}
