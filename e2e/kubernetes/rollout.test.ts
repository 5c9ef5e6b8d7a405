import { beforeAll, describe, expect, it } from 'vitest';
import { synthesize } from '../../src';
import { kubernetes, toYaml } from '../../src/kubernetes';
import { OnlineBoutique } from '../../examples/online-boutique/shop';
import { settings } from '../../examples/online-boutique/kubernetes/settings';
import { startCluster } from '../harness/cluster/control-plane';
import { APPLY, type Kubectl } from '../harness/kubectl';
import { describeSuite } from '../harness/suite';
import { bounds, deadConnections, podsByComponent, rolledOut } from './rollout/observe';
import { shop, type ShopSettings } from './rollout/shop';

describeSuite('kubernetes', 'a cluster with controllers, a scheduler and simulated nodes', (scratch) => {
  let cluster: Kubectl;
  beforeAll(async () => { cluster = await startCluster(scratch); });

  describe('Online Boutique', () => {
    let kubectl: Kubectl;
    const manifests = toYaml(synthesize(new OnlineBoutique(), kubernetes, settings).resources);
    beforeAll(async () => {
      kubectl = await cluster.createNamespace('online-boutique', { 'pod-security.kubernetes.io/enforce': 'restricted' });
      await kubectl.apply(manifests);
      await rolledOut(kubectl);
    });

    it('has every Deployment available', async () => {
      const deployments = await kubectl.list('deployments');
      expect(deployments).toHaveLength(12);
      expect(deployments.filter(({ status }) => status.availableReplicas !== 1).map(({ metadata }) => metadata.name)).toEqual([]);
    });

    it('has ready endpoints behind every declared connection', async () => {
      expect(await deadConnections(new OnlineBoutique(), kubectl)).toEqual([]);
    });

    it('rolls one component when one image changes', async () => {
      const before = await podsByComponent(kubectl);
      await kubectl.apply(manifests.replace('/frontend:v0.10.6', '/frontend:v0.10.7'));
      await rolledOut(kubectl);
      const { frontend, ...others } = await podsByComponent(kubectl);
      expect(others).toEqual(Object.fromEntries(Object.entries(before).filter(([name]) => name !== 'frontend')));
      expect(frontend).toHaveLength(1);
      expect(frontend).not.toEqual(before.frontend);
    });
  });

  describe('a shop that changes', () => {
    let kubectl: Kubectl;
    const apply = async (change: ShopSettings): Promise<void> => {
      await kubectl.apply(toYaml(synthesize(shop(change), kubernetes, {}).resources));
      await rolledOut(kubectl);
    };
    beforeAll(async () => {
      kubectl = await cluster.createNamespace('shop');
      await apply({});
    });

    it('rolls nothing when nothing changes', async () => {
      const before = await podsByComponent(kubectl);
      await apply({});
      expect(await podsByComponent(kubectl)).toEqual(before);
    });

    it('rolls what reads a configuration file when the file changes, and nothing else', async () => {
      const { web, ...before } = await podsByComponent(kubectl);
      // The bounds of the model: never one less than four, and at most one more.
      const { fewest, most } = await bounds(kubectl, 'web', scratch, () => apply({ theme: 'light' }));
      expect(fewest).toBeGreaterThanOrEqual(4);
      expect(most).toBeLessThanOrEqual(5);
      const { web: after, ...others } = await podsByComponent(kubectl);
      expect(others).toEqual(before);
      expect(after).toHaveLength(4);
      expect(after!.filter((id) => web!.includes(id))).toEqual([]);
    });

    it('lets a disruption budget count the pods that are there', async () => {
      await kubectl.run('wait', '--for=jsonpath={.status.expectedPods}=4', 'poddisruptionbudget/web', '--timeout=60s');
      await kubectl.run('wait', '--for=jsonpath={.status.disruptionsAllowed}=1', 'poddisruptionbudget/web', '--timeout=60s');
    });

    it('leaves the number of replicas to whoever owns it', async () => {
      const { status } = await kubectl.get('horizontalpodautoscaler', 'orders');
      expect(status.conditions).toContainEqual(expect.objectContaining({ type: 'AbleToScale', status: 'True' }));
      await kubectl.run('wait', '--for=jsonpath={.status.currentReplicas}=2', 'horizontalpodautoscaler/orders', '--timeout=60s');
      await kubectl.run('scale', 'deployment/orders', '--replicas=4');
      await apply({ tag: '2' });
      expect((await kubectl.get('deployment', 'orders')).spec.replicas).toBe(4);
      expect((await podsByComponent(kubectl)).orders).toHaveLength(4);
    });
  });

  describe('a component that goes', () => {
    it('is pruned with all that is its own, and its neighbours do not notice', async () => {
      const kubectl = await cluster.createNamespace('pruned');
      const prune = async (mailer: boolean): Promise<void> => {
        const args = [...APPLY, '--prune', '--applyset=configmaps/shop'];
        const { status, stderr } = await kubectl.ask(args, toYaml(synthesize(shop({ mailer }), kubernetes, {}).resources), { KUBECTL_APPLYSET: 'true' });
        expect([status, stderr]).toEqual([0, '']);
        await rolledOut(kubectl);
      };
      await prune(true);
      const { mailer, ...before } = await podsByComponent(kubectl);
      expect(mailer).toHaveLength(1);
      await prune(false);
      await kubectl.run('wait', '--for=delete', 'pods', '--selector=app.kubernetes.io/name=mailer', '--timeout=60s');
      expect(await podsByComponent(kubectl)).toEqual(before);
      expect((await kubectl.list('deployments,services')).map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual(['Deployment orders', 'Deployment web', 'Service orders', 'Service web']);
    });
  });
});
