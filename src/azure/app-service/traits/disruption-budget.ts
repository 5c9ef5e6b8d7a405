import { Unsupported } from '../../../plan/target';

export const disruptionBudget = new Unsupported(
  'the platform itself decides when it moves sites to other machines',
  'give the component two instances or more by a Scaler, and mark the trait optional()',
);
