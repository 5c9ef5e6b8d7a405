import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runProgram, type ProgramResult } from '../../support/pulumi-program';
import { registered } from '../../support/registration';

const run = (preview: boolean): Promise<ProgramResult> => runProgram({
  dir: 'examples/aks', stack: 'dev', config: { resourceGroupName: 'shop', location: 'westeurope', version: '1.4' }, loader: 'tsx', tsconfig: resolve('tsconfig.dev.json'), preview,
  create: (type) => (type.endsWith(':Ingress') ? { state: { status: { loadBalancer: { ingress: [{ ip: '20.0.0.9' }] } } } } : undefined),
});

describe('the example on AKS under the Pulumi language runtime', () => {
  let up: ProgramResult;
  let preview: ProgramResult;
  beforeAll(async () => { [up, preview] = [await run(false), await run(true)]; }, 240_000);
  const objects = ({ registrations }: ProgramResult) => registrations.filter(({ type, custom }) => custom && type.startsWith('kubernetes:')).map(({ type, name }) => `${type.slice('kubernetes:'.length)} ${name}`).sort();

  it('registers a cluster with KEDA and Dapr, and a namespace with the shop', () => {
    expect(up.exitCode, up.stderr).toBe(0);
    expect(registered(up.registrations, 'containerservice:ManagedCluster', 'storefront').inputs).toMatchObject({ workloadAutoScalerProfile: { keda: { enabled: true } } });
    expect(registered(up.registrations, 'kubernetesconfiguration:Extension', 'dapr').inputs).toMatchObject({ extensionType: 'Microsoft.Dapr' });
    expect(objects(up)).toEqual([
      'apps/v1:Deployment storefront-fulfilment', 'apps/v1:Deployment storefront-storefront', 'core/v1:Namespace storefront', 'core/v1:Secret storefront-service-bus', 'core/v1:Service storefront-fulfilment',
      'core/v1:Service storefront-storefront', 'dapr.io/v1alpha1:Component storefront-messages', 'keda.sh/v1alpha1:ScaledObject storefront-fulfilment',
      'keda.sh/v1alpha1:TriggerAuthentication storefront-fulfilment-azure-servicebus', 'networking.k8s.io/v1:Ingress storefront-storefront',
    ]);
    expect(up.outputs.url).toBe('http://20.0.0.9');
  });

  it('gives the shop the connection string of its queue, as a secret', () => {
    const { inputs } = registered(up.registrations, 'core/v1:Secret', 'storefront-service-bus');
    expect(inputs.stringData).toEqual({ $secret: { connection: expect.stringMatching(/^Endpoint=sb:\/\/storefront[0-9a-f]{8}\.servicebus\.windows\.net\/;/) } });
    expect(JSON.stringify(up.registrations.filter(({ name, type }) => type.startsWith('kubernetes:') && name !== 'storefront-service-bus'))).not.toContain('SharedAccessKey');
  });

  it('keeps the key to the cluster secret, and everything on it to that cluster', () => {
    expect(registered(up.registrations, 'pulumi:providers:kubernetes', 'storefront').inputs.kubeconfig).toEqual({ $secret: expect.stringMatching(/^kubeconfig of storefront/) });
    const providers = up.registrations.filter(({ type, custom }) => custom && type.startsWith('kubernetes:')).map(({ provider }) => provider.split('::').slice(2, 4).join('::'));
    expect(new Set(providers)).toEqual(new Set(['examples:aks:Cluster$pulumi:providers:kubernetes::storefront']));
  });

  it('is previewed while nothing is known of the cluster', () => {
    expect(preview.exitCode, preview.stderr).toBe(0);
    expect(objects(preview)).toEqual(objects(up));
    expect(registered(preview.registrations, 'apps/v1:Deployment', 'storefront-fulfilment').inputs).toMatchObject({ metadata: { name: 'fulfilment' }, spec: { template: { spec: { containers: [{ image: 'ghcr.io/acme/fulfilment:1.4' }] } } } });
    expect(preview.outputs.url).toEqual({ $unknown: true });
  });
});
