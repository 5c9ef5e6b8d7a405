import { Unsupported } from '../../../plan/target';

export const cors = new Unsupported(
  'nothing before a group looks into requests',
  'let the program answer preflight requests, or use target container-apps',
);
