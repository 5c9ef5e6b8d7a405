import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeSuite } from '../harness/suite';
import { copyProgram } from './support/program';
import { Stack, type Run, type StateResource } from './support/stack';

interface Deployment { readonly target: string; readonly type: string; readonly image: object; readonly children: readonly string[]; readonly also: readonly string[] }

const V1 = { image: 'ghcr.io/acme/orders:1.0' };
/** Each with the names of what it makes, behind the name of the deployment, and of what one worker more adds. */
const deployments: readonly Deployment[] = [
  { target: 'container-apps', type: 'ContainerAppsDeployment', image: { template: { containers: [V1] } }, children: ['carts', 'environment', 'logs', 'orders'], also: [''] },
  { target: 'container-instances', type: 'ContainerInstancesDeployment', image: { containers: [V1, { name: 'daprd' }] }, children: ['logs', 'orders'], also: [''] },
  {
    target: 'app-service', type: 'AppServiceDeployment', image: { ...V1, isMain: true },
    children: ['logs', 'orders', 'orders', 'orders', 'orders-daprd', 'orders-main', 'plan'], also: ['', '', '', '-main'],
  },
];
const TYPES: Readonly<Record<string, string>> = { 'container-apps': 'app:ContainerApp', 'container-instances': 'containerinstance:ContainerGroup', 'app-service': 'web:WebAppSiteContainer' };
const nameOf = ({ urn }: StateResource): string => urn.split('::').at(-1)!;

/** What a user gives to the component has to reach the resources in it. */
describeSuite('pulumi', 'options of a deployment on the real engine', (scratch) => {
  describe.each(deployments)('$target', ({ target, type, image, children, also }) => {
    let stack: Stack;
    const up = async (...settings: string[]): Promise<Run> => {
      const run = await stack.up(...settings.flatMap((setting) => ['--config', setting]));
      expect(run.status, run.stdout + run.stderr).toBe(0);
      return run;
    };
    beforeAll(async () => {
      const program = copyProgram('e2e/programs/pulumi-options', scratch);
      stack = await Stack.create(program, join(scratch.folder, target), { config: { target, name: 'shop', version: '1.0' } });
    });

    it('are a provider, protection and transforms', async () => {
      await up();
      const resources = (await stack.resources()).filter(({ custom }) => custom);
      expect(resources.map(nameOf).sort()).toEqual(children.map((name) => `shop-${name}`));
      for (const resource of resources) {
        expect(resource).toMatchObject({ protect: true, parent: `urn:pulumi:dev::options::cdk-oam:azure:${type}::shop` });
        expect(resource.provider).toContain('::pulumi:providers:azure-native::elsewhere::');
        expect(resource.id).toContain('/subscriptions/00000000-0000-4000-8000-00000000cafe/');
      }
      const tagged = resources.filter(({ inputs }) => JSON.stringify(inputs?.tags) === '{"team":"orders"}').map(nameOf);
      expect(tagged).toEqual(target === 'app-service' ? [] : ['shop-orders']);
      // The questions of the deployment, such as for the key of the workspace, go to the same provider.
      expect(await stack.providers()).toEqual(['elsewhere']);
    });

    it('let a transform leave images to somebody else', async () => {
      expect((await up('version=2.0')).changes).toEqual([]);
      const given = stack.cloud.ofType(TYPES[target]!).map(({ inputs }) => inputs);
      expect(given.find((inputs) => JSON.stringify(inputs).includes('acme/orders'))).toMatchObject(image);
    });

    it('let components come, be renamed and go without touching what stays', async () => {
      const named = (what: string, id: string) => also.map((end) => `${what} shop-${id}${end}`);
      expect((await up('also=ads')).changes).toEqual(named('create', 'ads'));
      // What is protected is not taken away, whatever the program says of the rest.
      expect((await up('protect=false')).changes).toEqual([]);
      expect((await up('also=adverts')).changes).toEqual([...named('create', 'adverts'), ...named('delete', 'ads')].sort());
      await stack.do('config', 'rm', 'also');
      expect((await up('protect=true')).changes).toEqual(named('delete', 'adverts'));
    });

    it('let the deployment get another name by an alias', async () => {
      expect((await up('name=store', 'formerName=shop')).changes).toEqual([]);
      expect((await stack.resources()).map(nameOf).sort()).toEqual(['store', ...children.map((name) => `store-${name}`)]);
    });

    it('keep a protected deployment from being taken down', async () => {
      stack.cloud.forgetHistory();
      const { status, stdout } = await stack.destroy();
      expect(status).not.toBe(0);
      expect(stdout).toMatch(/::store-[a-z-]+" cannot be deleted\s+because it is protected/);
      expect(stack.cloud.history).toEqual([]);
    });
  });
});
