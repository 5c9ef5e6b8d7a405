import { WEB_RESOURCES } from './azure-resources-web';

/** How the SDK's class of a resource relates to the resource's own body. */
export interface AzureResource {
  /** The name of the resource type. */
  arm: string;
  /** The API version that the SDK writes into its requests. */
  default: string;
  /** The newest stable API version there is a schema of. */
  newest: string;
  /** The input that becomes the last part of the resource's name. */
  name: string;
  /** Inputs that say where the resource stands and are no part of its body; the SDK's constructor demands them. */
  place: readonly string[];
  /** The exceptions from 'properties are flattened'. */
  shape?: {
    /** The SDK keeps the body's `properties` as an input of that name. */
    nested?: true;
    /** The SDK takes a list of identities where the body has a map. */
    identities?: true;
    /** Lists in `properties` whose elements have `properties` of their own, which the SDK flattens beside their `name`. */
    flattened?: readonly string[];
    /** The SDK calls the value of a registry's IP rule `iPAddressOrRange`. */
    ipRules?: true;
    /** The resource type is one of several by a fixed name: which one. */
    variant?: string;
  };
}

const group = ['resourceGroupName'];
const inEnvironment = [...group, 'environmentName'];
const app = { default: '2025-02-02-preview', newest: '2026-01-01' };
const identities = true;

/** The resources that can be validated, by the last two parts of the SDK's type token. */
export const AZURE_RESOURCES: Readonly<Record<string, AzureResource>> = {
  'app:ContainerApp': { arm: 'Microsoft.App/containerApps', ...app, name: 'containerAppName', place: group, shape: { identities } },
  'app:Job': { arm: 'Microsoft.App/jobs', ...app, name: 'jobName', place: group, shape: { identities } },
  'app:ManagedEnvironment': {
    arm: 'Microsoft.App/managedEnvironments', ...app, name: 'environmentName', place: group, shape: { identities },
  },
  'app:ManagedEnvironmentsStorage': {
    arm: 'Microsoft.App/managedEnvironments/storages', ...app, name: 'storageName', place: inEnvironment, shape: { nested: true },
  },
  'app:Certificate': {
    arm: 'Microsoft.App/managedEnvironments/certificates', ...app, name: 'certificateName', place: inEnvironment, shape: { nested: true },
  },
  'app:HttpRouteConfig': {
    arm: 'Microsoft.App/managedEnvironments/httpRouteConfigs', ...app, name: 'httpRouteName', place: inEnvironment, shape: { nested: true },
  },
  'app:ManagedCertificate': {
    arm: 'Microsoft.App/managedEnvironments/managedCertificates', ...app, name: 'managedCertificateName', place: inEnvironment, shape: { nested: true },
  },
  'app:DaprComponent': { arm: 'Microsoft.App/managedEnvironments/daprComponents', ...app, name: 'componentName', place: inEnvironment },
  ...WEB_RESOURCES,
  'containerinstance:ContainerGroup': {
    arm: 'Microsoft.ContainerInstance/containerGroups', default: '2024-05-01-preview', newest: '2026-07-01', name: 'containerGroupName', place: group,
    shape: { identities, flattened: ['containers', 'initContainers'] },
  },
  'operationalinsights:Workspace': {
    arm: 'Microsoft.OperationalInsights/workspaces', default: '2023-09-01', newest: '2026-03-01', name: 'workspaceName', place: group, shape: { identities },
  },
  'managedidentity:UserAssignedIdentity': {
    arm: 'Microsoft.ManagedIdentity/userAssignedIdentities', default: '2023-01-31', newest: '2024-11-30', name: 'resourceName', place: group,
  },
  'authorization:RoleAssignment': {
    arm: 'Microsoft.Authorization/roleAssignments', default: '2022-04-01', newest: '2022-04-01', name: 'roleAssignmentName', place: ['scope'],
  },
  'containerregistry:Registry': {
    arm: 'Microsoft.ContainerRegistry/registries', default: '2023-01-01-preview', newest: '2025-11-01', name: 'registryName', place: group, shape: { ipRules: true },
  },
  'containerservice:ManagedCluster': { arm: 'Microsoft.ContainerService/managedClusters', default: '2025-09-01', newest: '2026-05-01', name: 'resourceName', place: group, shape: { identities } },
  'kubernetesconfiguration:Extension': {
    arm: 'Microsoft.KubernetesConfiguration/extensions', default: '2023-05-01', newest: '2025-03-01', name: 'extensionName', place: [...group, 'clusterRp', 'clusterResourceName', 'clusterName'],
  },
  'servicebus:Namespace': { arm: 'Microsoft.ServiceBus/namespaces', default: '2026-01-01', newest: '2026-01-01', name: 'namespaceName', place: group, shape: { identities } },
  'servicebus:Queue': { arm: 'Microsoft.ServiceBus/namespaces/queues', default: '2026-01-01', newest: '2026-01-01', name: 'queueName', place: [...group, 'namespaceName'] },
  'resources:ResourceGroup': {
    arm: 'Microsoft.Resources/resourceGroups', default: '2024-03-01', newest: '2025-04-01', name: 'resourceGroupName', place: [],
  },
};

const dns = { default: '2024-06-01', newest: '2024-06-01' };
const inZone = [...group, 'privateZoneName'];

/** Resources that are not validated: there is no schema of those of DNS, and networks, vaults and accounts are the user's. */
const UNDESCRIBED: Readonly<Record<string, AzureResource>> = {
  'keyvault:Vault': { arm: 'Microsoft.KeyVault/vaults', default: '2024-11-01', newest: '2026-02-01', name: 'vaultName', place: group },
  'network:Subnet': { arm: 'Microsoft.Network/virtualNetworks/subnets', default: '2024-05-01', newest: '2025-09-01', name: 'subnetName', place: [...group, 'virtualNetworkName'] },
  'network:VirtualNetwork': { arm: 'Microsoft.Network/virtualNetworks', default: '2024-05-01', newest: '2025-09-01', name: 'virtualNetworkName', place: group },
  'privatedns:PrivateRecordSet': { arm: 'Microsoft.Network/privateDnsZones/A', ...dns, name: 'relativeRecordSetName', place: inZone },
  'privatedns:PrivateZone': { arm: 'Microsoft.Network/privateDnsZones', ...dns, name: 'privateZoneName', place: group },
  'privatedns:VirtualNetworkLink': { arm: 'Microsoft.Network/privateDnsZones/virtualNetworkLinks', ...dns, name: 'virtualNetworkLinkName', place: inZone },
  'storage:StorageAccount': { arm: 'Microsoft.Storage/storageAccounts', default: '2024-01-01', newest: '2024-01-01', name: 'accountName', place: group },
};

/** How a resource is called, whether there is a schema of it or not. */
export function azureResource(type: string): AzureResource | undefined {
  return AZURE_RESOURCES[type] ?? UNDESCRIBED[type];
}
