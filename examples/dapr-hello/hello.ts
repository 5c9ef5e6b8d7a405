import type { Construct } from 'constructs';
import { Application, DaprSidecar, WebService, Worker } from 'cdk-oam';
import type { AppService } from 'cdk-oam/azure/app-service';
import type { ContainerApps } from 'cdk-oam/azure/container-apps';
import type { ContainerInstances } from 'cdk-oam/azure/container-instances';
import type { Kubernetes } from 'cdk-oam/kubernetes';

/** The model has what all of them can run. */
type Platforms = Kubernetes & ContainerApps & ContainerInstances & AppService;

/** The name by which the program asks Dapr for its state. Each platform adds a store of this name. */
export const STATE_STORE = 'statestore';

/** A program that sends an order each second, and one that keeps the last of them in a state store. */
export class DaprHello extends Application<Platforms> {
  /** What keeps the orders. */
  readonly nodeapp: WebService<Platforms>;

  constructor(scope?: Construct, id = 'dapr-hello') {
    super(scope, id);
    this.nodeapp = new WebService<Platforms>(this, 'nodeapp', {
      image: 'ghcr.io/dapr/samples/hello-k8s-node:latest', imagePullPolicy: 'Always',
      ports: [{ port: 80, targetPort: 3000 }], env: { APP_PORT: '3000' },
    }).with(new DaprSidecar({ enableApiLogging: true }));
    // It finds the other one by its Dapr id, and so needs no address of it.
    new Worker(this, 'pythonapp', { image: 'ghcr.io/dapr/samples/hello-k8s-python:latest' }).with(new DaprSidecar({ enableApiLogging: true }));
  }
}
