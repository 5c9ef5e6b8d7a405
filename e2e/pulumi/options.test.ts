import { beforeAll, expect, it } from 'vitest';
import { describeSuite } from '../harness/suite';
import { copyProgram } from './support/program';
import { Stack, type StateResource } from './support/stack';

const children = ['carts', 'environment', 'logs', 'orders'];
const nameOf = ({ urn }: StateResource): string => urn.split('::').at(-1)!;

/** What a user gives to the component has to reach the resources in it. */
describeSuite('pulumi', 'options of a deployment on the real engine', (scratch) => {
  let stack: Stack;
  beforeAll(async () => {
    const program = copyProgram('e2e/programs/pulumi-options', scratch);
    stack = await Stack.create(program, scratch.folder, { config: { name: 'shop', version: '1.0' } });
  });

  it('are a provider, protection and transforms', async () => {
    const { status, stderr } = await stack.up();
    expect(status, stderr).toBe(0);
    const resources = (await stack.resources()).filter(({ custom }) => custom);
    expect(resources.map(nameOf).sort()).toEqual(children.map((name) => `shop-${name}`));
    for (const resource of resources) {
      expect(resource).toMatchObject({ protect: true, parent: 'urn:pulumi:dev::options::cdk-oam:azure:ContainerAppsDeployment::shop' });
      expect(resource.provider).toContain('::pulumi:providers:azure-native::elsewhere::');
      expect(resource.id).toContain('/subscriptions/00000000-0000-4000-8000-00000000cafe/');
    }
    expect(resources.find(({ urn }) => urn.endsWith('::shop-orders'))?.inputs?.tags).toEqual({ team: 'orders' });
    // The question for the key of the workspace goes to the same provider.
    expect(await stack.providers()).toEqual(['elsewhere']);
  });

  it('let a transform leave images to somebody else', async () => {
    const { status, stderr, changes } = await stack.up('--config', 'version=2.0');
    expect(status, stderr).toBe(0);
    expect(changes).toEqual([]);
    expect(stack.cloud.ofType('app:ContainerApp')[0].inputs).toMatchObject({ template: { containers: [{ image: 'ghcr.io/acme/orders:1.0' }] } });
  });

  it('let the deployment get another name by an alias', async () => {
    const { status, stderr, changes } = await stack.up('--config', 'name=store', '--config', 'formerName=shop');
    expect(status, stderr).toBe(0);
    expect(changes).toEqual([]);
    expect((await stack.resources()).map(nameOf).sort()).toEqual(['store', ...children.map((name) => `store-${name}`)]);
  });

  it('keep a protected deployment from being taken down', async () => {
    stack.cloud.forgetHistory();
    const { status, stdout } = await stack.destroy();
    expect(status).not.toBe(0);
    expect(stdout).toMatch(/store-orders" cannot be deleted\s+because it is protected/);
    expect(stack.cloud.history).toEqual([]);
  });
});
