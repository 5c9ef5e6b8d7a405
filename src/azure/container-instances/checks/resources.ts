import type { Component } from '../../../model/component';
import type { ContainerProps } from '../../../model/container';
import { bytes, millicores } from '../../../model/quantity';
import type { Finding } from '../../../plan/diagnostic';
import { adapt, refuseAsDocumented, warn } from '../findings';
import { isConfidential } from '../group';
import { settingsOf } from '../network';
import type { At } from '../rules';
import { LEAST, sidecarsOf, sidecarSize, shown, sizing, type Size } from '../sizing';

/** Facts 3: what a group may have by its machines, and from where on a quota may be needed. */
const MOST = { regular: gib(31, 240), confidential: gib(31, 180), spot: gib(4, 16), quota: gib(4, 16) };

export function checkResources(component: Component<any, any>, at: At): Finding[] {
  const { asked, main, total } = sizing(component, at);
  const { spot, confidential } = settingsOf(component, at);
  const kind = spot === true ? 'spot' : isConfidential(confidential) ? 'confidential' : 'regular';
  const findings: Finding[] = [];
  if (!fits(LEAST, total)) findings.push(refuseAsDocumented(at, 'ACI.RESOURCES', `the containers ask for ${shown(asked)} together, and a group has at least ${shown(LEAST)}`, "ask for more, or set the option resources: 'round-up'"));
  else if (!fits(LEAST, asked)) findings.push(adapt('ACI.RESOURCES', `the containers ask for ${shown(asked)} together and get ${shown(total)}, the least of a group`));
  if (!fits(total, MOST[kind])) findings.push(refuseAsDocumented(at, 'ACI.RESOURCES', `the containers ask for ${shown(total)} together, and a group on ${kind} machines has at most ${shown(MOST[kind])}`, 'ask for less, or split the component'));
  else if (!fits(total, MOST.quota)) findings.push(warn('ACI.RESOURCES', `the containers ask for ${shown(total)} together: above ${shown(MOST.quota)} the subscription may need a quota`, 'ask for one before the deployment'));
  const containers: [string, ContainerProps, Size][] = [
    ['container', component.props as ContainerProps, main], ...sidecarsOf(component, at).map(({ props }): [string, ContainerProps, Size] => [`sidecar '${props.name}'`, props, sidecarSize(props)]),
  ];
  return [...findings, ...containers.flatMap(([what, props, size]) => [...checkChosen(what, props, size), ...checkLimit(what, props, total, at)])];
}

/** The platform needs both figures: where the model has none, one is chosen. */
function checkChosen(what: string, { cpu, memory }: ContainerProps, size: Size): Finding[] {
  const missing = [cpu === undefined ? 'cpu' : undefined, memory === undefined ? 'memory' : undefined].filter((name) => name !== undefined);
  return missing.length === 0 ? [] : [adapt('ACI.RESOURCES', `${what} has no ${missing.join(' and ')}, which the platform needs: it gets ${shown(size)}`)];
}

function checkLimit(what: string, { limit }: ContainerProps, total: Size, at: At): Finding[] {
  const most = { cpu: limit?.cpu === undefined ? 0 : millicores(limit.cpu)!, memory: limit?.memory === undefined ? 0 : bytes(limit.memory)! };
  if (fits(most, total)) return [];
  return [refuseAsDocumented(at, 'ACI.RESOURCES', `${what} has a limit above the ${shown(total)} that its whole group has`, 'lower the limit, or ask for more')];
}

function fits(one: Size, other: Size): boolean {
  return one.cpu <= other.cpu && one.memory <= other.memory;
}

function gib(cores: number, memory: number): Size {
  return { cpu: cores * 1000, memory: memory * 2 ** 30 };
}
