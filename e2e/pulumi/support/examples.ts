import type { StackOptions } from './stack';

/** An example that is a program of Pulumi, and what is to be seen of it. */
export interface Example {
  /** Its folder. */
  readonly folder: string;
  /** The file of its model, and the line of it after which a component may be added: before and after others. */
  readonly model: { readonly file: string; readonly first: string; readonly last: string };
  /** The name of its deployment, with which the names of its resources begin. */
  readonly name: string;
  /** Its apps and Dapr components. */
  readonly apps: readonly string[];
  readonly daprComponents?: readonly string[];
  /** Resources beside those of every deployment, by their whole names. */
  readonly others?: readonly string[];
  readonly options?: StackOptions;
  /** The app that the cloud refuses, the one that does not come up, and the one that takes its time. */
  readonly refused: string;
  readonly broken: string;
  readonly slow: string;
  /** A change of an image: the text, what it becomes, and the app it is in. */
  readonly image: readonly [string, string, string];
  /** The names of its outputs. */
  readonly outputs: readonly string[];
}

const place = { resourceGroupName: 'shop', location: 'westeurope' };

export const examples: readonly Example[] = [
  {
    folder: 'examples/online-boutique', model: { file: 'shop.ts', first: 'super(scope, id);', last: 'const frontendAddress = addressOf(frontend);' }, name: 'online-boutique',
    apps: ['adservice', 'cartservice', 'checkoutservice', 'currencyservice', 'emailservice', 'frontend', 'loadgenerator', 'paymentservice',
      'productcatalogservice', 'recommendationservice', 'redis-cart', 'shippingservice'],
    options: { config: place }, refused: 'cartservice', broken: 'emailservice', slow: 'adservice', image: ['redis:alpine', 'redis:8-alpine', 'redis-cart'], outputs: ['url'],
  },
  {
    folder: 'examples/dapr-hello', model: { file: 'hello.ts', first: 'super(scope, id);', last: '}).with(new DaprSidecar({ enableApiLogging: true }));' }, name: 'dapr-hello',
    apps: ['nodeapp', 'pythonapp'], daprComponents: ['statestore'], others: ['nodeapp-identity', 'nodeapp-blobs'],
    options: { config: { ...place, storageAccountName: 'hello' } }, refused: 'pythonapp', broken: 'nodeapp', slow: 'statestore', image: ['hello-k8s-python:latest', 'hello-k8s-python:1', 'pythonapp'], outputs: [],
  },
  {
    folder: 'examples/azd-todo', model: { file: 'todo.ts', first: 'super(scope, id);', last: "port: 80 });" }, name: 'todo',
    apps: ['todo-api', 'todo-web'], others: ['registry', 'api-identity', 'todo-registry-pull', 'todo-registry-pull'],
    options: { config: { ...place, webImage: 'todo.azurecr.io/web:1', apiImage: 'todo.azurecr.io/api:1', keyVaultEndpoint: 'https://todo.vault.azure.net/', applicationInsights: 'InstrumentationKey=1' } },
    refused: 'todo-web', broken: 'todo-api', slow: 'registry-pull', image: ["new Parameter(this, 'web-image')", "(new Parameter(this, 'web-image'), 'nginx:1')", 'todo-web'], outputs: ['api', 'web'],
  },
  {
    folder: 'examples/eshop-on-dapr', model: { file: 'shop.ts', first: 'super(scope, id);', last: "this.payment = this.api('payment-api', 'eshopdapr/payment.api', common);" }, name: 'eshop',
    apps: ['basket-api', 'blazor-client', 'catalog-api', 'identity-api', 'ordering-api', 'payment-api', 'seq', 'webshopping-agg', 'webshopping-gw', 'webstatus'],
    daprComponents: ['eshopondapr-pubsub', 'eshopondapr-secretstore', 'eshopondapr-statestore'], others: ['eshop-identity'],
    options: {
      config: { ...place, keyVaultName: 'eshop', cosmosUrl: 'https://eshop.documents.azure.com:443/' },
      secrets: { cosmosKey: 'hush-cosmos-1', serviceBus: 'Endpoint=sb://eshop;SharedAccessKey=hush-bus-2', catalogDb: 'Password=hush-catalog-3', identityDb: 'Password=hush-identity-4', orderingDb: 'Password=hush-ordering-5' },
    },
    refused: 'ordering-api', broken: 'identity-api', slow: 'eshopondapr-pubsub', image: ["'datalust/seq'", "'datalust/sequel'", 'seq'], outputs: ['url'],
  },
];

/** All its resources, by their names in the program. */
export function resourcesOf({ name, apps, daprComponents = [], others = [] }: Example): string[] {
  return [name, `${name}-environment`, `${name}-logs`, ...[...apps, ...daprComponents].map((one) => `${name}-${one}`), ...others];
}
