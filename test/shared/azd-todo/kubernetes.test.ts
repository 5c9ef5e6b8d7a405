import { settings, todoOnCluster } from '../../../examples/azd-todo/kubernetes/on-cluster';
import { describeComparison } from '../comparison/describe-comparison';
import { manifestsIn, onKubernetes } from '../comparison/kubernetes';

/** The placeholders of the templates, so that both sides hold the same texts. */
const azd = {
  SERVICE_WEB_IMAGE_NAME: '${SERVICE_WEB_IMAGE_NAME}', SERVICE_API_IMAGE_NAME: '${SERVICE_API_IMAGE_NAME}',
  AZURE_AKS_IDENTITY_CLIENT_ID: '${AZURE_AKS_IDENTITY_CLIENT_ID}', AZURE_KEY_VAULT_ENDPOINT: '${AZURE_KEY_VAULT_ENDPOINT}',
  APPLICATIONINSIGHTS_CONNECTION_STRING: '${APPLICATIONINSIGHTS_CONNECTION_STRING}',
};

const { 'Ingress/todo-ingress-web': web, 'Ingress/todo-ingress-api': api, ...rest } = manifestsIn('azd-todo/aks/src');

describeComparison('azd-todo against its hand-written manifests for AKS', {
  example: 'azd-todo', heading: 'Differences on Kubernetes',
  expected: { ...rest, 'Ingress/todo-web': web!, 'Ingress/todo-api': api! },
  actual: onKubernetes(todoOnCluster('todo.example.com'), settings(azd)),
  shared: ['ConfigMap/todo-api-config', 'Deployment/todo-api', 'Deployment/todo-web', 'Ingress/todo-api', 'Ingress/todo-web', 'Service/todo-api', 'Service/todo-web'],
});
