import { Application, Secret, WebService } from '../../../../src';
import { ContainerAppsDeployment } from '../../../../src/azure/container-apps';

const shop = new Application(undefined, 'shop');
const secret = new Secret(shop, 'redis', { keys: ['password'] });
new WebService(shop, 'orders', { image: 'orders:1', cpu: 0.3, memory: '1Gi', port: 8080, env: { PASSWORD: secret.key('password') } });

new ContainerAppsDeployment('shop', {
  application: shop, resourceGroupName: 'shop', location: 'westeurope', environment: { internal: true }, secrets: { redis: { password: 'hush' } },
});
