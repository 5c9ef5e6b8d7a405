import type { Workload } from '../../../model/components/workload';
import { twice } from '../../../plan/check-model';
import type { Finding } from '../../../plan/diagnostic';
import { isExternal, isHttp, openPorts, portsAt } from '../addresses';
import { refuse, refuseAsDocumented, warn } from '../findings';
import { environmentOf, isExisting } from '../options';
import type { At } from '../rules';

/** Facts 2.4: one main port, HTTP or TCP, and up to five more for TCP. */
export function checkPorts(component: Workload<any, any, any>, at: At): Finding[] {
  const ports = portsAt(component, at);
  const [main, ...others] = ports;
  if (main === undefined) return [];
  const udp = ports.filter(({ protocol }) => protocol === 'UDP')
    .map(({ port }) => refuse('ACA.PORT', `port ${port}/UDP cannot be opened: the platform passes on HTTP and TCP`, 'use TCP, or run this component on another target'));
  if (udp.length > 0) return udp;
  const findings: Finding[] = [];
  if (others.length > 5) findings.push(refuseAsDocumented(at, 'ACA.PORT', `there are ${others.length} ports beside the main one, and an app has at most 5`, 'take some away or split the component'));
  for (const target of twice(ports.map(({ targetPort }) => String(targetPort)))) {
    findings.push(refuseAsDocumented(at, 'ACA.PORT', `two ports lead to port ${target} of the container`, 'give each port a targetPort of its own'));
  }
  for (const { name, port } of others.filter((one) => [80, 443].includes(one.port) || one.port === main.port)) {
    findings.push(refuseAsDocumented(at, 'ACA.PORT', `port '${name}' cannot be reached under ${port}: the platform's HTTP ports are 80 and 443, and the main port has ${main.port}`, 'choose another number for it'));
  }
  if (!isHttp(main)) findings.push(...checkTcp(main.port, isExternal(component, at), at));
  return findings;
}

function checkTcp(port: number, external: boolean, at: At): Finding[] {
  const findings: Finding[] = [];
  if ([80, 443].includes(port)) findings.push(warn('ACA.PORT', `TCP port ${port} is said to be refused: 80 and 443 are for HTTP`, 'choose another number'));
  const environment = environmentOf(at.options);
  if (!external) return findings;
  if (isExisting(environment)) findings.push(warn('ACA.PORT', `TCP port ${port} is reached from outside only where the environment has a subnet of its own`, 'see to it that the existing environment has one'));
  else if (environment.infrastructureSubnetId === undefined) {
    findings.push(refuseAsDocumented(at, 'ACA.PORT', `TCP port ${port} cannot be reached from outside: the environment needs a subnet of its own`, 'set environment.infrastructureSubnetId, or make the route internal'));
  }
  return findings;
}

/** Facts 2.4: TCP ports that are open to the outside are one each in the environment. */
export function checkExposedPorts(at: At): Finding[] {
  const open = at.components.flatMap((component) => {
    const main = isExternal(component, at) ? (component as Workload<any, any, any>).ports.slice(0, 1).filter((port) => !isHttp(port)) : [];
    // Twice on one app was found with its ports.
    return [...new Set([...main, ...openPorts(component, at)].map(({ port }) => port))].map((port) => ({ component, port }));
  });
  return twice(open.map(({ port }) => String(port))).map((port) => {
    const names = open.filter((one) => String(one.port) === port).map(({ component }) => `'${component.name}'`);
    return refuseAsDocumented(at, 'ACA.PORT', `TCP port ${port} is opened to the outside by ${names.join(' and ')}, and an environment has each port once`, 'choose another number for one of them');
  });
}
