import { describe, expect, it } from 'vitest';
import { DaprComponent, DaprSidecar, Ingress, Secret, Sidecar, WebService, Worker } from '../../../src';
import type { AppServiceOptions } from '../../../src/azure/app-service';
import { argsOf, errors, IDENTITY, planned, told } from './support';

/** Two programs with Dapr, and a store for one of them. */
const shop = (options: Partial<AppServiceOptions> = {}, sidecar = new DaprSidecar()) => planned((application) => {
  const redis = new Secret(application, 'redis', { keys: ['password'] });
  new DaprComponent(application, 'store', { type: 'state.redis', scopes: ['orders'], metadata: { redisHost: 'r:6379', redisPassword: redis.key('password') } });
  new WebService(application, 'orders', { image: 'o', port: 8080 }).with(new Ingress(), sidecar);
  new Worker(application, 'mailer', { image: 'm' }).with(new DaprSidecar({ appId: 'mail' }));
}, { secrets: { redis: { password: 'hush' } }, ...options });
const daprd = (result: ReturnType<typeof shop>, site: string) => argsOf(result, 'web:WebAppSiteContainer', `${site}-daprd`);

describe('daprd beside a program', () => {
  it('needs a place for its files: a field that no page describes, or an image that has them', () => {
    expect(errors(shop())).toEqual([
      "error APPSVC.FILES [shop/mailer] the files of daprd (app-orders.yaml) cannot be put into a container: no page of the platform says how\n  fix: put them into the image, or set the option volumeData: true to use a field that is in the platform's types alone",
      "error APPSVC.FILES [shop/orders] the files of daprd (store.yaml) cannot be put into a container: no page of the platform says how\n  fix: put them into the image, or set the option volumeData: true to use a field that is in the platform's types alone",
    ]);
    const baked = shop({ dapr: { image: 'acme/daprd:1', resourcesPath: '/components' } });
    expect(errors(baked)).toEqual([]);
    expect(told(baked, 'adapted')).toContainEqual('adapted APPSVC.DAPR [shop/orders] the image of daprd must hold store.yaml in /components');
    expect(daprd(baked, 'orders')).toMatchObject({ image: 'acme/daprd:1', startUpCommand: expect.stringMatching(/ --resources-path \/components$/) });
    expect(daprd(baked, 'orders').volumeMounts).toBeUndefined();
  });

  it('needs none where there is nothing to put there', () => {
    const alone = planned((application) => void new WebService(application, 'orders', { image: 'o', port: 8080 }).with(new Ingress(), new DaprSidecar()));
    expect(told(alone)).toEqual([]);
    expect(daprd(alone, 'orders').startUpCommand).not.toContain('--resources-path');
  });

  it('gets the components that are for it and its neighbours, secrets from its environment alone', () => {
    const result = shop({ volumeData: true });
    const files = (site: string) => daprd(result, site).volumeMounts.map(({ containerMountPath }: any) => containerMountPath);
    expect([files('orders'), files('mailer')]).toEqual([['/dapr/resources/store.yaml'], ['/dapr/resources/app-orders.yaml']]);
    expect(daprd(result, 'orders').environmentVariables).toEqual([{ name: expect.stringMatching(/^COMPONENT_STORE_REDISPASSWORD_/), value: expect.stringMatching(/^daprd__COMPONENT_STORE_REDISPASSWORD_/) }]);
    expect(argsOf(result, 'web:WebAppApplicationSettings', 'orders').properties).toMatchObject({ DAPR_HTTP_PORT: '3500', DAPR_GRPC_PORT: '3502', APP_PROTOCOL: 'http' });
    expect(daprd(result, 'mailer').volumeMounts[0].data).toEqual({ $concat: [expect.stringContaining('"baseUrl": "https://'), { $ref: ['web:WebApp/orders', 'defaultHostName'] }, expect.any(String)] });
  });

  it('reads a key vault by the identity of the site', () => {
    const result = shop({ volumeData: true, secrets: { redis: { password: { keyVaultUrl: 'https://acme.vault.azure.net/secrets/redis', identity: IDENTITY } } } });
    expect(errors(result)).toEqual([]);
    expect(Object.values(argsOf(result, 'web:WebAppApplicationSettings', 'orders').properties)).toContain('@Microsoft.KeyVault(SecretUri=https://acme.vault.azure.net/secrets/redis)');
    expect(argsOf(result, 'web:WebApp', 'orders').keyVaultReferenceIdentity).toBe(IDENTITY);
  });

  it('warns where a neighbour speaks what no other site can', () => {
    expect(told(shop({ volumeData: true }, new DaprSidecar({ appProtocol: 'grpc' })))).toContainEqual(expect.stringContaining("warning APPSVC.DAPR [shop/mailer] application 'orders' speaks grpc, and a call from another site reaches it by HTTP alone"));
  });

  it('refuses ports and names that daprd has', () => {
    const taken = planned((application) => void new WebService(application, 'orders', { image: 'o', port: 3500 }).with(new Ingress(), new DaprSidecar(), new Sidecar({ name: 'daprd', image: 'x' })));
    expect(errors(taken).join('\n')).toContain('port 3500 is taken by daprd beside the program');
    expect(errors(taken).join('\n')).toContain("a sidecar is called 'daprd', as the container of Dapr is");
  });
});
