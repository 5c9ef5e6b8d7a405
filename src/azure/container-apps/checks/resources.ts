import type { Component } from '../../../model/component';
import type { ContainerProps } from '../../../model/container';
import type { InitContainer } from '../../../model/traits/init-container';
import { bytes, millicores } from '../../../model/quantity';
import type { Finding } from '../../../plan/diagnostic';
import { adapt, refuse, refuseAsDocumented, warn } from '../findings';
import { machinesOf, type Machines } from '../machines';
import { askedFor, FLOOR, isPair, isSame, shown, stepsFor, sum, times, type Size } from '../resource-pairs';
import type { At } from '../rules';
import { sidecarsOf, sizing } from '../sizing';

/** Facts 2.1: combinations, floors and decimals of cores and memory. */
export function checkResources(component: Component<any, any>, at: At): Finding[] {
  const { asked, main, other } = sizing(component, at);
  const sidecars = sidecarsOf(component, at).map(({ props }) => props);
  const given: [string, Size][] = [['container', main], ...sidecars.map((props): [string, Size] => [`sidecar '${props.name}'`, other(props)])];
  const total = sum(given.map(([, size]) => size));
  return [
    ...checkTotal(asked, total, machinesOf(component, at), at),
    ...given.flatMap(([what, size]) => checkOne(what, size)),
    ...[component.props as ContainerProps, ...sidecars].flatMap((props, index) => checkLimit(given[index][0], props)),
    ...at.traitsOf<InitContainer>(component, 'init-container').flatMap(({ props }) => checkInit(props.name, askedFor(props), total)),
  ];
}

function checkTotal(asked: Size, total: Size, machines: Machines, at: At): Finding[] {
  if (machines.kind === 'unknown') return [];
  if (machines.kind === 'dedicated') {
    const [cpu, memory] = [machines.cores * 1000, machines.memory * 2 ** 30];
    if (total.cpu < cpu && total.memory < memory) return [];
    if (total.cpu <= cpu && total.memory <= memory) return [warn('ACA.PROFILE', `the containers ask for ${shown(asked)}, all that a machine of profile ${machines.type} has: the platform keeps a part of it for itself, how much is not published`, 'ask for less or choose a larger profile')];
    return [refuseAsDocumented(at, 'ACA.PROFILE', `the containers ask for ${shown(asked)}, more than a machine of profile ${machines.type} has: ${machines.cores} cores and ${machines.memory}Gi`, 'ask for less or choose a larger profile')];
  }
  const steps = stepsFor(total);
  const most = times(machines.steps);
  if (steps > machines.steps) {
    return [refuse('ACA.RESOURCES', `the containers ask for ${shown(asked)}, and an app has at most ${shown(most)} here`,
      machines.steps === 8 ? "ask for less, or give the environment the workload profile 'Consumption', which allows twice as much" : 'ask for less, or run on a dedicated workload profile: workloadProfileName, or Placement for this component alone')];
  }
  const findings: Finding[] = [];
  if (!isPair(total)) {
    return [refuse('ACA.RESOURCES', `the containers ask for ${shown(asked)} together; the platform sells 0.25 cores with 0.5Gi and multiples of it, up to ${shown(most)}`,
      `ask for ${shown(times(steps))}, the smallest that holds it, or set the option resources: 'round-up'`)];
  }
  if (!isSame(asked, total)) findings.push(adapt('ACA.RESOURCES', `the containers ask for ${shown(asked)} together and get ${shown(total)}, the next combination that the platform sells`));
  if (steps > 8 && !machines.certain) findings.push(warn('ACA.RESOURCES', `${shown(total)} is more than an environment without workload profiles allows, and nothing is known of the existing one`, "set workloadProfileName: 'Consumption' if it has that profile, or say with workloadProfiles what it has"));
  return findings;
}

function checkOne(what: string, size: Size): Finding[] {
  const findings: Finding[] = [];
  if (size.cpu < FLOOR.cpu) findings.push(refuse('ACA.RESOURCES', `${what} has ${size.cpu / 1000} cores: the least is 0.1`, "ask for more, or set the option resources: 'round-up'"));
  const decimals = (value: number): boolean => Math.abs(value * 100 - Math.round(value * 100)) > 1e-6;
  if (decimals(size.cpu / 1000) || decimals(size.memory / 2 ** 30)) {
    findings.push(warn('ACA.RESOURCES', `${what} has ${shown(size)}: the platform may refuse more than two decimals`, "use hundredths of cores and of Gi, or set the option resources: 'round-up'"));
  }
  return findings;
}

/** The model's two figures become one. */
function checkLimit(what: string, { cpu, memory, limit }: ContainerProps): Finding[] {
  const raised = [
    limit?.cpu !== undefined && cpu !== undefined && millicores(limit.cpu)! > millicores(cpu)! ? `${limit.cpu} of cpu instead of ${cpu}` : undefined,
    limit?.memory !== undefined && memory !== undefined && bytes(limit.memory)! > bytes(memory)! ? `${limit.memory} of memory instead of ${memory}` : undefined,
  ].filter((text) => text !== undefined);
  return raised.length === 0 ? [] : [adapt('ACA.RESOURCES', `${what} counts with its limit, ${raised.join(' and ')}: the platform has one figure for what is requested and what is allowed`)];
}

/** Whether init containers count in the sum is not established; one that outgrows the app would not fit either way. */
function checkInit(name: string, size: Size, total: Size): Finding[] {
  if (size.cpu <= total.cpu && size.memory <= total.memory) return [];
  return [warn('ACA.RESOURCES', `init container '${name}' asks for ${shown(size)}, more than the ${shown(total)} of the app: the platform may refuse it`, 'ask for less, or give the app more')];
}
