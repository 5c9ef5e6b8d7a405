import type { Cors } from '../../../model/traits/cors';
import { checkHttpIngress } from '../checks/http-ingress';
import { warn } from '../findings';
import type { ContainerAppsTraitRule } from '../rules';

/** Facts 2.4: the app's ingress answers preflight requests itself, for its main port. */
export const cors: ContainerAppsTraitRule<Cors> = {
  check({ props: { origins } }, component) {
    const wild = origins.filter((origin) => origin.includes('*.'));
    return [
      ...checkHttpIngress('cors', component, 'ACA.CORS'),
      ...wild.map((origin) => warn('ACA.CORS', `origin '${origin}' stands for several: the platform's pages do not say whether it knows such origins`, 'name the origins, or try it out')),
    ];
  },
  patch({ props, methods, maxAge }, { ingress }) {
    if (ingress === undefined) return;
    const { origins, headers, exposeHeaders, credentials = false } = props;
    ingress.corsPolicy = { allowedOrigins: origins, allowedMethods: methods, allowedHeaders: headers, exposeHeaders, allowCredentials: credentials, maxAge };
  },
};
