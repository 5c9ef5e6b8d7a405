import { RIGHT_WEB, WRONG_WEB } from './azure-examples-web';

const place = { resourceGroupName: 'rg' };
const tracked = { ...place, location: 'westeurope', tags: { app: 'shop' } };
const identity = { type: 'SystemAssigned,UserAssigned', userAssignedIdentities: ['/subscriptions/s/id'] };

/** One right resource of every type, with as many of the SDK's peculiarities as it has. */
export const RIGHT: Record<string, Record<string, unknown>> = {
  'app:ContainerApp': {
    ...tracked, identity, containerAppName: 'orders', environmentId: '/env', workloadProfileName: 'Consumption',
    configuration: {
      activeRevisionsMode: 'Single', secrets: [{ name: 'sb', value: 'x' }], dapr: { enabled: true, appId: 'orders', appPort: 8080 },
      ingress: { external: true, targetPort: 8080, transport: 'auto', traffic: [{ latestRevision: true, weight: 100 }] },
      registries: [{ server: 'r.azurecr.io', identity: 'system' }],
    },
    template: {
      containers: [{
        name: 'orders', image: 'i', env: [{ name: 'A', value: 'a' }, { name: 'B', secretRef: 'sb' }], resources: { cpu: 0.25, memory: '0.5Gi' },
        probes: [{ type: 'Liveness', httpGet: { path: '/', port: 8080 } }],
      }],
      scale: { minReplicas: 0, maxReplicas: 3, rules: [{ name: 'cpu', custom: { type: 'cpu', metadata: { type: 'Utilization', value: '70' } } }] },
    },
  },
  'app:Job': {
    ...tracked, identity, jobName: 'clean', environmentId: '/env',
    configuration: { triggerType: 'Schedule', replicaTimeout: 600, scheduleTriggerConfig: { cronExpression: '0 3 * * *' } },
    template: { containers: [{ name: 'clean', image: 'i', resources: { cpu: 0.25, memory: '0.5Gi' } }] },
  },
  'app:ManagedEnvironment': {
    ...tracked, environmentName: 'env', zoneRedundant: false, workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }],
    appLogsConfiguration: { destination: 'log-analytics', logAnalyticsConfiguration: { customerId: 'c', sharedKey: { $secret: 'k' } } },
  },
  'app:ManagedEnvironmentsStorage': {
    ...place, environmentName: 'env', storageName: 'files',
    properties: { azureFile: { accountName: 'a', accountKey: 'k', shareName: 's', accessMode: 'ReadWrite' } },
  },
  'app:Certificate': { ...tracked, environmentName: 'env', certificateName: 'cert', properties: { value: 'aGk=' } },
  'app:HttpRouteConfig': {
    ...place, environmentName: 'env', httpRouteName: 'shop1',
    properties: { customDomains: [{ name: 'shop.example.com', bindingType: 'Auto' }], rules: [{ description: '/', routes: [{ match: { prefix: '/' } }], targets: [{ containerApp: 'front' }] }] },
  },
  'app:ManagedCertificate': { ...tracked, environmentName: 'env', managedCertificateName: 'cert', properties: { subjectName: 'shop.example.com', domainControlValidation: 'CNAME' } },
  'app:DaprComponent': {
    ...place, environmentName: 'env', componentName: 'state', componentType: 'state.redis', version: 'v1', ignoreErrors: false,
    metadata: [{ name: 'redisHost', value: 'r:6379' }, { name: 'redisPassword', secretRef: 'p' }], secrets: [{ name: 'p', value: 'x' }], scopes: ['orders'],
  },
  'containerservice:ManagedCluster': {
    resourceGroupName: 'shop', location: 'westeurope', resourceName: 'shop', dnsPrefix: 'shop', identity: { type: 'SystemAssigned' },
    agentPoolProfiles: [{ name: 'system', mode: 'System', count: 2, vmSize: 'Standard_D2s_v5' }], workloadAutoScalerProfile: { keda: { enabled: true } },
  },
  'kubernetesconfiguration:Extension': {
    resourceGroupName: 'shop', clusterRp: 'Microsoft.ContainerService', clusterResourceName: 'managedClusters', clusterName: 'shop', extensionName: 'dapr',
    extensionType: 'Microsoft.Dapr', autoUpgradeMinorVersion: true, scope: { cluster: { releaseNamespace: 'dapr-system' } },
  },
  'servicebus:Namespace': { resourceGroupName: 'shop', location: 'westeurope', namespaceName: 'acmeshop', sku: { name: 'Standard', tier: 'Standard' } },
  'servicebus:Queue': { resourceGroupName: 'shop', namespaceName: 'acmeshop', queueName: 'orders', maxDeliveryCount: 5 },
  ...RIGHT_WEB,
  'containerinstance:ContainerGroup': {
    ...tracked, containerGroupName: 'orders', osType: 'Linux', restartPolicy: 'Always', zones: ['1'],
    identity: { type: 'SystemAssigned, UserAssigned', userAssignedIdentities: ['/subscriptions/s/id'] },
    containers: [{
      name: 'orders', image: 'i', command: ['/orders'], environmentVariables: [{ name: 'A', value: 'a' }, { name: 'B', secureValue: { $secret: 'b' } }],
      ports: [{ port: 80, protocol: 'TCP' }], resources: { requests: { cpu: 0.25, memoryInGB: 0.5 } }, livenessProbe: { httpGet: { path: '/', port: 80, scheme: 'http' } },
      volumeMounts: [{ name: 'files', mountPath: '/files' }],
    }],
    initContainers: [{ name: 'init', image: 'i' }], volumes: [{ name: 'files', secret: { 'a.txt': 'YQ==' } }], ipAddress: { type: 'Public', ports: [{ port: 80 }], dnsNameLabel: 'orders' },
  },
  'operationalinsights:Workspace': {
    ...tracked, workspaceName: 'logs', sku: { name: 'PerGB2018' }, retentionInDays: 30, workspaceCapping: { dailyQuotaGb: 0.5 },
    identity: { type: 'UserAssigned', userAssignedIdentities: ['/subscriptions/s/id'] },
  },
  'managedidentity:UserAssignedIdentity': { ...tracked, resourceName: 'orders' },
  'authorization:RoleAssignment': {
    scope: '/registry', roleAssignmentName: 'c4a3d3a0-0000-4000-8000-000000000000', principalId: 'p', principalType: 'ServicePrincipal', roleDefinitionId: '/role',
  },
  'containerregistry:Registry': {
    ...tracked, registryName: 'shopregistry', sku: { name: 'Premium' }, adminUserEnabled: false,
    identity: { type: 'SystemAssigned, UserAssigned', userAssignedIdentities: { '/subscriptions/s/id': {} } },
    networkRuleSet: { defaultAction: 'Deny', ipRules: [{ action: 'Allow', iPAddressOrRange: '10.0.0.0/8' }] },
  },
  'resources:ResourceGroup': { resourceGroupName: 'rg', location: 'westeurope', tags: { app: 'shop' } },
};

/** Ways to break them: resource, path, value (undefined removes), and the one finding there must be. */
export const WRONG: [type: string, path: string, value: unknown, finding: string][] = [
  ['app:ContainerApp', 'location', undefined, "missing 'location'"],
  ['app:ContainerApp', 'name', 'orders', "properties unknown key 'name'"],
  ['app:ContainerApp', 'properties', {}, "properties unknown key 'properties'"],
  ['app:ContainerApp', 'latestRevisionName', 'x', 'properties.latestRevisionName is read-only'],
  ['app:ContainerApp', 'configuration.ingress.targetPort', '8080', 'properties.configuration.ingress.targetPort must be a number'],
  ['app:ContainerApp', 'configuration.ingress.external', 'yes', 'properties.configuration.ingress.external must be true or false'],
  ['app:ContainerApp', 'configuration.ingress.fqdn', 'a.b', 'properties.configuration.ingress.fqdn is read-only'],
  ['app:ContainerApp', 'template.containers', {}, 'properties.template.containers must be a list'],
  ['app:ContainerApp', 'template.containers.0.resources.memory', 512, 'properties.template.containers[0].resources.memory must be a string'],
  ['app:ContainerApp', 'template.containers.0.probes.0.httpGet.port', undefined, "properties.template.containers[0].probes[0].httpGet missing 'port'"],
  ['app:ContainerApp', 'template.containers.0.probes.0.exec', {}, "properties.template.containers[0].probes[0] unknown key 'exec'"],
  ['app:ContainerApp', 'template.scale.rules.0.custom.metadata.value', 70, 'properties.template.scale.rules[0].custom.metadata.value must be a string'],
  ['app:ContainerApp', 'tags', { a: 1 }, 'tags.a must be a string'],
  ['app:ContainerApp', 'identity.userAssignedIdentities', { '/id': {} }, 'identity.userAssignedIdentities must be a list of resource ids in the SDK'],
  ['app:ContainerApp', 'environmentId', null, 'properties.environmentId must be a string'],
  ['app:Job', 'configuration.triggerType', undefined, "properties.configuration missing 'triggerType'"],
  ['app:Job', 'configuration.scheduleTriggerConfig.cronExpression', undefined, "properties.configuration.scheduleTriggerConfig missing 'cronExpression'"],
  ['app:ManagedEnvironment', 'workloadProfiles.0.name', undefined, "properties.workloadProfiles[0] missing 'name'"],
  ['app:ManagedEnvironment', 'zoneRedundant', 'no', 'properties.zoneRedundant must be true or false'],
  ['app:ManagedEnvironmentsStorage', 'azureFile', {}, "unknown key 'azureFile'"],
  ['app:ManagedEnvironmentsStorage', 'properties.azureFile.shareName', 1, 'properties.azureFile.shareName must be a string'],
  ['app:DaprComponent', 'metadata', { redisHost: 'r' }, 'properties.metadata must be a list'],
  ['app:DaprComponent', 'type', 'state.redis', "properties unknown key 'type'"],
  ...WRONG_WEB,
  ['containerinstance:ContainerGroup', 'containers.0.image', 1, 'properties.containers[0].properties.image must be a string'],
  ['containerinstance:ContainerGroup', 'containers.0.properties', {}, "properties.containers[0].properties unknown key 'properties'"],
  ['containerinstance:ContainerGroup', 'containers.0.resources.requests.cpu', undefined, "properties.containers[0].properties.resources.requests missing 'cpu'"],
  ['containerinstance:ContainerGroup', 'containers.0.livenessProbe.httpGet.port', undefined, "properties.containers[0].properties.livenessProbe.httpGet missing 'port'"],
  ['containerinstance:ContainerGroup', 'initContainers.0.ports', [], "properties.initContainers[0].properties unknown key 'ports'"],
  ['containerinstance:ContainerGroup', 'identity.type', 'SystemAssigned,UserAssigned', "identity.type \"SystemAssigned,UserAssigned\" must be one of 'SystemAssigned', 'UserAssigned', 'SystemAssigned, UserAssigned', 'None'"],
  ['operationalinsights:Workspace', 'workspaceName', 'abc', "name 'abc' must have at least 4 characters"],
  ['operationalinsights:Workspace', 'sku.name', undefined, "properties.sku missing 'name'"],
  ['operationalinsights:Workspace', 'identity.type', 'Both', "identity.type \"Both\" must be one of 'SystemAssigned', 'UserAssigned', 'None'"],
  ['managedidentity:UserAssignedIdentity', 'location', undefined, "missing 'location'"],
  ['authorization:RoleAssignment', 'principalId', undefined, "properties missing 'principalId'"],
  ['authorization:RoleAssignment', 'createdBy', 'me', 'properties.createdBy is read-only'],
  ['containerregistry:Registry', 'registryName', 'shop-registry', "name 'shop-registry' must match ^[a-zA-Z0-9]*$"],
  ['containerregistry:Registry', 'sku', undefined, "missing 'sku'"],
  ['containerregistry:Registry', 'identity.type', 'SystemAssigned,UserAssigned',
    "identity.type \"SystemAssigned,UserAssigned\" must be one of 'SystemAssigned', 'UserAssigned', 'SystemAssigned, UserAssigned', 'None'"],
  ['containerregistry:Registry', 'networkRuleSet.ipRules', [{ iPAddressOrRange: 1 }], 'properties.networkRuleSet.ipRules[0].value must be a string'],
  ['resources:ResourceGroup', 'managedBy', 1, 'managedBy must be a string'],
];
