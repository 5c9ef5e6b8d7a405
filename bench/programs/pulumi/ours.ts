import { Application, Ingress, WebService } from 'cdk-oam';
import { ContainerAppsDeployment } from 'cdk-oam/azure/container-apps';
import { start } from '../report';
import { useMocks } from './mocks';

const size = Number(process.argv[2]);

void useMocks().then(() => {
  start();
  const application = new Application(undefined, 'shop');
  for (let index = 0; index < size; index += 1) {
    const id = `service-${index}`;
    new WebService(application, id, {
      image: `ghcr.io/acme/${id}:1.4`, port: 8080, cpu: 0.25, memory: '0.5Gi', env: { LOG_LEVEL: 'info' },
    }).with(new Ingress());
  }
  new ContainerAppsDeployment('shop', { application, resourceGroupName: 'shop', location: 'westeurope' });
});
