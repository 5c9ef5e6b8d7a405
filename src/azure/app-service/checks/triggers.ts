import type { Component } from '../../../model/component';
import type { EventTrigger } from '../../../model/traits/event-scaler';
import { twice } from '../../../plan/check-model';
import type { Finding } from '../../../plan/diagnostic';
import { adapt, refuse, warn } from '../findings';
import { literal } from '../literal';
import type { At } from '../rules';
import { OTHERWISE, profileNames, SHARED, sourceOf, triggerName } from '../triggers';
import { checkCron } from './cron';

/** The number that each kind of trigger aims at. */
const AIMS: Readonly<Record<string, string>> = { cpu: 'value', memory: 'value', 'azure-queue': 'queueLength', 'azure-servicebus': 'messageCount', 'azure-monitor': 'targetValue' };
/** What else is looked at here, beside activation. */
const USED: Readonly<Record<string, readonly string[]>> = {
  cpu: ['type'], memory: ['type'], 'azure-queue': ['queueName'], 'azure-servicebus': ['queueName'],
  'azure-monitor': ['subscriptionId', 'resourceGroupName', 'resourceURI', 'metricName', 'metricNamespace', 'metricAggregationType', 'metricFilter', 'metricAggregationInterval'],
};
const USAGE = ['cpu', 'memory'];
const QUEUES = ['azure-queue', 'azure-servicebus'];
/** Facts 5: profiles of a setting, and rules of a profile. */
const MOST = { profiles: 20, rules: 10 };

/** Facts dapr-keda 5: which triggers have a metric that a plan can be scaled by. */
export function checkTriggers(triggers: readonly EventTrigger[], component: Component<any, any>, at: At): Finding[] {
  const crons = triggers.filter(({ type }) => type === 'cron');
  const rules = (triggers.length - crons.length) * 2;
  const profiles = 1 + crons.length * 2;
  return [
    ...twice(triggers.map((trigger) => triggerName(trigger, triggers))).map((name) => refuse('APPSVC.TRIGGER', `two triggers are called '${name}'`, 'give one of them another name')),
    ...twice([OTHERWISE, ...crons.flatMap((trigger) => profileNames(trigger, triggers))]).map((name) =>
      refuse('APPSVC.TRIGGER', `two profiles of the plan would be called '${name}': one is '${OTHERWISE}', and a schedule has one of its name and one with '-end' behind it`, 'give the schedule another name')),
    ...triggers.flatMap((trigger) => checkTrigger(trigger, triggerName(trigger, triggers), component, at)),
    ...(crons.length > 1 ? [warn('APPSVC.TRIGGER', 'there are several schedules: the end of one ends what another has begun', 'see to it that they do not overlap')] : []),
    ...(rules > MOST.rules ? [refuse('APPSVC.TRIGGER', `the triggers need ${rules} rules, and a profile has at most ${MOST.rules}`, 'take some away')] : []),
    ...(profiles > MOST.profiles ? [refuse('APPSVC.TRIGGER', `the schedules need ${profiles} profiles, and a plan has at most ${MOST.profiles}`, 'take some away')] : []),
  ];
}

function checkTrigger(trigger: EventTrigger, name: string, component: Component<any, any>, at: At): Finding[] {
  const what = `trigger '${name}'`;
  const { type, metadata } = trigger;
  if (type === 'cron') return checkCron(what, metadata);
  if (!Object.hasOwn(AIMS, type)) {
    return [refuse('APPSVC.TRIGGER', `${what} of type '${type}' has no metric of Azure: a plan is scaled by cpu, memory, azure-queue, azure-servicebus queues, azure-monitor and cron`, 'use target container-apps, which has all scalers of KEDA')];
  }
  const aim = metadata[AIMS[type]];
  const unused = Object.keys(metadata).filter((key) => key !== AIMS[type] && !USED[type].includes(key) && !key.startsWith('activation'));
  const signs = (['auth', 'podIdentity', 'authenticationRef'] as const).filter((key) => trigger[key] !== undefined);
  return [
    ...(aim === undefined && QUEUES.includes(type) ? [] : checkAim(`${what}: metadata ${AIMS[type]}`, aim)),
    ...(USAGE.includes(type) && Number(aim) > 100 ? [refuse('APPSVC.TRIGGER', `${what}: metadata value ${literal(aim)} is above 100 percent of a machine, which is never reached`, 'aim at 100 or less')] : []),
    ...checkMetric(what, trigger),
    ...(QUEUES.includes(type) ? checkQueue(what, trigger, name, component, at) : []),
    ...(type === 'azure-monitor' ? checkMonitor(what, metadata) : []),
    ...(signs.length === 0 ? [] : [adapt('APPSVC.TRIGGER', `${what}: ${signs.join(' and ')} is not used: the platform reads its own metrics`)]),
    ...(unused.length === 0 ? [] : [adapt('APPSVC.TRIGGER', `${what}: metadata ${unused.join(', ')} ${unused.length === 1 ? 'has' : 'have'} no effect: the platform reads its own metrics`)]),
    ...Object.keys(metadata).filter((key) => key.startsWith('activation')).map((key) => adapt('APPSVC.TRIGGER', `${what}: ${key} has no effect: a plan does not scale to zero`)),
    ...(trigger.useCachedMetrics === true ? [adapt('APPSVC.TRIGGER', `${what}: useCachedMetrics has no counterpart: the platform looks at metrics as often as it likes`)] : []),
  ];
}

function checkAim(what: string, aim: unknown): Finding[] {
  return (typeof aim === 'string' || typeof aim === 'number') && Number(aim) > 0 && Number.isFinite(Number(aim)) ? [] : [refuse('APPSVC.TRIGGER', `${what} must be a number above 0 that is known here`, 'write the number')];
}

function checkMetric(what: string, { type, metricType, metadata }: EventTrigger): Finding[] {
  const usage = USAGE.includes(type);
  const kind = metricType ?? (usage ? metadata.type : undefined) ?? (usage ? 'Utilization' : 'AverageValue');
  if (kind === (usage ? 'Utilization' : 'AverageValue')) return [];
  return [refuse('APPSVC.TRIGGER', `${what}: metricType '${literal(kind)}' has no counterpart for '${type}'`, 'leave it out')];
}

/** Facts dapr-keda 5: an amount can be shared out among instances, an average cannot. */
function checkMonitor(what: string, metadata: EventTrigger['metadata']): Finding[] {
  const missing = ['subscriptionId', 'resourceGroupName', 'resourceURI', 'metricName'].filter((key) => metadata[key] === undefined);
  const how = literal(metadata.metricAggregationType);
  return [
    ...(missing.length === 0 ? [] : [refuse('APPSVC.TRIGGER', `${what} lacks metadata ${missing.join(', ')}, by which the metric is found`, 'set them')]),
    ...(Object.hasOwn(SHARED, how) ? [] : [refuse('APPSVC.TRIGGER', `${what}: metricAggregationType '${how}' cannot be counted for each instance: the platform shares out ${Object.keys(SHARED).join(', ')}`, 'choose one of them')]),
    ...(metadata.metricNamespace === undefined ? [warn('APPSVC.TRIGGER', `${what} has no metricNamespace: the platform's pages call it optional, and answers of the service have been UnsupportedMetric without it`, 'set it, such as Microsoft.EventHub/namespaces')] : []),
    ...(metadata.metricFilter === undefined ? [] : [refuse('APPSVC.TRIGGER', `${what}: metricFilter has no counterpart`, 'choose a metric that needs none')]),
    ...(metadata.metricAggregationInterval === undefined ? [] : [adapt('APPSVC.TRIGGER', `${what}: metricAggregationInterval is not used: the platform looks at the last 5 minutes`)]),
  ];
}

function checkQueue(what: string, { type, metadata }: EventTrigger, name: string, component: Component<any, any>, at: At): Finding[] {
  if (metadata.queueName === undefined) return [refuse('APPSVC.TRIGGER', `${what} names no queue: ${type === 'azure-servicebus' ? 'a subscription of a topic has no metric of its own' : 'queueName is missing'}`, 'set queueName, or use target container-apps')];
  const kind = type === 'azure-queue' ? 'storage account' : 'Service Bus namespace';
  const source = sourceOf(name, component, at);
  if (source === undefined) return [refuse('APPSVC.TRIGGER', `${what}: the platform knows the queue by the resource id of its ${kind}, which is not given`, `set the option metricSources: { '${component.name}/${name}': id }`)];
  if (typeof source.id !== 'string' || (type === 'azure-queue' ? /\/Microsoft\.Storage\/storageAccounts\/[^/]+$/i : /\/Microsoft\.ServiceBus\/namespaces\/[^/]+$/i).test(source.id)) return [];
  return [refuse('APPSVC.TRIGGER', `metricSources '${source.key}': '${source.id}' is no resource id of a ${kind}`, 'give the id of the resource that the queue is in')];
}
