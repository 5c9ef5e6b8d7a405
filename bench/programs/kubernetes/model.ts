import { Application, Ingress, WebService } from 'cdk-oam';

/** What is measured: a service behind a route, which Kubernetes wants as Deployment, Service and Ingress. */
export function addService(application: Application, id: string): void {
  new WebService(application, id, {
    image: `ghcr.io/acme/${id}:1.4`, port: 8080, cpu: 0.25, memory: '0.5Gi', env: { LOG_LEVEL: 'info' },
  }).with(new Ingress({ host: `${id}.example.com` }));
}

export function applicationOf(name: string, ids: readonly string[]): Application {
  const application = new Application(undefined, name);
  for (const id of ids) addService(application, id);
  return application;
}
