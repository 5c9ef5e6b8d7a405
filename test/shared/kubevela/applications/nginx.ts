import { WebService, type Application, type WebServiceProps } from 'cdk-oam';
import type { Kubernetes } from 'cdk-oam/kubernetes';

/** The component that most of the originals hang their trait on. */
export function nginx(app: Application<Kubernetes>, props: Partial<WebServiceProps> = {}): WebService<Kubernetes> {
  return new WebService(app, 'nginx-app', { image: 'nginx:latest', port: 80, ...props });
}
