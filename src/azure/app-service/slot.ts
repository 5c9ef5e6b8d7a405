import { applyNatives } from '../shared/apply-natives';
import { keyOf, ref } from '../shared/resource';
import { resourceGroupName } from '../shared/place';
import { systemRoles } from '../shared/identities/resources';
import { pull } from '../shared/pull';
import type { SiteDraft } from './draft';
import { diagnosticsOf } from './logs';
import type { At } from './rules';
import { settingsOf } from './settings';
import { commonArgs, containerArgs } from './site';
import type { AppServiceResource, Site, SiteConfigArgs, Slot, SlotContainer, SlotSettings, SlotStorage } from './types';

/** The slot that a new version runs in while a canary is on its way. */
export const CANARY = 'canary';

/** The part of a site's requests that goes to the slot. Its host name is known beforehand where names are global. */
export function trafficOf({ name, canary, isGradual }: SiteDraft): Partial<SiteConfigArgs> {
  // An empty list takes the rule of an earlier canary away: what a site was told before, the platform keeps.
  if (canary === undefined) return isGradual ? { experiments: { rampUpRules: [] } } : {};
  return { experiments: { rampUpRules: [{ name: CANARY, actionHostName: `${name}-${CANARY}.azurewebsites.net`, reroutePercentage: canary.weight }] } };
}

/** A slot with the component as the model has it, where the site itself keeps the version before. */
export function slotResources(site: Site, draft: SiteDraft, at: At): AppServiceResource[] {
  if (draft.canary === undefined) return [];
  // The rule that sends requests here stands on the site alone.
  const siteConfig = { ...draft.siteConfig, experiments: undefined };
  const args = applyNatives(draft, { ...commonArgs({ ...draft, siteConfig }, at), slot: CANARY, name: draft.name }, at);
  const slot: Slot = { name: `${draft.name}-${CANARY}`, type: 'web:WebAppSlot', args: { ...args, name: ref(site, 'name') } };
  const place = { name: ref(site, 'name'), slot: CANARY, resourceGroupName: resourceGroupName(at) };
  const settings: SlotSettings = { name: slot.name, type: 'web:WebAppApplicationSettingsSlot', args: { ...place, properties: settingsOf(draft) }, dependsOn: [keyOf(slot)] };
  const storage: SlotStorage[] = draft.storage.size === 0 ? []
    : [{ name: slot.name, type: 'web:WebAppAzureStorageAccountsSlot', args: { ...place, properties: Object.fromEntries(draft.storage) }, dependsOn: [keyOf(slot), keyOf(settings)] }];
  const roles = systemRoles(draft.component, [slot], at);
  const after = [keyOf(slot), ...(pull(at)?.after ?? []), ...[...roles, settings, ...storage].map(keyOf)];
  const containers = [draft.main, ...draft.sidecars].map((container): SlotContainer => ({
    name: `${slot.name}-${container.args.isMain ? 'main' : container.args.containerName}`,
    type: 'web:WebAppSiteContainerSlot', args: { ...place, ...containerArgs(container, draft) }, dependsOn: after,
  }));
  return [slot, ...roles, settings, ...storage, ...containers, ...diagnosticsOf(slot, at)];
}
