import { Unsupported } from '../../../plan/target';

export const placement = new Unsupported(
  'the platform chooses the machines, and knows neither their labels nor neighbours',
  'choose machines by the option workloadProfileName and zones by environment.zoneRedundant, and mark the trait optional()',
);
