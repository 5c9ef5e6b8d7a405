import { Unsupported } from '../../../plan/target';

export const placement = new Unsupported(
  'a plan chooses its machines, and knows neither their labels nor neighbours',
  'choose machines by plan.sku and zones by plan.zoneRedundant, and mark the trait optional()',
);
