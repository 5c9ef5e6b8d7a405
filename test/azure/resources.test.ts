import { describe, expect, it } from 'vitest';
import { InitContainer, Sidecar } from '../../src';
import { appWith, ENVIRONMENT, toldOf } from './support';

const sizes = (props: object, traits: any[] = [], options = {}) => appWith(traits, options, props).template.containers.map(({ resources }) => resources);
const roundUp = { resources: 'round-up' } as const;

describe('cores and memory', () => {
  it.each<[object, object]>([
    [{ cpu: 0.25, memory: '0.5Gi' }, { cpu: 0.25, memory: '0.5Gi' }],
    [{ cpu: '500m', memory: '1024Mi' }, { cpu: 0.5, memory: '1Gi' }],
    [{ cpu: undefined, memory: undefined }, { cpu: 0.25, memory: '0.5Gi' }],
    [{ cpu: 1, memory: undefined }, { cpu: 1, memory: '2Gi' }],
    [{ cpu: undefined, memory: '3Gi' }, { cpu: 1.5, memory: '3Gi' }],
    [{ cpu: 4, memory: '8Gi' }, { cpu: 4, memory: '8Gi' }],
    [{ cpu: 0.1, memory: '128Mi', limit: { cpu: 0.25, memory: '512Mi' } }, { cpu: 0.25, memory: '0.5Gi' }],
  ])('%j are sold', (props, expected) => expect(sizes(props)).toEqual([expected]));

  it('that are no combination are refused with the one that holds them', () => {
    expect(toldOf({ cpu: 0.3, memory: '1Gi' })).toEqual([
      "error ACA.RESOURCES [shop/orders] the containers ask for 0.3 cores and 1Gi together; the platform sells 0.25 cores with 0.5Gi and multiples of it, up to 4 cores and 8Gi\n  fix: ask for 0.5 cores and 1Gi, the smallest that holds it, or set the option resources: 'round-up'",
    ]);
  });

  it('are rounded up when asked to, in favour of the main container', () => {
    expect(sizes({ cpu: 0.3, memory: '1Gi' }, [], roundUp)).toEqual([{ cpu: 0.5, memory: '1Gi' }]);
    expect(sizes({ cpu: '200m', memory: '64Mi' }, [new Sidecar({ name: 'proxy', image: 'envoy:1', cpu: '50m', memory: '100Mi' })], roundUp))
      .toEqual([{ cpu: 0.4, memory: '0.9Gi' }, { cpu: 0.1, memory: '0.1Gi' }]);
    expect(toldOf({ cpu: '200m', memory: '64Mi' }, [], roundUp)).toEqual([
      'adapted ACA.RESOURCES [shop/orders] the containers ask for 0.2 cores and 0.063Gi together and get 0.25 cores and 0.5Gi, the next combination that the platform sells',
    ]);
    expect(toldOf({}, [], roundUp)).toEqual([]);
  });

  it('have one figure where the model has two', () => {
    expect(toldOf({ cpu: '100m', memory: '128Mi', limit: { cpu: '250m', memory: '512Mi' } })).toEqual([
      'adapted ACA.RESOURCES [shop/orders] container counts with its limit, 250m of cpu instead of 100m and 512Mi of memory instead of 128Mi: the platform has one figure for what is requested and what is allowed',
    ]);
  });

  it.each<[string, object, string]>([
    ['with profiles', {}, 'the containers ask for 4.25 cores and 8.5Gi, and an app has at most 4 cores and 8Gi here\n  fix: ask for less, or run on a dedicated workload profile: workloadProfileName, or Placement for this component alone'],
    ['without', { environment: { workloadProfiles: [] } }, "the containers ask for 4.25 cores and 8.5Gi, and an app has at most 2 cores and 4Gi here\n  fix: ask for less, or give the environment the workload profile 'Consumption', which allows twice as much"],
  ])('end somewhere, %s', (_, options, message) => {
    expect(toldOf({ cpu: 4.25, memory: '8.5Gi' }, [], options)).toEqual([`error ACA.RESOURCES [shop/orders] ${message}`]);
    expect(toldOf({ cpu: 4.25, memory: '8.5Gi' }, [], { ...roundUp, ...options })).toEqual([`error ACA.RESOURCES [shop/orders] ${message}`]);
  });

  it('are counted over all containers, and init containers beside them', () => {
    const sidecar = new Sidecar({ name: 'proxy', image: 'envoy:1', cpu: 0.25, memory: '0.25Gi' });
    expect(sizes({ cpu: 0.5, memory: '1.25Gi' }, [sidecar])).toEqual([{ cpu: 0.5, memory: '1.25Gi' }, { cpu: 0.25, memory: '0.25Gi' }]);
    expect(toldOf({}, [new InitContainer({ name: 'seed', image: 'seed:1', cpu: 1, memory: '1Gi' })])).toEqual([
      "warning ACA.RESOURCES [shop/orders] init container 'seed' asks for 1 cores and 1Gi, more than the 0.25 cores and 0.5Gi of the app: the platform may refuse it\n  fix: ask for less, or give the app more",
    ]);
  });

  it('have a floor and two decimals', () => {
    const sidecar = (cpu: number) => new Sidecar({ name: 'proxy', image: 'envoy:1', cpu, memory: '0.25Gi' });
    expect(toldOf({ cpu: 0.2, memory: '0.25Gi' }, [sidecar(0.05)])).toEqual([
      "error ACA.RESOURCES [shop/orders] sidecar 'proxy' has 0.05 cores: the least is 0.1\n  fix: ask for more, or set the option resources: 'round-up'",
    ]);
    expect(toldOf({ cpu: 0.125, memory: '0.25Gi' }, [sidecar(0.125)])).toHaveLength(2);
    expect(toldOf({ cpu: 0.125, memory: '0.25Gi' }, [sidecar(0.125)])[0]).toBe(
      "warning ACA.RESOURCES [shop/orders] container has 0.125 cores and 0.25Gi: the platform may refuse more than two decimals\n  fix: use hundredths of cores and of Gi, or set the option resources: 'round-up'");
    expect(sizes({ cpu: 0.2, memory: '0.25Gi' }, [sidecar(0.05)], roundUp)).toEqual([{ cpu: 0.4, memory: '0.75Gi' }, { cpu: 0.1, memory: '0.25Gi' }]);
  });

  it('are free within a machine on a dedicated profile', () => {
    const dedicated = { environment: { workloadProfiles: [{ name: 'big', type: 'D4', minimumCount: 1, maximumCount: 3 }] }, workloadProfileName: 'big' };
    expect(sizes({ cpu: 3, memory: '10Gi' }, [], dedicated)).toEqual([{ cpu: 3, memory: '10Gi' }]);
    expect(toldOf({ cpu: 5, memory: '10Gi' }, [], dedicated)).toEqual([
      "error ACA.PROFILE [shop/orders] the containers ask for 5 cores and 10Gi, more than a machine of profile D4 has: 4 cores and 16Gi\n  fix: ask for less or choose a larger profile; or, if you know that the platform allows it, add 'ACA.PROFILE' to the option accept",
    ]);
  });

  it('above half of the range are doubtful in an unknown environment', () => {
    const environment = { id: ENVIRONMENT, name: 'e', defaultDomain: 'd' };
    expect(toldOf({ cpu: 2.25, memory: '4.5Gi' }, [], { environment })).toEqual([
      "warning ACA.RESOURCES [shop/orders] 2.25 cores and 4.5Gi is more than an environment without workload profiles allows, and nothing is known of the existing one\n  fix: set workloadProfileName: 'Consumption' if it has that profile, or say with workloadProfiles what it has",
    ]);
    expect(toldOf({ cpu: 2.25, memory: '4.5Gi' }, [], { environment, workloadProfileName: 'Consumption' })).toEqual([]);
    expect(toldOf({ cpu: 3, memory: '1Gi' }, [], { environment, workloadProfileName: 'mine' })).toEqual([]);
  });
});
