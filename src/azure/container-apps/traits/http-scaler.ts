import type { Workload } from '../../../model/components/workload';
import type { HttpScaler } from '../../../model/traits/http-scaler';
import { isHttp } from '../addresses';
import { checkReplicas } from '../checks/replicas';
import { mayHostActors } from '../dapr';
import { adapt, refuse, warn } from '../findings';
import type { ContainerAppsTraitRule } from '../rules';

/** The platform's own rule for requests: it sees everything that comes in on the main port. */
export const httpScaler: ContainerAppsTraitRule<HttpScaler> = {
  check({ props: { min = 0, max, port, requestRate, cooldownPeriod } }, component, at) {
    const [main] = (component as Workload<any, any, any>).ports;
    const findings = checkReplicas(at, 'max', max);
    if (main === undefined || !isHttp(main)) findings.push(refuse('ACA.SCALE', `requests are counted on the main port, and '${component.name}' has ${main === undefined ? 'no port' : `TCP port ${main.port} there`}`, 'make the first port an HTTP one'));
    else if (port !== undefined && port !== main.name) findings.push(refuse('ACA.SCALE', `requests of port '${port}' are not counted: the platform counts those of the main port '${main.name}'`, 'make it the first port'));
    if (requestRate !== undefined) findings.push(refuse('ACA.SCALE', 'requestRate has no counterpart: the platform counts requests at a time, not in a second', 'use concurrency: about the rate times the seconds that a request takes'));
    if (cooldownPeriod !== undefined) findings.push(adapt('ACA.SCALE', 'cooldownPeriod has no effect on requests: the platform waits as long as it does for everybody, about 300 seconds'));
    if (min === 0 && mayHostActors(component, at)) findings.push(warn('ACA.SCALE', 'min 0: reminders and timers of Dapr actors need a replica', 'set min: 1'));
    return findings;
  },
  patch({ props: { min = 0, max, concurrency } }, draft) {
    draft.scale = { minReplicas: min, maxReplicas: max, rules: [{ name: 'http', http: { metadata: { concurrentRequests: String(concurrency) } } }] };
  },
};
