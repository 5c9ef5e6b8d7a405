import { own } from '../shared/input';
import type { WorkloadProfile } from './options';
import { CONSUMPTION, knownProfiles } from './profiles';
import type { At } from './rules';

/** Labels of machines. */
export type NodeLabels = Readonly<Record<string, string>>;

/** Machines that a component can run on: those of one workload profile. */
export interface Offer {
  /** What apps choose it by. @default - it is what the environment chooses itself */
  readonly name?: string;
  /** @default - not known */
  readonly type?: string;
  readonly labels: NodeLabels;
  /** Whether there may be labels that nobody told us of. */
  readonly open: boolean;
}

/** Facts 2.1: images for Linux on amd64 alone. */
const EVERYWHERE: NodeLabels = { 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'amd64' };

/** Labels that a profile has by itself. A pool of machines of AKS has the same, so that one selector finds both. */
export function platformLabels(name?: string, type?: string): NodeLabels {
  return {
    ...EVERYWHERE,
    ...(type === undefined ? {} : { 'node.kubernetes.io/instance-type': type }),
    ...(name === undefined ? {} : { 'kubernetes.azure.com/agentpool': name, agentpool: name }),
  };
}

/** What components run on that say nothing: facts 2.1, the platform adds the profile `Consumption` itself. */
function standard(profiles: readonly WorkloadProfile[] | undefined, at: At): Offer {
  const { workloadProfileName } = at.options;
  if (profiles === undefined) {
    const type = workloadProfileName === undefined || workloadProfileName === CONSUMPTION ? CONSUMPTION : undefined;
    return { name: workloadProfileName, type, labels: platformLabels(workloadProfileName, workloadProfileName === undefined ? undefined : type), open: true };
  }
  const found = profiles.find(({ name }) => name === (workloadProfileName ?? CONSUMPTION));
  return found === undefined ? { name: workloadProfileName, type: CONSUMPTION, labels: platformLabels(workloadProfileName, CONSUMPTION), open: false } : offer(found);
}

function offer({ name, type, labels }: WorkloadProfile): Offer {
  const given = Object.keys(typeof labels === 'object' && labels !== null ? labels : {}).map((key) => [key, String(own(labels, key))]);
  return { name, type, labels: { ...Object.fromEntries(given) as NodeLabels, ...platformLabels(name, type) }, open: false };
}

/** All that there is; first what components run on that say nothing. */
export function offersOf(at: At): readonly [Offer, ...Offer[]] {
  const profiles = knownProfiles(at);
  const first = standard(profiles, at);
  return [first, ...(profiles ?? []).filter(({ name }) => name !== first.name).map(offer)];
}
