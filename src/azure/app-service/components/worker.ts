import type { Probe } from '../../../model/probe';
import type { HealthChecks } from '../../../model/traits/health-checks';
import type { Worker } from '../../../model/components/worker';
import { warn } from '../findings';
import { checkWorkload } from '../checks/workload';
import type { AppServiceComponentRule } from '../rules';
import { draftOf, siteResources } from './workload';

/** A site that nobody is let into, and that is never put to sleep. */
export const worker: AppServiceComponentRule<Worker<any>> = {
  adapts: 'it becomes a site that is always on and that no network reaches: the platform keeps it running without requests',
  check: (component, at) => [
    ...checkWorkload(component, at),
    ...(at.traitsOf<HealthChecks>(component, 'health-checks').some(({ props }) => Object.values(props as Record<string, Probe | undefined>).some((probe) => probe?.httpGet !== undefined)) ? []
      : [warn('APPSVC.WORKER', 'the platform waits for every site to answer HTTP when it starts, and starts it again when it does not: a program that listens on no port may never count as started', 'let it answer on a port and say so by HealthChecks with an httpGet, or use target container-apps')]),
  ],
  draft: draftOf,
  finish: siteResources,
};
