import { Unsupported } from '../../../plan/target';

export const initContainer = new Unsupported(
  'all containers of a site start at the same time, and none is waited for',
  'do it in the program or its image, or use target container-apps',
);
