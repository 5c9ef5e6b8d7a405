import { Unsupported } from '../../../plan/target';

export const disruptionBudget = new Unsupported(
  'the platform renews machines when it must, and has no setting for how many groups may be away',
  'run at least two replicas, and mark the trait optional()',
);
