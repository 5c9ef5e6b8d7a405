import { Application, Autoscaler, DaprComponent, DaprSidecar, EventScaler, HealthChecks, Ingress, Labels, Secret, Sidecar, WebService, Worker } from 'cdk-oam';

/** Services with three traits each, each of which calls the one before it. */
export function services(count: number): Application {
  const application = new Application(undefined, 'shop');
  let previous: WebService | undefined;
  for (let index = 0; index < count; index += 1) {
    const id = `service-${index}`;
    previous = new WebService(application, id, {
      image: `ghcr.io/acme/${id}:1.4`, port: 8080, cpu: 0.25, memory: '0.5Gi',
      env: { LOG_LEVEL: 'info', ...(previous === undefined ? {} : { UPSTREAM_URL: previous.endpoint.url }) },
    }).with(
      new Ingress({ host: `${id}.example.com` }),
      new Autoscaler({ min: 1, max: 10, cpu: 70 }),
      new HealthChecks({ liveness: { httpGet: { path: '/healthz' } }, readiness: { httpGet: { path: '/ready' } } }),
    );
  }
  return application;
}

/** The same with traits that every platform has. */
export function plain(count: number): Application {
  const application = new Application(undefined, 'shop');
  let previous: WebService | undefined;
  for (let index = 0; index < count; index += 1) {
    const id = `service-${index}`;
    previous = new WebService(application, id, {
      image: `ghcr.io/acme/${id}:1.4`, port: 8080, cpu: 1, memory: '2Gi',
      env: { LOG_LEVEL: 'info', ...(previous === undefined ? {} : { UPSTREAM_URL: previous.endpoint.url }) },
    }).with(
      new HealthChecks({ liveness: { httpGet: { path: '/healthz' } } }),
      new Labels({ team: 'shop' }),
      new Sidecar({ name: 'proxy', image: 'ghcr.io/acme/proxy:2.0', cpu: 0.25, memory: '0.5Gi' }),
    );
  }
  return application;
}

/** Workers with three traits each, and for each a secret and a part that the application as a whole has to keep apart. */
export function workers(count: number): Application {
  const application = new Application(undefined, 'shop');
  for (let index = 0; index < count; index += 1) {
    const id = `worker-${index}`;
    const secret = new Secret(application, secretId(index), { keys: ['connection'] });
    new DaprComponent(application, `state-${index}`, { type: 'state.redis', metadata: { redisHost: 'redis:6379', redisPassword: secret.key('connection') }, scopes: [id] });
    new Worker(application, id, { image: `ghcr.io/acme/${id}:1.4`, cpu: 0.25, memory: '0.5Gi', env: { CONNECTION: secret.key('connection') } }).with(
      new DaprSidecar(),
      new EventScaler({ min: 0, max: 20, triggers: [{ type: 'azure-servicebus', metadata: { queueName: id, messageCount: 5 }, auth: { connection: secret.key('connection') } }] }),
      new Labels({ team: 'mail' }),
    );
  }
  return application;
}

/** What a deployment binds to the secrets of {@link workers}. */
export function secretsOf<Binding>(count: number, binding: Binding): Record<string, Binding> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [secretId(index), binding]));
}

const secretId = (index: number): string => `bus-${index}`;
