import { Unsupported } from '../../../plan/target';

export const expose = new Unsupported(
  'a site answers HTTP on one port, and no other port of its containers can be reached',
  'make the port a component of its own, or use target container-apps',
);
