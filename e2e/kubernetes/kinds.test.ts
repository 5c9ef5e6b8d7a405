import { beforeAll, describe, expect, it } from 'vitest';
import { Application, CronTask, Daemon, FunctionApp, Scaler, Secret, StatefulService, synthesize, Task } from '../../src';
import { kubernetes, toYaml, type KubernetesOptions } from '../../src/kubernetes';
import { startCluster } from '../harness/cluster/control-plane';
import type { Kubectl, LiveObject } from '../harness/kubectl';
import { describeSuite } from '../harness/suite';

const image = (name: string, tag = '1'): string => `ghcr.io/acme/${name}:${tag}`;
const render = (application: Application, options: Partial<KubernetesOptions> = {}): string => toYaml(synthesize(application, kubernetes, options).resources);

/** A shop of one task, as its authors change it. */
function migration(tag: string, parallelism = 1): string {
  const shop = new Application(undefined, 'shop');
  new Task(shop, 'migrate', { image: image('migrate', tag), completions: 2, parallelism });
  return render(shop);
}

/** A volume for one claim: no provisioner runs here. */
const disk = (name: string) => ({
  apiVersion: 'v1', kind: 'PersistentVolume', metadata: { name },
  spec: { capacity: { storage: '1Gi' }, accessModes: ['ReadWriteOnce'], storageClassName: 'by-hand', hostPath: { path: `/tmp/${name}` } },
});

describeSuite('kubernetes', 'every kind of component runs on simulated nodes', (scratch) => {
  let cluster: Kubectl;
  beforeAll(async () => { cluster = await startCluster(scratch); });

  it('a StatefulService keeps a claim for each of its replicas', async () => {
    const kubectl = await cluster.createNamespace('stateful');
    await kubectl.apply(['disk-a', 'disk-b'].map(disk));
    const shop = new Application(undefined, 'shop');
    new StatefulService(shop, 'database', {
      image: image('database'), port: 5432, volumeClaimTemplates: [{ name: 'data', mountPath: '/var/lib/data', size: '1Gi', storageClass: 'by-hand' }],
    }).with(new Scaler({ replicas: 2 }));
    await kubectl.apply(render(shop));
    await kubectl.run('rollout', 'status', 'statefulset/database', '--timeout=90s');
    expect((await kubectl.list('pods')).map(({ metadata }) => metadata.name)).toEqual(['database-0', 'database-1']);
    expect((await kubectl.list('persistentvolumeclaims')).map(({ status }) => status.phase)).toEqual(['Bound', 'Bound']);
  });

  it('a Daemon has a pod on each node', async () => {
    const kubectl = await cluster.createNamespace('daemon');
    const shop = new Application(undefined, 'shop');
    new Daemon(shop, 'log-agent', { image: image('log-agent') });
    await kubectl.apply(render(shop));
    await kubectl.run('rollout', 'status', 'daemonset/log-agent', '--timeout=60s');
    expect((await kubectl.list('pods')).map(({ spec }) => spec.nodeName).sort()).toEqual(['node-1', 'node-2', 'node-3']);
  });

  it('a FunctionApp is available, with its storage from a Secret', async () => {
    const kubectl = await cluster.createNamespace('function-app');
    const shop = new Application(undefined, 'shop');
    new FunctionApp(shop, 'api', { image: image('api'), port: 80, runtime: 'node', storage: new Secret(shop, 'storage', { keys: ['connection'] }).key('connection') }).with(new Scaler({ replicas: 2 }));
    await kubectl.apply(render(shop, { secrets: { storage: { values: { connection: 'UseDevelopmentStorage=true' } } } }));
    await kubectl.run('rollout', 'status', 'deployment/api', '--timeout=60s');
    const [{ spec }] = await kubectl.list('pods') as [LiveObject];
    expect(spec.containers[0].env).toContainEqual({ name: 'AzureWebJobsStorage', valueFrom: { secretKeyRef: { name: 'storage', key: 'connection' } } });
    await kubectl.run('wait', '--for=jsonpath={.endpoints[1].conditions.ready}=true', 'endpointslices', '--selector=kubernetes.io/service-name=api', '--timeout=60s');
  });

  describe('a Task', () => {
    const jobs = async (kubectl: Kubectl) => (await kubectl.list('jobs')).map(({ metadata, status }) => ({ uid: metadata.uid, succeeded: status.succeeded }));

    it('comes to its end; what can be changed in place is, and what cannot is another Job', async () => {
      const kubectl = await cluster.createNamespace('task');
      const done = () => kubectl.run('wait', '--for=condition=Complete', 'jobs', '--all', '--timeout=60s');
      await kubectl.apply(migration('1'));
      await done();
      const first = await jobs(kubectl);
      expect(first).toEqual([expect.objectContaining({ succeeded: 2 })]);
      await kubectl.apply(migration('1', 2));
      expect(await jobs(kubectl)).toEqual(first);
      await kubectl.apply(migration('2'));
      await done();
      expect(await jobs(kubectl)).toHaveLength(2);
    });
  });

  it('a CronTask fires', async () => {
    const kubectl = await cluster.createNamespace('cron');
    const shop = new Application(undefined, 'shop');
    new CronTask(shop, 'report', { image: image('report'), schedule: '* * * * *', timeZone: 'Europe/Berlin' });
    await kubectl.apply(render(shop));
    await kubectl.run('wait', '--for=jsonpath={.status.lastSuccessfulTime}', 'cronjob/report', '--timeout=120s');
    expect((await kubectl.list('jobs'))[0]!.metadata.ownerReferences).toEqual([expect.objectContaining({ kind: 'CronJob', name: 'report' })]);
  });
});
