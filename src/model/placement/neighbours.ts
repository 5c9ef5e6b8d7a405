import { checkKeys, checkOneOf, checkOptionalWhole, checkProps, checkText, checkWhole } from '../arguments';
import { checkFilled } from './nodes';

/** What counts as one place: a machine, a zone, or all machines whose label of this name has one value. */
export type Topology = 'hostname' | 'zone' | (string & {});

/** Replicas of a component, near or far. */
export interface Neighbour {
  /** The id of the component; it can be the component itself. */
  readonly component: string;
  /** What counts as one place. */
  readonly topology: Topology;
}

/** A wish about a neighbour. */
export interface NeighbourPreference extends Neighbour {
  /** How much it is wished for, 1 to 100. */
  readonly weight: number;
}

/** Neighbours to be with, or to keep away from. */
export interface Neighbours {
  /** A replica that cannot have it does not run. @default - none */
  readonly required?: readonly Neighbour[];
  /** @default - none */
  readonly preferred?: readonly NeighbourPreference[];
}

/** How evenly the component's replicas are spread. */
export interface TopologySpread {
  /** What counts as one place. */
  readonly topology: Topology;
  /** How many replicas one place may have more than another, from 1. @default 1 */
  readonly maxSkew?: number;
  /** What becomes of a replica that would make it uneven: it runs where it disturbs least, or waits. @default 'ScheduleAnyway' */
  readonly whenUnsatisfiable?: 'ScheduleAnyway' | 'DoNotSchedule';
  /** How many places there must be; with `DoNotSchedule` alone. @default 1 */
  readonly minDomains?: number;
}

export function checkNeighbours(where: string, neighbours: Neighbours): void {
  checkProps(where, neighbours);
  checkKeys(where, neighbours, ['required', 'preferred']);
  for (const list of ['required', 'preferred'] as const) {
    if (neighbours[list] === undefined) continue;
    checkFilled(`${where}.${list}`, neighbours[list]);
    neighbours[list].forEach((one, index) => checkNeighbour(`${where}.${list}[${index}]`, one, list === 'preferred'));
  }
}

function checkNeighbour(where: string, neighbour: Neighbour | NeighbourPreference, weighed: boolean): void {
  checkProps(where, neighbour);
  checkKeys(where, neighbour, ['component', 'topology', ...(weighed ? ['weight'] : [])]);
  checkText(`${where}.component`, neighbour.component);
  checkText(`${where}.topology`, neighbour.topology);
  if (weighed) checkWhole(`${where}.weight`, (neighbour as NeighbourPreference).weight, 1, 100);
}

export function checkSpread(where: string, spread: TopologySpread): void {
  checkProps(where, spread);
  checkKeys(where, spread, ['topology', 'maxSkew', 'whenUnsatisfiable', 'minDomains']);
  checkText(`${where}.topology`, spread.topology);
  checkOptionalWhole(`${where}.maxSkew`, spread.maxSkew, 1);
  checkOptionalWhole(`${where}.minDomains`, spread.minDomains, 1);
  checkOneOf(`${where}.whenUnsatisfiable`, spread.whenUnsatisfiable, ['ScheduleAnyway', 'DoNotSchedule']);
  if (spread.minDomains !== undefined && spread.whenUnsatisfiable !== 'DoNotSchedule') throw new TypeError(`${where}.minDomains needs whenUnsatisfiable 'DoNotSchedule'`);
}
