import { Unsupported } from '../../../plan/target';

export const secretFiles = new Unsupported(
  'a site has no volume for secrets, and what else it could be written to can be read by everyone who may see the site',
  'pass secrets through env, or use target container-apps',
);
