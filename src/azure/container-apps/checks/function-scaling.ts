import type { FunctionApp } from '../../../model/components/function-app';
import type { EventScaler } from '../../../model/traits/event-scaler';
import type { Finding } from '../../../plan/diagnostic';
import { adapt, refuse, refuseAsDocumented } from '../findings';
import type { At } from '../rules';
import { triggerName } from '../triggers';

/** Scalers of which functions have triggers, and the platform makes rules. */
const OF_FUNCTIONS = ['azure-blob', 'azure-eventhub', 'azure-queue', 'azure-servicebus', 'http', 'kafka'];

/** Facts 2.10: rules come from the functions; only the number of replicas is said from outside. */
export function checkFunctionScaling(component: FunctionApp<any>, at: At): Finding[] {
  const [scaler] = at.traitsOf<EventScaler>(component, 'event-scaler');
  const [http, usage] = (['http-scaler', 'autoscaler'] as const).map((kind) => at.traitsOf(component, kind).length > 0);
  return [
    ...(scaler === undefined ? [] : checkEvents(scaler, at)),
    ...(http ? [adapt('ACA.FUNCTION_APP', 'the number of requests for each replica is the platform\'s own: of HttpScaler min and max count')] : []),
    ...(usage ? [refuse('ACA.FUNCTION_APP', 'a function app cannot be scaled by cores and memory: the platform takes no rules beside the triggers of the functions', 'use EventScaler or HttpScaler, or run the image as a Worker')] : []),
    ...(component.ports.length === 0 && (scaler !== undefined || http) ? [adapt('ACA.FUNCTION_APP', 'port 80 of the container is opened inside the environment: the platform scales functions that can be called alone')] : []),
  ];
}

function checkEvents({ props: { triggers, pollingInterval, cooldownPeriod } }: EventScaler, at: At): Finding[] {
  const [known, others] = [triggers.filter(({ type }) => OF_FUNCTIONS.includes(type)), triggers.filter(({ type }) => !OF_FUNCTIONS.includes(type))];
  const names = (list: typeof triggers) => list.map((trigger) => `'${triggerName(trigger, triggers)}'`).join(', ');
  return [
    ...(known.length === 0 ? [] : [adapt('ACA.FUNCTION_APP', `trigger ${names(known)} is not written: the platform makes a rule of what the functions themselves wait for, with the numbers of host.json`)]),
    ...(others.length === 0 ? [] : [refuseAsDocumented(at, 'ACA.FUNCTION_APP', `trigger ${names(others)} cannot be: the platform makes rules of triggers of functions for ${OF_FUNCTIONS.join(', ')}, and takes no others`, 'take it away, or run the image as a Worker')]),
    ...((pollingInterval ?? cooldownPeriod) === undefined ? [] : [adapt('ACA.FUNCTION_APP', 'pollingInterval and cooldownPeriod are up to the platform')]),
  ];
}
