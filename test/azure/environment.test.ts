import { describe, expect, it } from 'vitest';
import { Worker } from '../../src';
import { planJson, type NewEnvironment } from '../../src/azure/container-apps';
import { planned, seen, SIZE, SUBNET, told } from './support';

const plan = (environment: object) => planned((shop) => void new Worker(shop, 'mailer', { image: 'm', ...SIZE }), { environment });
const argsOf = (environment: NewEnvironment) => seen(plan(environment).resources.find(({ type }) => type === 'app:ManagedEnvironment')?.args);
const workloadProfiles = [{ name: 'Consumption', type: 'Consumption' }, { name: 'edge', type: 'D4', minimumCount: 2 }];
const ingressConfiguration = { workloadProfileName: 'edge', scale: { minReplicas: 2, maxReplicas: 6 }, terminationGracePeriodSeconds: 60, headerCountLimit: 50, requestIdleTimeout: 10 };
const KEY = 'InstrumentationKey=hush;IngestionEndpoint=https://westeurope-1.in.applicationinsights.azure.com/';

describe('settings of a new environment', () => {
  it('are those of the platform', () => {
    const settings = {
      infrastructureResourceGroup: 'shop-machines', publicNetworkAccess: 'Disabled', ingressConfiguration,
      peerAuthentication: { mtls: { enabled: true } }, peerTrafficConfiguration: { encryption: { enabled: false } },
    } as const;
    expect(told(plan({ ...settings, workloadProfiles }))).toEqual([]);
    expect(argsOf({ ...settings, workloadProfiles })).toMatchObject(settings);
    expect(told(plan({ infrastructureSubnetId: SUBNET, internal: true, publicNetworkAccess: 'Disabled' }))).toEqual([]);
  });

  it('are left out where nobody says them', () => {
    expect(Object.keys(argsOf({})).sort()).toEqual(['appLogsConfiguration', 'environmentName', 'location', 'resourceGroupName', 'workloadProfiles']);
  });

  it.each(['daprAIConnectionString', 'daprAIInstrumentationKey'] as const)('keep %s a secret', (setting) => {
    const result = plan({ [setting]: KEY });
    expect(told(result)).toEqual([]);
    expect(argsOf({ [setting]: KEY })[setting]).toEqual({ $secret: `environment.${setting}` });
    expect(planJson(result.resources)).not.toContain('hush');
    expect(told(plan({ [setting]: { apply: () => KEY } }))).toEqual([]);
  });

  const ingress = (more: object) => ({ workloadProfiles, ingressConfiguration: { ...ingressConfiguration, ...more } });
  it.each<[object, string]>([
    [{ infrastructureSubnetId: SUBNET, internal: true, publicNetworkAccess: 'Enabled' }, "error ACA.ENVIRONMENT [shop] environment.publicNetworkAccess 'Enabled' cannot be: an internal environment has no way in from the internet\n  fix: leave it out, write 'Disabled', or make the environment an external one"],
    [{ publicNetworkAccess: 'enabled' }, "error ACA.ENVIRONMENT [shop] environment.publicNetworkAccess must be 'Enabled' or 'Disabled'"],
    [{ infrastructureResourceGroup: 'own', workloadProfiles: [] }, "error ACA.ENVIRONMENT [shop] environment.infrastructureResourceGroup cannot be chosen for an environment without workload profiles\n  fix: leave it out, or give the environment the workload profile 'Consumption'"],
    [{ infrastructureResourceGroup: 5 }, 'error ACA.ENVIRONMENT [shop] environment.infrastructureResourceGroup must be the name of a resource group, as a text'],
    [{ infrastructureResourceGroup: 'own.' }, "warning ACA.NAME [shop] environment.infrastructureResourceGroup 'own.' is no name that Azure is known to take"],
    [{ daprAIConnectionString: '' }, 'error ACA.ENVIRONMENT [shop] environment.daprAIConnectionString must be a text or a value that comes later'],
    [{ daprAIConnectionString: 'hush' }, 'warning ACA.ENVIRONMENT [shop] environment.daprAIConnectionString names no InstrumentationKey'],
    [{ daprAIConnectionString: KEY, daprAIInstrumentationKey: 'hush' }, 'warning ACA.ENVIRONMENT [shop] environment has daprAIConnectionString and daprAIInstrumentationKey: it is not established which of them Dapr uses'],
    [{ peerAuthentication: { mtls: true } }, 'error ACA.ENVIRONMENT [shop] environment.peerAuthentication must be { mtls: { enabled } } with true or false'],
    [{ peerTrafficConfiguration: { encryption: { enabled: 'yes' } } }, 'error ACA.ENVIRONMENT [shop] environment.peerTrafficConfiguration must be { encryption: { enabled } } with true or false'],
    [{ ingressConfiguration: 'edge' }, 'error ACA.ENVIRONMENT [shop] environment.ingressConfiguration must be an object with workloadProfileName, scale'],
    [ingress({ idle: 1 }), "error ACA.ENVIRONMENT [shop] environment.ingressConfiguration has no property 'idle'"],
    [ingress({ workloadProfileName: 'web' }), 'error ACA.PROFILE [shop] environment.ingressConfiguration.workloadProfileName must be a workload profile of the environment: it has Consumption, edge'],
    [ingress({ workloadProfileName: 'Consumption' }), "warning ACA.PROFILE [shop] environment.ingressConfiguration is to run on profile 'Consumption' of type Consumption"],
    [ingress({ scale: { minReplicas: 1, maxReplicas: 6 } }), 'error ACA.ENVIRONMENT [shop] environment.ingressConfiguration.scale must have minReplicas from 2'],
    [ingress({ scale: { minReplicas: 3, maxReplicas: 2 } }), 'error ACA.ENVIRONMENT [shop] environment.ingressConfiguration.scale must have minReplicas from 2'],
    [ingress({ scale: undefined }), 'error ACA.ENVIRONMENT [shop] environment.ingressConfiguration.scale must have minReplicas from 2'],
    [ingress({ terminationGracePeriodSeconds: 3601 }), 'error ACA.ENVIRONMENT [shop] environment.ingressConfiguration.terminationGracePeriodSeconds must be a whole number between 0 and 3600, got 3601'],
    [ingress({ headerCountLimit: 0 }), 'error ACA.ENVIRONMENT [shop] environment.ingressConfiguration.headerCountLimit must be a whole number from 1, got 0'],
    [ingress({ requestIdleTimeout: 0 }), 'error ACA.ENVIRONMENT [shop] environment.ingressConfiguration.requestIdleTimeout must be a whole number from 1, got 0'],
    [ingress({ requestIdleTimeout: 3 }), "warning ACA.ENVIRONMENT [shop] environment.ingressConfiguration.requestIdleTimeout is 3 minutes: one version of the platform's API says from 1, newer ones say 4 to 30"],
    [ingress({ requestIdleTimeout: 31 }), 'warning ACA.ENVIRONMENT [shop] environment.ingressConfiguration.requestIdleTimeout is 31 minutes'],
  ])('%# are checked', (environment, message) => {
    const found = told(plan(environment));
    expect(found).toEqual([expect.stringContaining(message)]);
    expect(found.join()).not.toContain('hush');
  });
});
