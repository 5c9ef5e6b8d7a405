import type { Cors } from '../../../model/traits/cors';
import { adapt, warn } from '../findings';
import type { AppServiceTraitRule } from '../rules';

const LOST = ['methods', 'headers', 'exposeHeaders', 'maxAge'] as const;

/** Facts 4: the platform answers preflight requests itself, and knows origins and credentials. */
export const cors: AppServiceTraitRule<Cors> = {
  check({ props }) {
    const lost = LOST.filter((name) => props[name] !== undefined);
    return [
      ...(lost.length === 0 ? [] : [adapt('APPSVC.CORS', `${lost.join(', ')} ${lost.length === 1 ? 'has' : 'have'} no counterpart: the platform answers for every method and header alike`)]),
      ...props.origins.filter((origin) => origin.includes('*.')).map((origin) =>
        warn('APPSVC.CORS', `origin '${origin}' stands for several: the platform's pages do not say whether it knows such origins`, 'name the origins, or try it out')),
    ];
  },
  patch({ props: { origins, credentials = false } }, { siteConfig }) {
    siteConfig.cors = { allowedOrigins: origins, supportCredentials: credentials };
  },
};
