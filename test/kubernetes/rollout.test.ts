import { describe, expect, it } from 'vitest';
import { Autoscaler, Daemon, DisruptionBudget, EventScaler, HttpScaler, Ingress, Rollout, Scaler, Volume, type DisruptionBudgetProps, type RolloutProps, type Trait } from 'cdk-oam';
import { controllerOf, Native } from 'cdk-oam/kubernetes';
import { app, findings, object, objects, service } from './fixtures';

describe('Rollout', () => {
  const rolled = (props?: RolloutProps) => {
    const shop = app();
    service(shop).with(new Rollout(props));
    return shop;
  };

  it('writes what was said and leaves the rest to Kubernetes', () => {
    const { spec } = object(rolled({ maxSurge: '150%', minReadySeconds: 0, revisionHistoryLimit: 0 }), 'Deployment', 'orders');
    expect(spec.strategy).toEqual({ type: 'RollingUpdate', rollingUpdate: { maxSurge: '150%' } });
    expect(spec).toMatchObject({ minReadySeconds: 0, revisionHistoryLimit: 0 });
    expect(spec).not.toHaveProperty('progressDeadlineSeconds');
    expect(object(rolled({ strategy: 'recreate' }), 'Deployment', 'orders').spec.strategy).toEqual({ type: 'Recreate' });
  });

  it('refuses versions side by side, with ways out', () => {
    expect(findings(rolled({ strategy: 'split', traffic: [{ weight: 100 }] }))).toEqual([expect.stringContaining("error K8S.ROLLOUT [shop/orders] strategy 'split' has two versions side by side")]);
  });

  describe('as a canary', () => {
    const canary: RolloutProps = { strategy: 'canary', steps: [{ weight: 20, pause: 600 }, { weight: 50 }], minReadySeconds: 5 };
    const argo = { rolloutController: 'argo-rollouts' } as const;

    it('is refused where no controller is named, with ways out', () => {
      expect(findings(rolled(canary))).toEqual([expect.stringContaining("error K8S.ROLLOUT [shop/orders] strategy 'canary' gives two versions their shares of the traffic, which no Deployment does")]);
      expect(findings(rolled(), { rolloutController: 'flager' as never })).toEqual([expect.stringContaining("error K8S.OPTION [shop] rolloutController 'flager' is not known: allowed are argo-rollouts")]);
    });

    it('makes a Rollout in the place of the Deployment, with the same pods', () => {
      const { spec } = object(rolled(canary), 'Rollout', 'orders', argo);
      const { spec: usual } = object(rolled({ minReadySeconds: 5 }), 'Deployment', 'orders');
      expect(spec.strategy).toEqual({ canary: { steps: [{ setWeight: 20 }, { pause: { duration: 600 } }, { setWeight: 50 }, { pause: {} }] } });
      expect({ ...spec, strategy: undefined }).toEqual({ ...usual, strategy: undefined });
      expect(objects(rolled(canary), argo).map(({ kind }) => kind)).toEqual(['Rollout', 'Service']);
    });

    it.each<[Trait<any, any>, string]>([
      [new Autoscaler({ max: 3, cpu: 70 }), 'HorizontalPodAutoscaler'], [new EventScaler({ max: 3, triggers: [{ type: 'cron', metadata: { timezone: 'UTC', start: '0 8 * * *', end: '0 9 * * *', desiredReplicas: '3' } }] }), 'ScaledObject'],
    ])('is what %o scales', (scaler, kind) => {
      const shop = app();
      service(shop, 'orders', { cpu: 1 }).with(new Rollout(canary), scaler as never);
      expect(object(shop, kind, 'orders', argo).spec.scaleTargetRef).toEqual({ apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name: 'orders' });
    });

    it('keeps what Native writes beside its steps, and takes other steps from there', () => {
      const router = { nginx: { stableIngress: 'orders' } };
      const routed = rolled(canary).components[0]!.with(new Native((draft) => {
        Object.assign(controllerOf('Deployment', draft).spec, { strategy: { canary: { stableService: 'orders', trafficRouting: router } } });
      }) as never).application;
      const steps = [{ setWeight: 20 }, { pause: { duration: 600 } }, { setWeight: 50 }, { pause: {} }];
      expect(object(routed, 'Rollout', 'orders', argo).spec.strategy).toEqual({ canary: { stableService: 'orders', trafficRouting: router, steps } });
    });

    it('warns where the pods of both versions want a volume that one node can mount', () => {
      const shop = app();
      service(shop).with(new Rollout(canary), new Volume({ type: 'persistent', name: 'data', mountPath: '/data', size: '1Gi' }));
      expect(findings(shop, argo)).toContainEqual(expect.stringContaining("warning K8S.VOLUME [shop/orders] a new pod may wait for ever for volume 'data'"));
    });

    it('is refused for what replaces its pods one by one', () => {
      const shop = app();
      new Daemon(shop, 'agent', { image: 'agent:1' }).with(new Rollout(canary));
      expect(findings(shop, argo)).toEqual([expect.stringContaining("error K8S.ROLLOUT [shop/agent] strategy 'canary' cannot be: pods of a daemon are replaced one by one")]);
    });
  });
});

describe('DisruptionBudget', () => {
  const budget = (props: DisruptionBudgetProps, ...scalers: Trait<any, any>[]) => {
    const shop = app();
    service(shop, 'orders', { cpu: 1 }).with(new DisruptionBudget(props), new Ingress({ host: 'a.example.com' }), ...scalers as never[]);
    return findings(shop).filter((line) => !line.startsWith('adapted'));
  };
  const three = new Scaler({ replicas: 3 });
  const never = (says: string) => [expect.stringContaining(`error K8S.DISRUPTION_BUDGET [shop/orders] ${says} never lets one go`)];

  it.each<[DisruptionBudgetProps, Trait<any, any>[], string]>([
    [{ minAvailable: 1 }, [], 'minAvailable 1 of 1 replica'],
    [{ minAvailable: 3 }, [three], 'minAvailable 3 of 3 replicas'],
    [{ minAvailable: '67%' }, [three], 'minAvailable 67% of 3 replicas'],
    [{ maxUnavailable: 0 }, [three], 'maxUnavailable 0 of 3 replicas'],
    [{ maxUnavailable: '0%' }, [new Autoscaler({ max: 9, cpu: 50 })], 'maxUnavailable 0% of 9 replicas'],
    [{ minAvailable: 4 }, [new HttpScaler({ max: 4, concurrency: 1 })], 'minAvailable 4 of 4 replicas'],
  ])('refuses %j with %j: nothing could ever be moved', (props, scalers, says) => expect(budget(props, ...scalers)).toEqual(never(says)));

  it.each<[DisruptionBudgetProps, Trait<any, any>[]]>([
    [{}, []], [{ minAvailable: '66%' }, [three]], [{ maxUnavailable: '1%' }, [three]], [{ minAvailable: 2 }, [three]],
    [{ minAvailable: 1 }, [new Autoscaler({ min: 2, max: 9, cpu: 50 })]], [{ minAvailable: 5 }, [new Scaler({ replicas: 0 })]],
  ])('lets %j with %j pass', (props, scalers) => expect(budget(props, ...scalers)).toEqual([]));

  it('warns where only the fewest replicas cannot be moved', () => {
    const scaler = new EventScaler({ max: 5, triggers: [{ type: 'cron', metadata: {} }] });
    expect(budget({ minAvailable: 1 }, scaler)).toEqual([expect.stringContaining('warning K8S.DISRUPTION_BUDGET [shop/orders] minAvailable 1 lets none go while 1 replica runs')]);
  });

  it('selects the pods of its component, and lets one go unless told otherwise', () => {
    const shop = app();
    service(shop).with(new DisruptionBudget());
    expect(object(shop, 'PodDisruptionBudget', 'orders').spec).toEqual({ maxUnavailable: 1, selector: object(shop, 'Deployment', 'orders').spec.selector });
  });
});
