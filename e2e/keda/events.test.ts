import { beforeAll, expect, it, vi } from 'vitest';
import { synthesize } from '../../src';
import { kubernetes, toYaml } from '../../src/kubernetes';
import { startCluster } from '../harness/cluster/control-plane';
import { startKeda } from '../harness/keda';
import type { Kubectl } from '../harness/kubectl';
import { Redis } from '../harness/redis';
import { describeSuite } from '../harness/suite';
import { redisShop } from './redis-shop';

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
    const { resources } = synthesize(redisShop(redis.address), kubernetes, { secrets: { redis: { existing: 'redis-credentials', keys: { password: 'secret' } } } });
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

  it('runs a task for each item', async () => {
    const kubectl = await deploy('tasks', redis.password);
    await waitFor(kubectl, 'scaledjob/thumbnails', 'condition=Ready');
    await redis.ask('LPUSH pictures a b c');
    const jobs = async (): Promise<number> => (await kubectl.list('jobs')).length;
    await vi.waitUntil(async () => await jobs() > 0, { timeout: 60_000, interval: 200 });
    // Simulated pods take nothing from the list, so that the same items would be counted again.
    await redis.ask('DEL pictures');
    await kubectl.run('wait', '--for=condition=Complete', 'jobs', '--all', '--timeout=60s');
    expect(await jobs()).toBe(3);
  });

  it('says in its conditions that a trigger cannot read its source', async () => {
    const kubectl = await deploy('broken', 'a-wrong-password');
    await waitFor(kubectl, 'scaledobject/mailer', 'condition=Ready=False');
    const { status } = await kubectl.get('scaledobject', 'mailer');
    expect(status.conditions).toContainEqual(expect.objectContaining({ type: 'Ready', message: expect.stringContaining('WRONGPASS') }));
    expect(await kubectl.run('get', 'events', '--output=name', '--field-selector=involvedObject.name=thumbnails,reason=ScaledJobCheckFailed')).not.toBe('');
    expect(await kubectl.list('jobs')).toEqual([]);
  });
});
