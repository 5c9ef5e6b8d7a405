import type { Component } from '../../../model/component';
import { Workload } from '../../../model/components/workload';
import type { EventScaler } from '../../../model/traits/event-scaler';
import type { RolloutProps } from '../../../model/traits/rollout';
import type { Finding } from '../../../plan/diagnostic';
import { isHttp } from '../addresses';
import { adapt, refuse, refuseAsDocumented, warn } from '../findings';
import type { At } from '../rules';
import { isOwn } from '../triggers';

const LABEL = /^[a-z]([a-z0-9-]*[a-z0-9])?$/;

/** Facts 1, 2.4, 2.8: several active revisions, whose names begin with the app's, and what they share of the requests. */
export function checkSplit({ version, traffic = [], revisionHistoryLimit }: RolloutProps, component: Component<any, any>, at: At): Finding[] {
  const app = at.name(component);
  const [main] = component instanceof Workload ? component.ports : [];
  if (main === undefined) return [refuse('ACA.ROLLOUT', `traffic cannot be split: '${component.name}' has no port`, "use strategy 'rolling'")];
  const names = [...new Set([version, ...traffic.map((share) => share.version)])].filter((name) => name !== undefined);
  const earlier = names.filter((name) => name !== version);
  const labels = traffic.flatMap(({ label }) => (label === undefined ? [] : [label]));
  const [scaler] = at.traitsOf<EventScaler>(component, 'event-scaler');
  return [
    ...names.filter((name) => !LABEL.test(name) || `${app}--${name}`.length > 54).map((name) =>
      refuse('ACA.NAME', `version '${name}' cannot be the end of a revision's name, '${app}--${name}': lower-case letters, digits and '-', a letter first, 54 characters with the app's`, 'choose another name for it')),
    ...labels.filter((label) => !LABEL.test(label) || `${app}---${label}`.length > 63).map((label) =>
      refuse('ACA.NAME', `label '${label}' cannot be a part of an address, '${app}---${label}': lower-case letters, digits and '-', a letter first, 63 characters with the app's`, 'choose another one')),
    ...(isHttp(main) || labels.length === 0 ? [] : [warn('ACA.ROLLOUT', `label ${labels.join(', ')}: users report that revisions of TCP apps cannot have labels`, 'leave label out')]),
    ...(at.traitsOf(component, 'session-affinity').length === 0 ? [] : [refuseAsDocumented(at, 'ACA.ROLLOUT', 'sessions are kept with one revision alone', "take SessionAffinity away, or use strategy 'rolling'")]),
    ...(scaler?.props.triggers.some((trigger) => !isOwn(trigger)) === true ? [warn('ACA.ROLLOUT', 'every active revision has rules of its own and takes from the same source of events, whatever its weight', "use strategy 'rolling' for what scales by events")] : []),
    ...(earlier.length === 0 ? [] : [adapt('ACA.ROLLOUT', `revision ${earlier.map((name) => `'${app}--${name}'`).join(' and ')} must be there already: the deployment fails without it`)]),
    ...(version === undefined ? [] : [adapt('ACA.ROLLOUT', `version '${version}' makes revision '${app}--${version}': a change of the component needs a new version`)]),
    adapt('ACA.ROLLOUT', 'earlier revisions run on, with their own replicas, until somebody deactivates them'),
    ...((revisionHistoryLimit ?? 0) > 100 ? [refuse('ACA.ROLLOUT', `revisionHistoryLimit ${revisionHistoryLimit} is above 100, the most that an app keeps`, 'keep fewer')] : []),
  ];
}
