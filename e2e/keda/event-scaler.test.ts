import { beforeAll, expect, it } from 'vitest';
import { Application, EventScaler, Secret, synthesize, Worker } from '../../src';
import { kubernetes, toYaml } from '../../src/kubernetes';
import { startCluster } from '../harness/cluster/control-plane';
import { startKeda } from '../harness/keda';
import type { Kubectl } from '../harness/kubectl';
import { Redis } from '../harness/redis';
import { describeSuite } from '../harness/suite';

/** A worker that runs while there is mail, and lets the list be read with a password. */
function shop(address: string): Application {
  const application = new Application(undefined, 'shop');
  const redis = new Secret(application, 'redis', { keys: ['password'] });
  new Worker(application, 'mailer', { image: 'ghcr.io/acme/mailer:1' }).with(new EventScaler({
    min: 0, max: 3, pollingInterval: 1, cooldownPeriod: 3,
    triggers: [{ type: 'redis', metadata: { address, listName: 'mail', listLength: 5 }, auth: { password: redis.key('password') } }],
  }));
  return application;
}

describeSuite('keda', 'the real operator of KEDA and a real Redis', (scratch) => {
  let cluster: Kubectl;
  let redis: Redis;
  beforeAll(async () => {
    [cluster, redis] = [await startCluster(scratch), await Redis.start(scratch, 'open-sesame')];
    await startKeda(scratch, cluster);
  });

  /** Deploys the shop with a Secret that is in the cluster already, as the bindings say. */
  const deploy = async (namespace: string, password: string): Promise<Kubectl> => {
    const inside = await cluster.createNamespace(namespace);
    await inside.apply([{ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'redis-credentials' }, stringData: { secret: password } }]);
    const { resources } = synthesize(shop(redis.address), kubernetes, { secrets: { redis: { existing: 'redis-credentials', keys: { password: 'secret' } } } });
    await inside.apply(toYaml(resources));
    return inside;
  };
  const waitFor = (kubectl: Kubectl, object: string, condition: string) => kubectl.run('wait', `--for=${condition}`, object, '--timeout=90s');

  it('starts a worker when items arrive, and stops it after its cooldown', async () => {
    const kubectl = await deploy('shop', redis.password);
    await waitFor(kubectl, 'scaledobject/mailer', 'condition=Ready');
    await waitFor(kubectl, 'deployment/mailer', 'jsonpath={.spec.replicas}=0');
    await redis.ask('LPUSH mail a b c');
    await waitFor(kubectl, 'deployment/mailer', 'jsonpath={.status.readyReplicas}=1');
    await waitFor(kubectl, 'scaledobject/mailer', 'condition=Active');
    await redis.ask('DEL mail');
    await waitFor(kubectl, 'deployment/mailer', 'jsonpath={.spec.replicas}=0');
    expect((await kubectl.get('scaledobject', 'mailer')).status.conditions).toContainEqual(expect.objectContaining({ type: 'Active', status: 'False' }));
  });

  it('says in its conditions that a trigger cannot read its source', async () => {
    const kubectl = await deploy('broken', 'a-wrong-password');
    await waitFor(kubectl, 'scaledobject/mailer', 'condition=Ready=False');
    const { status } = await kubectl.get('scaledobject', 'mailer');
    console.log(JSON.stringify(status));
  });
});
