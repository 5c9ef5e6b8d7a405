import { Unsupported } from '../../../plan/target';

export const networkIsolation = new Unsupported(
  'groups of one subnet can reach each other, and the platform has no rule between them',
  'filter with the security group of the subnet, deploy what must be kept apart to subnets of their own, or mark the trait optional()',
);
