import { Unsupported } from '../../../plan/target';

export const networkIsolation = new Unsupported(
  'apps of one environment can reach each other on every port that they open, and the platform has no rule between them',
  'deploy what must be kept apart to environments of their own, filter what leaves with the security group of the subnet, or mark the trait optional()',
);
