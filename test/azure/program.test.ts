import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runProgram } from '../support/pulumi-program';

it('a model that does not fit ends the program with its findings, without a stack, before anything is created', async () => {
  const { exitCode, logs, stderr, stdout, registrations } = await runProgram({ dir: join(__dirname, 'programs/refused'), stack: 'dev', loader: 'tsx' });
  expect(logs).toEqual([[
    'error: cannot synthesize shop for container-apps: 2 errors',
    '  error ACA.ENVIRONMENT [shop] environment.internal needs a subnet',
    '    fix: set environment.infrastructureSubnetId',
    '  error ACA.RESOURCES [shop/orders] the containers ask for 0.3 cores and 1Gi together; the platform sells 0.25 cores with 0.5Gi and multiples of it, up to 4 cores and 8Gi',
    "    fix: ask for 0.5 cores and 1Gi, the smallest that holds it, or set the option resources: 'round-up'",
  ].join('\n')]);
  expect(exitCode).not.toBe(0);
  expect(`${stdout}${stderr}`).not.toContain('    at ');
  expect(registrations.map(({ type }) => type)).toEqual(['pulumi:pulumi:Stack']);
});
