import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram, type ProgramResult } from '../../test/support/pulumi-program';
import { createProject } from '../support/project';

const SECRET = 'Endpoint=sb://shop;SharedAccessKey=not-for-the-eye';
let project: string;
let result: ProgramResult;
beforeAll(async () => {
  project = createProject('pulumi', ['constructs', '@pulumi/pulumi', '@pulumi/azure-native', 'typescript', 'ts-node', '@types/node']);
  result = await runProgram({ dir: project, stack: 'dev', config: { resourceGroupName: 'shop', connection: SECRET }, secretKeys: ['connection'] });
}, 600_000);
afterAll(() => rmSync(dirname(project), { recursive: true, force: true }));

describe('a project of a Pulumi user, with the package installed from its tarball', () => {
  it('is run by the language runtime as TypeScript', () => {
    expect(result.exitCode, result.stderr).toBe(0);
    expect(result.registrations.filter(({ custom }) => custom).map(({ type, name }) => `${type} ${name}`).sort()).toEqual([
      'azure-native:app:ContainerApp shop-mailer',
      'azure-native:app:ContainerApp shop-orders',
      'azure-native:app:ManagedEnvironment shop-environment',
      'azure-native:operationalinsights:Workspace shop-logs',
    ]);
  });

  it('gives the address of the shop', () => {
    expect(result.outputs.url).toMatch(/^https:\/\/orders\./);
  });

  it('keeps the secret a secret in all that leaves the program', () => {
    const { registrations, ...rest } = result;
    expect(JSON.stringify(rest)).not.toContain(SECRET);
    const plain = JSON.stringify(registrations, (_, value: unknown) => (value !== null && typeof value === 'object' && '$secret' in value ? 'secret' : value));
    expect(plain).not.toContain(SECRET);
  });
});
