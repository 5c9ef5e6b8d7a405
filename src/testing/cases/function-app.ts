import { Application, EventScaler, FunctionApp, Ingress, Secret } from '../../model';
import type { ConformanceCase } from '../case';

export const functionApp: ConformanceCase = {
  name: 'function-app',
  about: 'functions that are called, and functions that wait for a queue',
  application() {
    const shop = new Application(undefined, 'shop');
    const storage = new Secret(shop, 'storage', { keys: ['connection'] });
    const size = { cpu: 0.25, memory: '0.5Gi' };
    new FunctionApp(shop, 'api', { image: 'ghcr.io/acme/api:1', port: 80, ...size, storage: storage.key('connection'), runtime: 'node', env: { MODE: 'fast' } })
      .with(new Ingress({ host: 'functions.example.com' }));
    new FunctionApp(shop, 'orders', { image: 'ghcr.io/acme/orders:1', ...size, storage: storage.key('connection'), runtime: 'dotnet-isolated', hostId: 'orders-eu' })
      .with(new EventScaler({ max: 10, triggers: [{ type: 'azure-queue', metadata: { queueName: 'orders', queueLength: 5 }, auth: { connection: storage.key('connection') } }] }));
    return shop;
  },
};
