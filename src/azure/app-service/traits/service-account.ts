import { Unsupported } from '../../../plan/target';

export const serviceAccount = new Unsupported(
  'there is no API of a cluster that a component could be allowed to use',
  'use the trait WorkloadIdentity for services of Azure, or mark this one optional()',
);
