import { Unsupported } from '../../../plan/target';

export const networkIsolation = new Unsupported(
  'the platform has no rules between sites by who they are',
  'set the option network, by which sites without a public route are reached from their subnet alone, and mark the trait optional()',
);
