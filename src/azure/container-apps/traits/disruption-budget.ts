import { Unsupported } from '../../../plan/target';

export const disruptionBudget = new Unsupported(
  'the platform moves replicas for its own maintenance and has no setting for how many may be away',
  'run at least two replicas, and mark the trait optional()',
);
