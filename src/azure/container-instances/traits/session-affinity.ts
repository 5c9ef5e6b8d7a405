import { Unsupported } from '../../../plan/target';

export const sessionAffinity = new Unsupported(
  'nothing before the groups of a component spreads requests over them',
  'keep sessions in a store that all groups share, or use target container-apps',
);
