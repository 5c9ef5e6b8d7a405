import { describe, expect, it } from 'vitest';
import { Autoscaler, EventScaler, FunctionApp, HttpScaler, Scaler, Secret, StatefulService, Volume, Worker, type FunctionAppProps, type Trait } from '../../src';
import { appOf, planned, seen, SIZE, told } from './support';

const functions = (traits: Trait<any, any>[], props: Partial<FunctionAppProps> = {}, options = {}) => planned((shop) => {
  const [storage, bus] = [new Secret(shop, 'storage', { keys: ['connection'] }), new Secret(shop, 'bus', { keys: ['connection'] })];
  const queue = { type: 'azure-servicebus', metadata: { queueName: 'q' }, auth: { connection: bus.key('connection') } };
  const own = traits.map((trait) => (trait instanceof EventScaler ? new EventScaler({ ...trait.props, triggers: [...trait.props.triggers, queue] }) : trait));
  new FunctionApp(shop, 'orders', { image: 'f:1', ...SIZE, storage: storage.key('connection'), ...props }).with(...own as never[]);
  new Worker(shop, 'mailer', { image: 'm:1', ...SIZE, env: { BUS: bus.key('connection') } });
}, { secrets: { storage: { connection: 's' }, bus: { connection: 'b' } }, ...options });
const own = (result: ReturnType<typeof functions>) => told(result).filter((line) => line.includes('ACA.FUNCTION_APP'));

describe('a function app', () => {
  it('is of the kind whose triggers the platform reads, which takes no rules and no secrets of rules', () => {
    const result = functions([new EventScaler({ min: 1, max: 7, triggers: [{ type: 'azure-queue', metadata: { queueName: 'q' } }] })], { runtime: 'node' });
    const { kind, configuration, template } = seen(appOf(result, 'orders'));
    expect(kind).toBe('functionapp');
    expect(template.scale).toEqual({ minReplicas: 1, maxReplicas: 7 });
    expect(configuration.secrets).toEqual([{ name: 'storage--connection', value: { $secret: 'storage/connection' } }]);
    expect(configuration.ingress).toEqual({ external: false, targetPort: 80, transport: 'auto', allowInsecure: true });
    expect(template.containers[0].env).toEqual([
      { name: 'AzureWebJobsStorage', secretRef: 'storage--connection' }, { name: 'FUNCTIONS_WORKER_RUNTIME', value: 'node' }, { name: 'AzureFunctionsWebHost__hostid', value: 'shop-orders' },
    ]);
    expect(own(result)).toEqual([expect.stringContaining('port 80 of the container is opened inside'), expect.stringContaining("trigger 'azure-queue', 'azure-servicebus' is not written")]);
  });

  it('that does not scale opens no port', () => expect(appOf(functions([new Scaler({ replicas: 2 })]), 'orders').configuration.ingress).toBeUndefined());

  it.each<[string, Trait<any, any>, Partial<FunctionAppProps>, string]>([
    ['by cores', new Autoscaler({ max: 3, cpu: 60 }), {}, 'error ACA.FUNCTION_APP [shop/orders] a function app cannot be scaled by cores and memory'],
    ['by a clock', new EventScaler({ max: 3, triggers: [{ type: 'cron', metadata: {} }] }), { port: 80 }, "error ACA.FUNCTION_APP [shop/orders] trigger 'cron' cannot be"],
    ['by requests', new HttpScaler({ max: 3, concurrency: 5 }), { port: 80 }, "adapted ACA.FUNCTION_APP [shop/orders] the number of requests for each replica is the platform's own"],
  ])('%s', (_, trait, props, message) => expect(own(functions([trait], props))).toEqual(expect.arrayContaining([expect.stringContaining(message)])));

  it('decides its own variables', () => expect(own(functions([], { env: { AzureWebJobsStorage: 'x' } }))).toEqual([expect.stringContaining('error ACA.FUNCTION_APP [shop/orders] env AzureWebJobsStorage is decided by the properties')]));
});

describe('a stateful service', () => {
  const stateful = (traits: Trait<any, any>[], props = {}) => planned((shop) => void new StatefulService(shop, 'db', { image: 'd:1', ...SIZE, ports: [{ port: 5432, appProtocol: 'tcp' }], ...props }).with(...traits as never[]), {
    volumes: { data: { azureFile: { shareName: 'database', accountName: 'acme', accountKey: 'k' } } },
  });
  const found = (result: ReturnType<typeof stateful>) => told(result).filter((line) => line.includes('ACA.STATEFUL'));
  const data = new Volume({ type: 'existing', name: 'data', mountPath: '/data' });

  it('is an app of one replica with a share', () => {
    const result = stateful([data]);
    expect(seen(appOf(result, 'db').template)).toMatchObject({ scale: { minReplicas: 1, maxReplicas: 1 }, volumes: [{ name: 'data', storageType: 'AzureFile' }] });
    expect(told(result)).toEqual([expect.stringContaining("adapted OAM.ADAPTED [shop/db] component of kind 'stateful-service': it becomes a container app of one replica without a name that stays")]);
  });

  it.each<[string, Trait<any, any>]>([
    ['a scaler', new Scaler({ replicas: 3 })], ['a scaler by use', new Autoscaler({ max: 3, cpu: 60 })], ['a scaler by events', new EventScaler({ min: 1, max: 3, triggers: [{ type: 'kafka', metadata: {} }] })],
  ])('cannot have more replicas by %s', (_, trait) => expect(found(stateful([data, trait]))).toEqual([expect.stringContaining('error ACA.STATEFUL [shop/db] there may be 3 replicas')]));

  it('cannot give each replica a volume, or a number', () => {
    expect(found(stateful([data], { volumeClaimTemplates: [{ name: 'log', mountPath: '/log', size: '1Gi' }], ordinals: { start: 2 } }))).toEqual([
      expect.stringContaining("error ACA.STATEFUL [shop/db] volume 'log' is to be each replica's own"), expect.stringContaining('adapted ACA.STATEFUL [shop/db] ordinals'),
    ]);
  });
});
