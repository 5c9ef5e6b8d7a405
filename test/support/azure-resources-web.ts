import type { AzureResource } from './azure-resources';

const group = ['resourceGroupName'];
const inSite = [...group, 'name'];
const inSlot = [...inSite, 'slot'];
/** There is no schema of the version that the SDK writes, 2025-05-01. */
const web = { default: '2025-03-01', newest: '2025-03-01' };
const identities = true;

/** Settings of sites are one type with a fixed list of names. */
const settings = (name: string) => ({ ...web, name: 'fixed', shape: { nested: true, variant: name } }) as const;

/** App Service, and what scales and watches it. */
export const WEB_RESOURCES: Readonly<Record<string, AzureResource>> = {
  'monitor:AutoscaleSetting': { arm: 'Microsoft.Insights/autoscalesettings', default: '2021-05-01-preview', newest: '2022-10-01', name: 'autoscaleSettingName', place: group },
  'monitor:DiagnosticSetting': { arm: 'Microsoft.Insights/diagnosticSettings', default: '2021-05-01-preview', newest: '2021-05-01-preview', name: 'name', place: ['resourceUri'] },
  'web:AppServicePlan': { arm: 'Microsoft.Web/serverfarms', ...web, name: 'name', place: group, shape: { identities } },
  'web:Certificate': { arm: 'Microsoft.Web/certificates', ...web, name: 'name', place: group },
  'web:WebApp': { arm: 'Microsoft.Web/sites', ...web, name: 'name', place: group, shape: { identities } },
  'web:WebAppApplicationSettings': { arm: 'Microsoft.Web/sites/config', ...settings('appsettings'), place: inSite },
  'web:WebAppApplicationSettingsSlot': { arm: 'Microsoft.Web/sites/slots/config', ...settings('appsettings'), place: inSlot },
  'web:WebAppAzureStorageAccounts': { arm: 'Microsoft.Web/sites/config', ...settings('azurestorageaccounts'), place: inSite },
  'web:WebAppAzureStorageAccountsSlot': { arm: 'Microsoft.Web/sites/slots/config', ...settings('azurestorageaccounts'), place: inSlot },
  'web:WebAppHostNameBinding': { arm: 'Microsoft.Web/sites/hostNameBindings', ...web, name: 'hostName', place: inSite },
  'web:WebAppSiteContainer': { arm: 'Microsoft.Web/sites/sitecontainers', ...web, name: 'containerName', place: inSite },
  'web:WebAppSiteContainerSlot': { arm: 'Microsoft.Web/sites/slots/sitecontainers', ...web, name: 'containerName', place: inSlot },
  'web:WebAppSlot': { arm: 'Microsoft.Web/sites/slots', ...web, name: 'slot', place: inSite, shape: { identities } },
};
