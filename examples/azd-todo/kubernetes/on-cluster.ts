import { Ingress, Scaler } from 'cdk-oam';
import type { KubernetesOptions } from 'cdk-oam/kubernetes';
import { Todo } from '../todo';

/** What azd knows after `azd provision` and `azd package`. */
export interface AzdEnvironment {
  readonly SERVICE_WEB_IMAGE_NAME: string;
  readonly SERVICE_API_IMAGE_NAME: string;
  readonly AZURE_AKS_IDENTITY_CLIENT_ID: string;
  readonly AZURE_KEY_VAULT_ENDPOINT: string;
  readonly APPLICATIONINSIGHTS_CONNECTION_STRING: string;
}

/** Two replicas of each, with a host of its own for the API: no controller has to rewrite paths. */
export function todoOnCluster(domain: string): Todo {
  const todo = new Todo();
  for (const [component, host] of [[todo.web, domain], [todo.api, `api.${domain}`]] as const) component.with(new Scaler({ replicas: 2 }), new Ingress({ host }));
  return todo;
}

/** How it runs on AKS with the add-on for application routing. */
export function settings(azd: AzdEnvironment): Partial<KubernetesOptions> {
  const { AZURE_KEY_VAULT_ENDPOINT, APPLICATIONINSIGHTS_CONNECTION_STRING } = azd;
  return {
    namespace: 'todo',
    ingress: { className: 'webapprouting.kubernetes.azure.com' },
    parameters: { 'web-image': azd.SERVICE_WEB_IMAGE_NAME, 'api-image': azd.SERVICE_API_IMAGE_NAME, 'identity-client-id': azd.AZURE_AKS_IDENTITY_CLIENT_ID },
    config: { 'todo-api-config': { values: { AZURE_KEY_VAULT_ENDPOINT, APPLICATIONINSIGHTS_CONNECTION_STRING } } },
  };
}

/** Reads what azd knows from environment variables, and names all that are missing. */
export function azdEnvironment(variables: Readonly<Record<string, string | undefined>>): AzdEnvironment {
  const names = ['SERVICE_WEB_IMAGE_NAME', 'SERVICE_API_IMAGE_NAME', 'AZURE_AKS_IDENTITY_CLIENT_ID', 'AZURE_KEY_VAULT_ENDPOINT', 'APPLICATIONINSIGHTS_CONNECTION_STRING'];
  const missing = names.filter((name) => (variables[name] ?? '') === '');
  if (missing.length > 0) throw new Error(`environment variables are missing: ${missing.join(', ')}; 'azd env get-values' prints them`);
  return Object.fromEntries(names.map((name) => [name, variables[name]])) as unknown as AzdEnvironment;
}
