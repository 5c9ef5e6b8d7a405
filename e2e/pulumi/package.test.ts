import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { describeSuite } from '../harness/suite';
import { copyProgram } from './support/program';
import { Stack } from './support/stack';
import { tracesOf } from './support/traces';

const SECRET = 'Endpoint=sb://shop;SharedAccessKey=not-for-the-eye';

describeSuite('pulumi', 'a project of a Pulumi user, with the package installed from its tarball', (scratch) => {
  let stack: Stack;
  beforeAll(async () => {
    const program = copyProgram('e2e/programs/pulumi', scratch);
    stack = await Stack.create(program, scratch.folder, { typeCheck: true, config: { resourceGroupName: 'shop' }, secrets: { connection: SECRET } });
  });

  it('is told all mistakes at once, without a stack trace, and nothing is created', async () => {
    const file = join(stack.program, 'index.ts');
    const right = readFileSync(file, 'utf8');
    writeFileSync(file, right.replace("'service-bus': {", "'service-buz': {"));
    const { status, stdout } = await stack.preview();
    writeFileSync(file, right);
    expect(status).not.toBe(0);
    expect(stdout).toContain('cannot synthesize shop for container-apps: 2 errors');
    expect(stdout).toContain("error OAM.UNKNOWN_BINDING [shop] the deployment binds secret 'service-buz', which the application does not declare: it declares service-bus");
    expect(stdout).toContain("error OAM.UNBOUND [shop/service-bus] secret 'service-bus' is not bound");
    expect(stdout).not.toMatch(/^\s+at |diagnostics/m);
  });

  it('is run by the engine as TypeScript, with its types checked', async () => {
    const { status, stdout, changes } = await stack.up();
    expect(status, stdout).toBe(0);
    expect(changes).toEqual(['create shop', 'create shop-environment', 'create shop-logs', 'create shop-mailer', 'create shop-orders']);
    expect((await stack.outputs()).url).toMatch(/^https:\/\/orders\./);
  });

  it('has its secret nowhere in plain text', () => {
    expect(tracesOf({ connection: SECRET }, stack.folder)).toEqual([]);
    expect(tracesOf({ connection: SECRET }, stack.program)).toEqual([]);
  });
});
