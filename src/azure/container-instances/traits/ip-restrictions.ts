import { Unsupported } from '../../../plan/target';

export const ipRestrictions = new Unsupported(
  'nothing before a group looks at who calls',
  'filter with the security group of the subnet: option network.subnetId, or use target container-apps',
);
