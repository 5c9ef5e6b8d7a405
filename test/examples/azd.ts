import type { AzdEnvironment } from '../../examples/azd-todo/kubernetes/on-cluster';

/** What azd would say of an environment. */
export const azd: AzdEnvironment & Record<string, string> = {
  SERVICE_WEB_IMAGE_NAME: 'todo.azurecr.io/web:1', SERVICE_API_IMAGE_NAME: 'todo.azurecr.io/api:1', AZURE_AKS_IDENTITY_CLIENT_ID: '00000000-0000-4000-8000-00000000000a',
  AZURE_KEY_VAULT_ENDPOINT: 'https://todo.vault.azure.net/', APPLICATIONINSIGHTS_CONNECTION_STRING: 'InstrumentationKey=00000000-0000-4000-8000-00000000000b',
};
