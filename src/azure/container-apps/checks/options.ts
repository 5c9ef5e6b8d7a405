import type { Finding } from '../../../plan/diagnostic';
import { checkAzureOptions } from '../../shared/checks/options';
import { codes } from '../codes';
import { refuse } from '../findings';
import { OPTION_NAMES } from '../options';
import type { At } from '../rules';

/** Misspelt options, and values that mean nothing. */
export function checkOptions(at: At): Finding[] {
  const { resources } = at.options;
  return [
    ...checkAzureOptions(at, OPTION_NAMES, codes, ['environment', 'certificates'], ['environment']),
    ...(resources === undefined || ['exact', 'round-up'].includes(resources) ? []
      : [refuse('AZURE.OPTIONS', `resources must be 'exact' or 'round-up', got '${String(resources)}'`)]),
  ];
}
