import * as pulumi from '@pulumi/pulumi';
import { describe, expect, it } from 'vitest';
import { Application, HealthChecks, Labels, plan, Scaler, Volume, Worker, type Trait } from '../../src';
import { ContainerAppsDeployment, containerApps, Native, planJson } from '../../src/azure/container-apps';
import { kubernetes } from '../../src/kubernetes';
import { registered } from '../support/registration';
import { record } from '../support/registrations';
import { appWith, seen, SIZE, WHERE } from './support';

const shop = (...traits: Trait<any, any>[]) => {
  const application = new Application(undefined, 'shop');
  new Worker(application, 'mailer', { image: 'mailer:1', ...SIZE }).with(...traits as never[]);
  return application;
};

describe('Native', () => {
  it('edits complete arguments, after all other traits, parts of the model too', () => {
    const edit = new Native((args, at) => {
      args.template.scale.maxReplicas += 1;
      args.tags = { ...args.tags, target: at.target };
      args.template.containers[0]!.probes![0]!.httpGet!.httpHeaders![0]!.value = 'edited';
      Object.assign(args.configuration, { maxInactiveRevisions: 7 });
    });
    const probe = new HealthChecks({ liveness: { httpGet: { httpHeaders: [{ name: 'X', value: 'a' }] } } });
    for (const traits of [[edit, probe, new Scaler({ replicas: 2 }), new Labels({ team: 'a' })], [new Labels({ team: 'a' }), probe, new Scaler({ replicas: 2 }), edit]]) {
      expect(appWith(traits)).toMatchObject({
        tags: { team: 'a', target: 'container-apps' }, configuration: { maxInactiveRevisions: 7 },
        template: { scale: { minReplicas: 2, maxReplicas: 3 }, containers: [{ probes: [{ httpGet: { httpHeaders: [{ name: 'X', value: 'edited' }] } }] }] },
      });
    }
    expect(probe.props.liveness?.httpGet?.httpHeaders?.[0]?.value).toBe('a');
  });

  it('may write values of Pulumi, which a plan keeps out of sight', async () => {
    const edit = () => new Native<any>((args) => {
      args.configuration.runtime = { java: { enableMetrics: pulumi.output(true) } };
      args.configuration.secrets = [{ name: 'late', value: pulumi.secret('hush') }];
    });
    const { resources } = plan(shop(edit()), containerApps, WHERE);
    expect(seen(resources.find(({ name }) => name === 'mailer')?.args).configuration).toMatchObject({
      runtime: { java: { enableMetrics: { $asIs: 'mailer.configuration.runtime.java.enableMetrics' } } }, secrets: [{ name: 'late', value: { $asIs: 'mailer.configuration.secrets[0].value' } }],
    });
    expect(planJson(resources)).not.toContain('hush');
    const all = await record(() => new ContainerAppsDeployment('shop', { ...WHERE, application: shop(edit()), report: () => undefined }));
    expect(registered(all, 'app:ContainerApp', 'shop-mailer').inputs).toMatchObject({ configuration: { $secret: { runtime: { java: { enableMetrics: true } }, secrets: [{ name: 'late', value: 'hush' }] } } });
  });

  it('is left out elsewhere, and takes a function', () => {
    const { ok, diagnostics } = plan(shop(new Native(() => { throw new Error('never'); })), kubernetes, {});
    expect([ok, diagnostics.map(({ code, message }) => [code, message])]).toEqual([true, [['OAM.TARGET_ONLY', "trait 'container-apps.native' is for container-apps alone: kubernetes leaves it out"]]]);
    expect(() => new Native(5 as never)).toThrow(new TypeError('Native must be a function of arguments, got 5'));
  });
});

it('a share is added to the environment, with its key as a secret, before the apps that mount it', async () => {
  const all = await record(() => new ContainerAppsDeployment('shop', {
    ...WHERE, application: shop(new Volume({ type: 'existing', name: 'media', mountPath: '/media' })), report: () => undefined,
    volumes: { media: { azureFile: { shareName: pulumi.output('media'), accountName: 'acme', accountKey: 'hush' } } },
  }));
  const storage = registered(all, 'app:ManagedEnvironmentsStorage', 'shop-media');
  expect(storage.inputs).toMatchObject({ storageName: 'shop-media', properties: { azureFile: { shareName: 'media', accountName: 'acme', accountKey: { $secret: 'hush' }, accessMode: 'ReadWrite' } } });
  expect(registered(all, 'app:ContainerApp', 'shop-mailer').dependencies).toContain(storage.urn);
});
