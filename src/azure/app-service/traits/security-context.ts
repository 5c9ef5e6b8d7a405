import { Unsupported } from '../../../plan/target';

export const securityContext = new Unsupported(
  'the platform decides itself what containers may do, and has no setting for users, groups, capabilities or file systems',
  'set the user in the image (USER) and mark the trait optional()',
);
