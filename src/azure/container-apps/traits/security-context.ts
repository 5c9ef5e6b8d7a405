import { Unsupported } from '../../../plan/target';

/** Facts 2.1: no container is privileged, and nothing about users or capabilities can be said. */
export const securityContext = new Unsupported(
  'the platform decides itself what containers may do, and has no setting for users, groups, capabilities or file systems',
  'set the user in the image (USER) and mark the trait optional()',
);
