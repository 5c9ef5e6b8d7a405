import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runProgram, type ProgramResult } from '../../support/pulumi-program';
import { registered, type Registration } from '../../support/registration';

let result: ProgramResult;
beforeAll(async () => {
  result = await runProgram({
    dir: 'examples/online-boutique/container-apps', stack: 'dev', config: { resourceGroupName: 'shop', location: 'westeurope' },
    loader: 'tsx', tsconfig: resolve('tsconfig.dev.json'),
  });
}, 120_000);

const services = ['adservice', 'cartservice', 'checkoutservice', 'currencyservice', 'emailservice', 'frontend', 'loadgenerator', 'paymentservice',
  'productcatalogservice', 'recommendationservice', 'redis-cart', 'shippingservice'];

describe('Online Boutique under the Pulumi language runtime', () => {
  it('registers an environment with its logs and an app for each service', () => {
    expect(result.exitCode, result.stderr).toBe(0);
    expect(result.registrations.map(({ type, name }) => `${type} ${name}`).sort()).toEqual([
      ...services.map((name) => `azure-native:app:ContainerApp online-boutique-${name}`),
      'azure-native:app:ManagedEnvironment online-boutique-environment',
      'azure-native:operationalinsights:Workspace online-boutique-logs',
      'cdk-oam:azure:ContainerAppsDeployment online-boutique',
      'pulumi:pulumi:Stack online-boutique-dev',
    ]);
  });

  it('gives the services each other\'s addresses', () => {
    const checkout = registered(result.registrations, 'app:ContainerApp', 'online-boutique-checkoutservice');
    expect(environmentOf(checkout)).toMatchObject({ EMAIL_SERVICE_ADDR: 'emailservice:80', CART_SERVICE_ADDR: 'cartservice:80' });
    const cart = registered(result.registrations, 'app:ContainerApp', 'online-boutique-cartservice');
    expect(environmentOf(cart)).toMatchObject({ REDIS_ADDR: 'redis-cart:6379' });
  });

  it('publishes the frontend alone', () => {
    const external = result.registrations.filter(({ inputs }) => (inputs as any).configuration?.ingress?.external === true).map(({ name }) => name);
    expect(external).toEqual(['online-boutique-frontend']);
    expect(result.outputs.url).toMatch(/^https:\/\//);
  });

  it('tells what is adapted', () => {
    expect(result.logs.join('\n')).toContain('ACA.');
  });
});

function environmentOf({ inputs }: Registration): Record<string, string> {
  const { env } = (inputs as any).template.containers[0];
  return Object.fromEntries(env.map(({ name, value }: { name: string; value: string }) => [name, value]));
}
