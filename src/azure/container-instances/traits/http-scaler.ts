import { Unsupported } from '../../../plan/target';

export const httpScaler = new Unsupported(
  'nothing on the platform counts requests and starts groups for them',
  'use a Scaler with a fixed number, or target container-apps',
);
