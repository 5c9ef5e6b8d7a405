import type * as pulumi from '@pulumi/pulumi';
import { Application, Ingress, Secret, WebService, Worker } from '../../../src';
import { KubernetesDeployment, type KubernetesDeploymentArgs } from '../../../src/kubernetes/pulumi';
import type { Registration } from '../../support/registration';
import { record, type RecordOptions } from '../../support/registrations';

const quiet = () => undefined;

/** A route, a secret and two components that know each other. */
export function shop(): Application {
  const application = new Application(undefined, 'shop');
  const redis = new Secret(application, 'redis', { keys: ['password'] });
  const front = new WebService(application, 'front', { image: 'front:1', port: 8080 }).with(new Ingress({ host: 'shop.example.com', tls: true }));
  new Worker(application, 'mailer', { image: 'mailer:1', env: { FRONT: front.endpoint.url, PASSWORD: redis.key('password') } });
  return application;
}

export const bound = { namespace: 'shop', secrets: { redis: { values: { password: 'hush' } } }, ingress: { className: 'nginx', issuer: 'letsencrypt' } } as const;

/** What a deployment of an application registers. */
export function deployed(args: KubernetesDeploymentArgs, options: RecordOptions = {}, opts?: pulumi.ComponentResourceOptions): Promise<Registration[]> {
  return record(() => new KubernetesDeployment('shop', { report: quiet, ...args }, opts), options);
}

export const children = (all: readonly Registration[]): Registration[] => all.filter(({ custom, type }) => custom && !type.startsWith('pulumi:'));

/** Inputs without the marks of secrets. */
export function revealed(value: unknown): any {
  if (Array.isArray(value)) return value.map(revealed);
  if (typeof value !== 'object' || value === null) return value;
  if ('$secret' in value) return revealed(value.$secret);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revealed(item)]));
}

/** What somebody registered as one object: its type token without the provider, and its name. */
export function find(all: readonly Registration[], type: string, name: string): Registration {
  const found = all.filter((one) => one.type === `kubernetes:${type}` && one.name === name);
  if (found.length !== 1) throw new Error(`${found.length} of ${type} ${name} among ${all.map((one) => `${one.type} ${one.name}`).join(', ')}`);
  return found[0]!;
}

export const URN = (type: string, name: string): string => `urn:pulumi:stack::project::cdk-oam:kubernetes:KubernetesDeployment$kubernetes:${type}::${name}`;
