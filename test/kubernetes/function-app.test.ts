import { describe, expect, it } from 'vitest';
import { Autoscaler, EventScaler, Scaler, type FunctionAppProps } from 'cdk-oam';
import { app, containerOf, findings, object, objects } from './fixtures';
import { functionApp, storageOptions } from './fixtures-kinds';

const variables = (props: Partial<FunctionAppProps> = {}, application = 'shop') => {
  const shop = app(application);
  functionApp(shop, props);
  return containerOf(shop, 'api', storageOptions).env;
};

describe('a function app', () => {
  it('is a Deployment, and a Service where it is called', () => {
    const [quiet, called] = [app(), app()];
    functionApp(quiet);
    functionApp(called, { port: 80 });
    const kinds = (shop: typeof quiet) => objects(shop, storageOptions).map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    expect(kinds(quiet)).toEqual(['Deployment api']);
    expect(kinds(called)).toEqual(['Deployment api', 'Service api']);
  });

  it('tells the runtime where its storage is, by reference, and who it is among all replicas', () => {
    expect(variables()).toEqual([
      { name: 'AzureWebJobsStorage', valueFrom: { secretKeyRef: { name: 'storage', key: 'connection' } } },
      { name: 'AzureFunctionsWebHost__hostid', value: 'shop-api' },
    ]);
  });

  it('names the language worker, and puts variables of the author behind its own', () => {
    expect(variables({ runtime: 'python', hostId: 'mine', env: { A: '$(AzureWebJobsStorage)' } }).slice(1)).toEqual([
      { name: 'FUNCTIONS_WORKER_RUNTIME', value: 'python' }, { name: 'AzureFunctionsWebHost__hostid', value: 'mine' }, { name: 'A', value: '$(AzureWebJobsStorage)' },
    ]);
  });

  it.each(['Shop & Co', 'x'.repeat(80), '日本', 'a--b'])('has an id that the runtime takes, in an application called %s', (application) => {
    const id: string = variables({}, application).at(-1).value;
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(id.length).toBeLessThanOrEqual(32);
  });

  it('refuses variables that its properties decide', () => {
    const shop = app();
    functionApp(shop, { runtime: 'node', env: { AzureWebJobsStorage: 'UseDevelopmentStorage=true', FUNCTIONS_WORKER_RUNTIME: 'java' } });
    expect(findings(shop, storageOptions)).toEqual([
      'error K8S.FUNCTION_APP [shop/api] env AzureWebJobsStorage is decided by the properties of the function app',
      'error K8S.FUNCTION_APP [shop/api] env FUNCTIONS_WORKER_RUNTIME is decided by the properties of the function app',
    ]);
  });

  it('asks for its storage to be bound', () => {
    const shop = app();
    functionApp(shop);
    expect(findings(shop)).toEqual([expect.stringContaining("error OAM.UNBOUND [shop/storage-of-api] secret 'storage-of-api' is not bound")]);
  });

  it('is scaled as any Deployment', () => {
    const [fixed, busy, events] = [app(), app(), app()];
    functionApp(fixed).with(new Scaler({ replicas: 3 }));
    functionApp(busy, { cpu: 1 }).with(new Autoscaler({ max: 5, cpu: 70 }));
    functionApp(events).with(new EventScaler({ max: 5, triggers: [{ type: 'azure-queue', metadata: { queueName: 'q' } }] }));
    expect(object(fixed, 'Deployment', 'api', storageOptions).spec.replicas).toBe(3);
    expect(object(busy, 'HorizontalPodAutoscaler', 'api', storageOptions).spec.scaleTargetRef.kind).toBe('Deployment');
    expect(object(events, 'ScaledObject', 'api', storageOptions).spec.scaleTargetRef).toEqual({ name: 'api' });
  });
});
