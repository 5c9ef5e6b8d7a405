import { Application, Ingress, WebService, type IngressProps } from 'cdk-oam';
import { ContainerInstancesDeployment } from 'cdk-oam/azure/container-instances';
import { registered } from '../../test/support/registration';
import { record } from '../../test/support/registrations';
import { containersOf, type Container } from './shop';

/** A program with a port of HTTP/1 and one of HTTP/2, and every sort of route to them. */
export const ROUTES: readonly IngressProps[] = [
  { host: 'shop.example.com', tls: true, paths: ['/api/', { path: '/api/version', pathType: 'Exact', port: 'calls' }, '/'] },
  { host: 'calls.example.com', tls: true, paths: [{ path: '/calls', port: 'calls' }] },
  { host: 'plain.example.com', paths: ['/open'] },
  { paths: ['/'] },
];

/** Caddy as the deployment registers it for these routes. */
export async function caddyOf(routes: readonly IngressProps[], email?: string): Promise<Container> {
  const shop = new Application(undefined, 'shop');
  new WebService(shop, 'orders', { image: 'orders:1', ports: [{ port: 8080 }, { name: 'calls', port: 9000, appProtocol: 'grpc' }] }).with(...routes.map((route) => new Ingress(route)));
  const registrations = await record(() => new ContainerInstancesDeployment('shop', { application: shop, resourceGroupName: 'shop', location: 'westeurope', tls: { email }, report: () => undefined }));
  return containersOf(registered(registrations, 'containerinstance:ContainerGroup', 'shop-orders')).find(({ name }) => name === 'caddy')!;
}
