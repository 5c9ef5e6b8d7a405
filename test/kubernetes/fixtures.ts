import { Application, plan, WebService, Worker, type Plan, type WebServiceProps, type WorkerProps } from 'cdk-oam';
import { kubernetes, type KubernetesObject, type KubernetesOptions } from 'cdk-oam/kubernetes';

/** An object, for tests to look into. */
export type Loose = KubernetesObject & { readonly [field: string]: any };

export const app = (id = 'shop'): Application => new Application(undefined, id);

export const service = (scope: Application, id = 'orders', props: Partial<WebServiceProps> = {}): WebService =>
  new WebService(scope, id, { image: 'ghcr.io/acme/orders:1', port: 8080, ...props });

/** A service without the port that `service` gives it. */
export const withPorts = (scope: Application, ports: WebServiceProps['ports'], id = 'orders'): WebService =>
  new WebService(scope, id, { image: 'ghcr.io/acme/orders:1', ports });

export const worker = (scope: Application, id = 'mailer', props: Partial<WorkerProps> = {}): Worker =>
  new Worker(scope, id, { image: 'ghcr.io/acme/mailer:1', ...props });

export const planned = (application: Application, options: Partial<KubernetesOptions> = {}): Plan<KubernetesObject> => plan(application, kubernetes, options);

/** The objects of an application that nothing stands against. */
export function objects(application: Application, options: Partial<KubernetesOptions> = {}): readonly Loose[] {
  const { resources, diagnostics } = planned(application, options);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 2));
  return resources as readonly Loose[];
}

export function object(application: Application, kind: string, name: string, options: Partial<KubernetesOptions> = {}): Loose {
  const all = objects(application, options);
  const found = all.filter((one) => one.kind === kind && one.metadata.name === name);
  if (found.length !== 1) throw new Error(`${found.length} of ${kind}/${name} among ${all.map((one) => `${one.kind}/${one.metadata.name}`).join(', ')}`);
  return found[0]!;
}

export const podOf = (application: Application, name = 'orders', options: Partial<KubernetesOptions> = {}): Loose =>
  object(application, 'Deployment', name, options).spec.template.spec;

export const containerOf = (application: Application, name = 'orders', options: Partial<KubernetesOptions> = {}): Loose =>
  podOf(application, name, options).containers[0];

/** `code path: message`, without what the test did not ask for. */
export function findings(application: Application, options: Partial<KubernetesOptions> = {}): string[] {
  return planned(application, options).diagnostics.map(({ severity, code, path, message }) => `${severity} ${code} [${path}] ${message}`);
}
