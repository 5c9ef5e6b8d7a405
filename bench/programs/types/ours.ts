import { Application, Autoscaler, Ingress, WebService } from 'cdk-oam';
import type { ContainerApps } from 'cdk-oam/azure/container-apps';
import type { Kubernetes } from 'cdk-oam/kubernetes';

export class Shop extends Application<Kubernetes & ContainerApps> {
  constructor() {
    super(undefined, 'shop');
    new WebService(this, 'orders', { image: 'ghcr.io/acme/orders:1.4', port: 8080, cpu: 0.25, memory: '0.5Gi' })
      .with(new Ingress({ host: 'orders.example.com' }), new Autoscaler({ max: 10, cpu: 70 }));
  }
}
