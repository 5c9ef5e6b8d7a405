import type { HealthChecks } from '../../../model/traits/health-checks';
import { Workload } from '../../../model/components/workload';
import { checkHealth } from '../checks/health';
import { chosenProbe, failuresOf } from '../health';
import type { AppServiceTraitRule } from '../rules';

/** Facts 4: one path of the main container, asked once in a minute. */
export const healthChecks: AppServiceTraitRule<HealthChecks> = {
  check: ({ props }, component, at) => (component instanceof Workload ? checkHealth(props, component, at) : []),
  patch({ props }, draft) {
    const chosen = chosenProbe(props);
    if (chosen === undefined) return;
    const { httpGet } = chosen.probe;
    draft.siteConfig.healthCheckPath = httpGet?.path ?? '/';
    draft.platformSettings.set('WEBSITE_HEALTHCHECK_MAXPINGFAILURES', String(failuresOf(chosen.probe)));
    if (draft.main.args.targetPort === undefined && httpGet?.port !== undefined) draft.main.args.targetPort = String(httpGet.port);
  },
};
