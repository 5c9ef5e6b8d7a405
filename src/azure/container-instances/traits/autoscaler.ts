import { Unsupported } from '../../../plan/target';

export const autoscaler = new Unsupported(
  'nothing on the platform watches a group and starts more of them',
  'use a Scaler with a fixed number, or target container-apps',
);
