import { isObject, type Wire } from '../../../../test/support/pulumi-wire';

const WRITE_ONLY: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'app:ContainerApp': [['configuration', 'secrets', 'value']],
  'app:DaprComponent': [['secrets', 'value']],
  'app:Job': [['configuration', 'secrets', 'value']],
  'web:WebAppSiteContainer': [['passwordSecret']],
  'app:ManagedEnvironment': [['appLogsConfiguration', 'logAnalyticsConfiguration', 'sharedKey']],
  'containerinstance:ContainerGroup': [
    ['containers', 'environmentVariables', 'secureValue'], ['initContainers', 'environmentVariables', 'secureValue'], ['volumes', 'secret'], ['volumes', 'azureFile', 'storageAccountKey'],
    ['imageRegistryCredentials', 'password'], ['diagnostics', 'logAnalytics', 'workspaceKey'],
  ],
};

/** What a service answers about a resource. The values of secrets are in no answer. */
export function withoutWriteOnly(type: string, state: Wire): Wire {
  return (WRITE_ONLY[type] ?? []).reduce<unknown>(without, state) as Wire;
}

/** A copy without what is at the path, in every element of a list on the way. */
function without(value: unknown, path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => without(item, path));
  const [key, ...rest] = path;
  if (!isObject(value) || !(key in value)) return value;
  const others = Object.entries(value).filter(([name]) => name !== key);
  return Object.fromEntries(rest.length === 0 ? others : [...others, [key, without(value[key], rest)]]);
}
