import type { Supported, Target } from '../../plan/target';
import { checkBinding } from '../shared/checks/bindings';
import { checkIdentities } from '../shared/checks/identities';
import { checkReaders } from '../shared/checks/readers';
import { checkRegistry } from '../shared/checks/registry';
import { Deferred } from '../shared/expression';
import { isOutput } from '../shared/input';
import { checkCertificates } from './checks/certificates';
import { checkDaprOptions } from './checks/dapr-options';
import { checkDomains } from './checks/domains';
import { checkMetricSources } from './checks/metric-sources';
import { checkOptions } from './checks/options';
import { checkPlans } from './checks/plans';
import { checkRollouts } from './checks/rollouts';
import { checkStorage } from './checks/storage';
import { close } from './close';
import { codes } from './codes';
import { components } from './components';
import type { SiteDraft } from './draft';
import { siteNames } from './names';
import type { AppServiceOptions } from './options';
import { parts } from './parts';
import type { At } from './rules';
import { traits } from './traits';
import { native } from './traits/native';
import type { AppServiceResource } from './types';

/** The component, trait and part kinds that Azure App Service can run, for `Application<AppService>`. */
export type AppService = Supported<typeof components> | Supported<typeof traits> | Supported<typeof parts>;

/** Azure App Service: each component becomes a site with containers, on a plan. */
export const appService: Target<SiteDraft, AppServiceResource, AppServiceOptions> = {
  name: 'app-service',
  components,
  // The last, so that what it writes is what stands in the end.
  traits: { ...traits, 'app-service.native': native },
  parts,
  names: siteNames,
  codes,
  // Without a deployment, where things would go is not known either; the plan says so in their place.
  defaults: { resourceGroupName: new Deferred('resourceGroupName') as never, location: new Deferred('location') as never },
  waitsFor: isOutput,
  check: (at: At) => [
    ...checkOptions(at), ...checkPlans(at), ...checkRegistry(at), ...checkIdentities(at, true), ...checkReaders(at), ...checkStorage(at), ...checkDomains(at),
    ...checkCertificates(at), ...checkDaprOptions(at), ...checkMetricSources(at), ...checkRollouts(at),
  ],
  checkBinding,
  close,
};
