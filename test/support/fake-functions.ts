import { SUBSCRIPTION, TENANT, azureType, digits, guid } from './fake-ids';
import { created, type Lookup } from './fake-outputs';
import type { Wire } from './pulumi-wire';

const key = (seed: string) => Buffer.from(digits(seed, 48)).toString('base64');

const FUNCTIONS: Record<string, (args: Wire) => Wire> = {
  'operationalinsights:getSharedKeys': ({ workspaceName }) => ({
    primarySharedKey: key(`first ${String(workspaceName)}`), secondarySharedKey: key(`second ${String(workspaceName)}`),
  }),
  'containerregistry:listRegistryCredentials': ({ registryName }) => ({
    username: registryName,
    passwords: ['password', 'password2'].map((name) => ({ name, value: key(`${name} ${String(registryName)}`) })),
  }),
  'storage:listStorageAccountKeys': ({ accountName }) => ({
    keys: ['key1', 'key2'].map((keyName) => ({ keyName, value: key(`${keyName} ${String(accountName)}`), permissions: 'FULL', creationTime: '2026-01-01T00:00:00Z' })),
  }),
  'containerservice:listManagedClusterUserCredentials': ({ resourceName }) => ({
    kubeconfigs: [{ name: 'clusterUser', value: Buffer.from(`kubeconfig of ${String(resourceName)}`).toString('base64') }],
  }),
  'servicebus:listNamespaceKeys': ({ namespaceName, authorizationRuleName }) => ({
    keyName: authorizationRuleName, primaryKey: key(`first ${String(namespaceName)}`), secondaryKey: key(`second ${String(namespaceName)}`),
    primaryConnectionString: `Endpoint=sb://${String(namespaceName)}.servicebus.windows.net/;SharedAccessKeyName=${String(authorizationRuleName)};SharedAccessKey=${key(`first ${String(namespaceName)}`)}`,
  }),
  'authorization:getClientConfig': () => ({ clientId: guid('client'), objectId: guid('object'), subscriptionId: SUBSCRIPTION, tenantId: TENANT }),
};

/** Makes up what a provider function answers, or undefined when it is none of those that are known. */
export function answered(token: string, args: Wire, lookup: Lookup): Wire | undefined {
  const type = azureType(token);
  if (!type) return undefined;
  const known = FUNCTIONS[type];
  if (known) return known(args);
  // `getContainerApp` reads what `ContainerApp` creates; its arguments are the inputs that name the resource.
  const [module, name] = type.split(':');
  if (!name?.startsWith('get')) return undefined;
  const { id, state } = created(`azure-native:${module}:${name.slice(3)}`, 'existing', args, lookup);
  return { ...state, ...lookup(id), id };
}
