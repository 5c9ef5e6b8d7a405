import type { platforms } from './platforms';
import type { StackOptions } from './stack';

/** An example that is a program of Pulumi, and what is to be seen of it. */
export interface Example {
  /** Its folder, and that of the program in it, which is called after its platform. */
  readonly folder: string;
  readonly program: keyof typeof platforms;
  /** The file of its model, and the line of it after which a component may be added: before and after others. */
  readonly model: { readonly file: string; readonly first: string; readonly last: string };
  /** The name of its deployment, with which the names of its resources begin. */
  readonly name: string;
  /** Its components, Dapr components that are resources, and components with a container for daprd of their own. */
  readonly apps: readonly string[];
  readonly daprComponents?: readonly string[];
  readonly daprd?: readonly string[];
  /** Resources beside those of every deployment, by their whole names. */
  readonly others?: readonly string[];
  /** Resource ids of what is there before the program, which nothing of it takes away. */
  readonly existing?: readonly string[];
  readonly options?: StackOptions;
  /** The component that the cloud refuses, the one that does not come up, and the resource that takes its time. */
  readonly refused: string;
  readonly broken: string;
  readonly slow: string;
  /** A change of an image: the text, what it becomes, and the component it is in. */
  readonly image: readonly [string, string, string];
  /** What its plan warns of, `code component`, each time. @default - nothing */
  readonly warnings?: readonly string[];
  /** Its outputs. */
  readonly outputs: Readonly<Record<string, RegExp>>;
}

const place = { resourceGroupName: 'shop', location: 'westeurope' };
const vnet = '/subscriptions/s1/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/shop';
const subnetId = `${vnet}/subnets/shop`;
const network = { existing: [vnet, subnetId] };

/** An address that Container Apps give, and one of App Service. */
const inEnvironment = (name: string): RegExp => new RegExp(`^https://[a-z-]+\\.${name}-[0-9a-f]{8}\\.westeurope\\.azurecontainerapps\\.io$`);
const ofSite = (name: string): RegExp => new RegExp(`^https://${name}-[0-9a-f]{8}\\.westeurope-01\\.azurewebsites\\.net$`);

const hello = {
  folder: 'examples/dapr-hello', model: { file: 'hello.ts', first: 'super(scope, id);', last: '}).with(new DaprSidecar({ enableApiLogging: true }));' }, name: 'dapr-hello',
  apps: ['nodeapp', 'pythonapp'], others: ['nodeapp-identity', 'nodeapp-blobs'],
  refused: 'pythonapp', broken: 'nodeapp', image: ['hello-k8s-python:latest', 'hello-k8s-python:1', 'pythonapp'], outputs: {},
} as const;

const todo = {
  folder: 'examples/azd-todo', model: { file: 'todo.ts', first: 'super(scope, id);', last: 'port: 80 });' }, name: 'todo',
  apps: ['todo-api', 'todo-web'], others: ['registry', 'api-identity', 'todo-registry-pull', 'todo-registry-pull'],
  refused: 'todo-web', broken: 'todo-api', slow: 'registry-pull', image: ["new Parameter(this, 'web-image')", "(new Parameter(this, 'web-image'), 'todoacr.azurecr.io/web:2')", 'todo-web'],
} as const;
const todoConfig = { ...place, webImage: 'todoacr.azurecr.io/web:1', apiImage: 'todoacr.azurecr.io/api:1', keyVaultEndpoint: 'https://todo.vault.azure.net/', applicationInsights: 'InstrumentationKey=1' };

export const examples: readonly Example[] = [
  {
    folder: 'examples/online-boutique', program: 'container-apps', model: { file: 'shop.ts', first: 'super(scope, id);', last: 'const frontendAddress = addressOf(frontend);' }, name: 'online-boutique',
    apps: ['adservice', 'cartservice', 'checkoutservice', 'currencyservice', 'emailservice', 'frontend', 'loadgenerator', 'paymentservice',
      'productcatalogservice', 'recommendationservice', 'redis-cart', 'shippingservice'],
    options: { config: place }, refused: 'cartservice', broken: 'emailservice', slow: 'adservice', image: ['redis:alpine', 'redis:8-alpine', 'redis-cart'],
    outputs: { url: inEnvironment('online-boutique') },
  },
  { ...hello, program: 'container-apps', daprComponents: ['statestore'], options: { config: { ...place, storageAccountName: 'hello' } }, slow: 'statestore' },
  { ...hello, ...network, program: 'container-instances', options: { config: { ...place, storageAccountName: 'hello', subnetId } }, slow: 'zone' },
  {
    ...hello, ...network, program: 'app-service', daprd: hello.apps, options: { config: { ...place, storageAccountName: 'hello', subnetId } }, slow: 'plan',
    warnings: ['APPSVC.FILES dapr-hello/nodeapp', 'APPSVC.PORT dapr-hello/nodeapp', 'APPSVC.FILES dapr-hello/pythonapp', 'APPSVC.WORKER dapr-hello/pythonapp'],
  },
  { ...todo, program: 'container-apps', options: { config: todoConfig }, outputs: { api: inEnvironment('todo'), web: inEnvironment('todo') } },
  {
    ...todo, ...network, program: 'container-instances', options: { config: { ...todoConfig, subnetId, host: 'todo.example.com' } },
    outputs: { api: /^http:\/\/todo-api\.todo\.internal:3100$/, web: /^http:\/\/todo-web\.todo\.internal$/ },
  },
  {
    ...todo, program: 'app-service', options: { config: { ...todoConfig, registryName: 'todoacr' } }, warnings: ['APPSVC.PORT todo/todo-api'],
    outputs: { api: ofSite('todo-api'), web: ofSite('todo-web') },
  },
  {
    folder: 'examples/eshop-on-dapr', program: 'container-apps', model: { file: 'shop.ts', first: 'super(scope, id);', last: "this.payment = this.api('payment-api', 'eshopdapr/payment.api', common);" }, name: 'eshop',
    apps: ['basket-api', 'blazor-client', 'catalog-api', 'identity-api', 'ordering-api', 'payment-api', 'seq', 'webshopping-agg', 'webshopping-gw', 'webstatus'],
    daprComponents: ['eshopondapr-pubsub', 'eshopondapr-secretstore', 'eshopondapr-statestore'], others: ['eshop-identity'],
    options: {
      config: { ...place, keyVaultName: 'eshop', cosmosUrl: 'https://eshop.documents.azure.com:443/' },
      secrets: { cosmosKey: 'hush-cosmos-1', serviceBus: 'Endpoint=sb://eshop;SharedAccessKey=hush-bus-2', catalogDb: 'Password=hush-catalog-3', identityDb: 'Password=hush-identity-4', orderingDb: 'Password=hush-ordering-5' },
    },
    refused: 'ordering-api', broken: 'identity-api', slow: 'eshopondapr-pubsub', image: ["'datalust/seq'", "'datalust/sequel'", 'seq'],
    outputs: { url: inEnvironment('eshop') },
  },
];
