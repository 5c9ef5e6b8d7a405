import type { NodeRequirement, PlacementProps, TopologySpread } from '../../../model/traits/placement';
import type { Finding } from '../../../plan/diagnostic';
import { choose } from '../choice';
import { adapt, refuse, warn } from '../findings';
import { offersOf, type Offer } from '../offers';
import { environmentOf, isExisting } from '../options';
import { knownProfiles } from '../profiles';
import type { At } from '../rules';

const ZONE = 'topology.kubernetes.io/zone';

/** Facts 2.1, 2.5: a component runs on one workload profile, and the platform keeps the rest to itself. */
export function checkPlacement(props: PlacementProps, at: At): Finding[] {
  return [...checkNodes(props, at), ...checkRest(props), ...(props.topologySpread ?? []).flatMap((spread) => checkSpread(spread, at))];
}

function checkNodes(props: PlacementProps, at: At): Finding[] {
  const wanted = asked(props);
  const wishes = props.nodeAffinity?.preferred !== undefined;
  if (wanted === undefined && !wishes) return [];
  const { fitting, best, offer } = choose(props, at);
  const which = wanted === undefined ? '' : ` with ${wanted}`;
  if (fitting.length === 0) return [refuse('ACA.PLACEMENT', `there is no workload profile${which}: ${known(at)}`, wayOut(props, at))];
  if (offer === undefined) return [refuse('ACA.PLACEMENT', `a component runs on one workload profile, and there are several${which}: ${best.map(shown).join(', ')}`, 'ask for a label that one of them alone has, or set the option workloadProfileName to one of them')];
  const place = offer.name === undefined ? "the environment's own choice of workload profile" : `workload profile ${shown(offer)}`;
  return [
    adapt('ACA.PLACEMENT', `it runs on ${place}${why(fitting, best, wanted)}`),
    ...(wishes ? [adapt('ACA.PLACEMENT', 'nodeAffinity.preferred is looked at once, when the plan is made: where that profile has no room nothing moves to another')] : []),
  ];
}

function why(fitting: readonly Offer[], best: readonly Offer[], wanted: string | undefined): string {
  const all = `${fitting.length}${wanted === undefined ? '' : ` with ${wanted}`}`;
  if (fitting[0].open) return wanted === undefined ? '' : `, which has ${wanted}`;
  if (fitting.length === 1) return `, the only one${wanted === undefined ? '' : ` with ${wanted}`}`;
  return best.length === 1 && fitting.length > best.length ? `, which is liked best of the ${all}` : `, as components that ask for nothing; it is one of ${all}`;
}

/** What machines must have, as a reader says it; undefined where nothing is asked. */
function asked({ nodeSelector = {}, nodeAffinity }: PlacementProps): string | undefined {
  const labels = Object.entries(nodeSelector).map(([key, value]) => `${key}=${value}`);
  const sets = (nodeAffinity?.required ?? []).map((set) => set.map(words).join(' and '));
  const all = [...labels, ...(sets.length === 0 ? [] : [sets.length === 1 ? sets[0] : `(${sets.join(' or ')})`])];
  return all.length === 0 ? undefined : all.join(' and ');
}

function words({ key, operator = 'In', values = [] }: NodeRequirement): string {
  if (operator === 'In' && values.length === 1) return `${key}=${values[0]}`;
  return [key, operator, values.join('|')].filter((word) => word !== '').join(' ');
}

function known(at: At): string {
  const profiles = knownProfiles(at);
  if (profiles === undefined) return 'nothing is known of those of the existing environment';
  if (profiles.length === 0) return 'the environment has none';
  return `there are ${offersOf(at).filter(({ name }) => name !== undefined).map(shown).join(', ')}`;
}

function shown({ name, type, labels }: Offer): string {
  const own = Object.entries(labels).filter(([key]) => !/^(kubernetes\.io\/|node\.kubernetes\.io\/|kubernetes\.azure\.com\/agentpool$|agentpool$)/.test(key)).map(([key, value]) => `${key}=${value}`);
  return `'${name ?? 'the default'}' (${[type ?? 'of a type that is not known', ...own].join(', ')})`;
}

function wayOut(props: PlacementProps, at: At): string {
  const { nodeSelector = {}, nodeAffinity } = props;
  const zones = Object.hasOwn(nodeSelector, ZONE) || (nodeAffinity?.required ?? []).flat().some(({ key }) => key === ZONE);
  if (zones) return `leave '${ZONE}' out: the platform chooses zones itself, and spreads replicas over them where environment.zoneRedundant is set`;
  const option = isExisting(environmentOf(at.options)) ? 'workloadProfiles' : 'environment.workloadProfiles';
  return `give a profile these labels: ${option}: [{ name, type, labels: { ... } }], or mark the trait optional()`;
}

/** What the platform has no word for: taints are no loss, wishes are told, demands are refused. */
function checkRest({ tolerations = [], podAffinity, podAntiAffinity, virtualNodes }: PlacementProps): Finding[] {
  const neighbours = Object.entries({ podAffinity, podAntiAffinity });
  return [
    ...(tolerations.length === 0 ? [] : [adapt('ACA.PLACEMENT', 'tolerations are not needed: workload profiles have no taints, and run whatever names them')]),
    ...neighbours.filter(([, list]) => list?.required !== undefined).map(([name]) =>
      refuse('ACA.PLACEMENT', `${name}.required: the platform decides itself which replicas share a machine`, name === 'podAffinity' ? 'make one a Sidecar of the other, or say it as preferred' : 'say it as preferred, or put the two on workload profiles of their own')),
    ...neighbours.filter(([, list]) => list?.preferred !== undefined).map(([name]) => adapt('ACA.PLACEMENT', `${name}.preferred is a wish that the platform does not hear: it decides itself which replicas share a machine`)),
    ...(virtualNodes === 'required' ? [refuse('ACA.PLACEMENT', "virtualNodes 'required': the platform has no virtual nodes", 'choose the profile Consumption, whose machines come and go by themselves, by its label; or mark the trait optional()')] : []),
    ...(virtualNodes === 'allowed' ? [adapt('ACA.PLACEMENT', "virtualNodes 'allowed' allows what is not there: the platform has no virtual nodes")] : []),
  ];
}

/** Facts 2.5: an environment spreads replicas over zones or does not; machines are not to be seen. */
function checkSpread({ topology, whenUnsatisfiable = 'ScheduleAnyway' }: TopologySpread, at: At): Finding[] {
  const must = whenUnsatisfiable === 'DoNotSchedule';
  const what = `topologySpread over '${topology}'`;
  if (topology !== 'zone' && topology !== ZONE) {
    const told = `${what}: the platform spreads replicas over the machines of a profile itself`;
    return [must ? refuse('ACA.PLACEMENT', `${told} and can be held to nothing`, "use whenUnsatisfiable: 'ScheduleAnyway'") : adapt('ACA.PLACEMENT', told)];
  }
  const environment = environmentOf(at.options);
  if (isExisting(environment)) return [warn('ACA.PLACEMENT', `${what}: whether the existing environment spreads replicas over zones is not known`, 'see to it that it is zone redundant')];
  if (environment.zoneRedundant === true) return [adapt('ACA.PLACEMENT', `${what}: the environment spreads replicas over zones itself, as evenly as it can`)];
  const alone = `${what}: the environment is not zone redundant, and all replicas may be in one zone`;
  const set = 'set environment.zoneRedundant and environment.infrastructureSubnetId';
  return [must ? refuse('ACA.PLACEMENT', alone, set) : warn('ACA.PLACEMENT', alone, set)];
}
