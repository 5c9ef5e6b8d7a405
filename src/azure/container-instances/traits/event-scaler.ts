import { Unsupported } from '../../../plan/target';

export const eventScaler = new Unsupported(
  'nothing on the platform watches a source of work and starts groups for it',
  'use a Scaler with a fixed number, or target container-apps',
);
