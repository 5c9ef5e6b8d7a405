import { ownBlock } from '../shared/identity';
import { keyOf, ref } from '../shared/resource';
import { location, resourceGroupName } from '../shared/place';
import { accessOf, ipRulesOf, subnetOf } from './access';
import type { ContainerDraft, SiteDraft } from './draft';
import { planId, planOf } from './plans';
import type { At } from './rules';
import { settingName, settingsOf, sharedFor, wholeEnv } from './settings';
import { pull } from '../shared/pull';
import type { ContainerArgs, Site, SiteCommonArgs, SiteContainer, SiteIdentityArgs, SiteSettings, SiteStorage } from './types';

/** Where a site stands, who it is, and who may reach it. */
export function commonArgs(draft: SiteDraft, at: At): SiteCommonArgs {
  const { component, siteConfig, instances } = draft;
  const subnet = subnetOf(at);
  const rules = ipRulesOf(component, draft.ipRules, at);
  return {
    resourceGroupName: resourceGroupName(at), location: location(at),
    kind: 'app,linux,container', reserved: true, serverFarmId: planId(planOf(component, at)),
    enabled: instances.kind === 'fixed' && instances.replicas === 0 ? false : undefined,
    // A host name without a certificate cannot be redirected to HTTPS.
    httpsOnly: [...draft.hosts.values()].every((tls) => tls),
    clientAffinityEnabled: draft.clientAffinity,
    publicNetworkAccess: accessOf(component, at) === 'none' ? 'Disabled' : 'Enabled',
    virtualNetworkSubnetId: subnet,
    outboundVnetRouting: subnet === undefined ? undefined : { applicationTraffic: true },
    identity: identityOf(draft, at),
    keyVaultReferenceIdentity: draft.vault.identity,
    siteConfig: { ...siteConfig, ipSecurityRestrictions: rules?.rules, ipSecurityRestrictionsDefaultAction: rules?.otherwise },
    tags: draft.tags.size === 0 ? undefined : Object.fromEntries(draft.tags),
  };
}

function identityOf({ identities, systemIdentity }: SiteDraft, at: At): SiteIdentityArgs | undefined {
  const puller = pull(at)?.identity;
  return ownBlock([...(puller === undefined ? [] : [puller]), ...identities], systemIdentity, 'SystemAssigned, UserAssigned');
}

/** The arguments of a container with its environment as references to app settings. */
export function containerArgs(container: ContainerDraft, draft: SiteDraft): ContainerArgs {
  const env = [...wholeEnv(container, sharedFor(container, draft)).keys()].map((name) => ({ name, value: settingName(container.args, name) }));
  return { ...container.args, environmentVariables: env.length === 0 ? undefined : env };
}

/** What belongs to a site beside itself: its settings and roles before its containers, which use them. */
export function childrenOf(site: Site, draft: SiteDraft, roles: readonly string[], at: At): (SiteSettings | SiteStorage | SiteContainer)[] {
  const place = { name: ref(site, 'name'), resourceGroupName: resourceGroupName(at) };
  const settings: SiteSettings = { name: site.name, type: 'web:WebAppApplicationSettings', args: { ...place, properties: settingsOf(draft) } };
  const storage: SiteStorage[] = draft.storage.size === 0 ? []
    : [{ name: site.name, type: 'web:WebAppAzureStorageAccounts', args: { ...place, properties: Object.fromEntries(draft.storage) }, dependsOn: [keyOf(settings)] }];
  const after = [...(pull(at)?.after ?? []), ...roles, ...[settings, ...storage].map(keyOf)];
  const containers = [draft.main, ...draft.sidecars].map((container): SiteContainer => ({
    name: `${site.name}-${container.args.isMain ? 'main' : container.args.containerName}`,
    type: 'web:WebAppSiteContainer',
    args: { ...place, ...containerArgs(container, draft), ...(container.args.isMain && draft.canary !== undefined ? { image: draft.canary.stableImage } : {}) },
    dependsOn: after,
  }));
  return [settings, ...storage, ...containers];
}
