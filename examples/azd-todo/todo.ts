import type { Construct } from 'constructs';
import { Application, Config, Parameter, WebService, type Value } from 'cdk-oam';
import type { AppService } from 'cdk-oam/azure/app-service';
import type { ContainerApps } from 'cdk-oam/azure/container-apps';
import type { ContainerInstances } from 'cdk-oam/azure/container-instances';
import type { Kubernetes } from 'cdk-oam/kubernetes';

/** The model has what all of them can run. */
type Platforms = Kubernetes & ContainerApps & ContainerInstances & AppService;

export interface TodoProps<Kinds extends string> {
  /** Where browsers find the pages, which alone may call the API. @default - the API's own choice */
  readonly allowedOrigin?: (web: WebService<Kinds>) => Value;
}

/**
 * A list of things to do: pages for the browser, and the API that they call. Both images are chosen at the deployment.
 *
 * @typeParam Here - what else a program may add that is for one platform alone, such as `Todo<ContainerApps>`
 */
export class Todo<Here extends string = never> extends Application<Platforms | Here> {
  readonly web: WebService<Platforms | Here>;
  readonly api: WebService<Platforms | Here>;
  /** The identity by which the API signs in to the key vault, which keeps the address of the database. */
  readonly identityClientId: Parameter;

  constructor(scope?: Construct, id = 'todo', { allowedOrigin }: TodoProps<Platforms | Here> = {}) {
    super(scope, id);
    const settings = new Config(this, 'todo-api-config', { keys: ['AZURE_KEY_VAULT_ENDPOINT', 'APPLICATIONINSIGHTS_CONNECTION_STRING'] });
    this.identityClientId = new Parameter(this, 'identity-client-id');
    // The pages find the API by an address that is built into them.
    this.web = new WebService<Platforms | Here>(this, 'todo-web', { image: new Parameter(this, 'web-image'), port: 80 });
    this.api = new WebService<Platforms | Here>(this, 'todo-api', {
      image: new Parameter(this, 'api-image'), ports: [{ port: 80, targetPort: 3100 }], cpu: 1, memory: '2Gi',
      env: {
        AZURE_CLIENT_ID: this.identityClientId,
        AZURE_KEY_VAULT_ENDPOINT: settings.key('AZURE_KEY_VAULT_ENDPOINT'),
        APPLICATIONINSIGHTS_CONNECTION_STRING: settings.key('APPLICATIONINSIGHTS_CONNECTION_STRING'),
        ...(allowedOrigin === undefined ? {} : { API_ALLOW_ORIGINS: allowedOrigin(this.web) }),
      },
    });
  }
}
