import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AZURE_RESOURCES } from '../../../../test/support/azure-resources';
import { validateAzure } from '../../../../test/support/azure-schema';
import { readable, type Wire } from '../../../../test/support/pulumi-wire';
import { repositoryRoot } from '../../../../test/support/shared-folder';

/** The types of the services, where the folder with them is beside the repository. */
export const SCHEMAS = join(resolve(repositoryRoot(), '..', 'shared'), 'schemas');

/** What the types of the service do not allow. Without the types nothing is known to be wrong. */
export function typeFindings(type: string, inputs: Wire): string[] {
  return AZURE_RESOURCES[type] !== undefined && existsSync(SCHEMAS) ? validateAzure({ type, args: readable(inputs) as Wire }, 'default', SCHEMAS) : [];
}
