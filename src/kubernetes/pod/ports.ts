import type { ContainerPort, ServicePort } from 'kubernetes-types/core/v1';
import type { ResolvedPort } from '../../model/port';
import type { Finding } from '../../plan/diagnostic';
import { obeys } from '../../plan/names';
import { refuse } from '../findings';
import { portName } from '../names';

const sameTarget = (a: ResolvedPort) => (b: ResolvedPort): boolean => a.targetPort === b.targetPort && a.protocol === b.protocol;

/** What the container listens on: once, however many ports of the Service lead there. */
export function containerPorts(ports: readonly ResolvedPort[]): ContainerPort[] {
  return ports.filter((port, index) => ports.findIndex(sameTarget(port)) === index)
    // The protocol is part of the key of these lists: left out, two appliers of one object could disagree about it.
    .map(({ name, targetPort, protocol }) => ({ name, containerPort: targetPort, protocol }));
}

/** @param all - every port of the pods, for the names that they go by there */
export function servicePorts(ports: readonly ResolvedPort[], all: readonly ResolvedPort[] = ports): ServicePort[] {
  return ports.map((port) => ({
    name: port.name,
    port: port.port,
    targetPort: all.find(sameTarget(port))!.name,
    protocol: port.protocol,
    appProtocol: port.appProtocol === 'http2' || port.appProtocol === 'grpc' ? 'kubernetes.io/h2c' : undefined,
  }));
}

export function checkPorts(ports: readonly ResolvedPort[]): Finding[] {
  return ports.filter(({ name }) => !obeys(name, portName)).map(({ name }) =>
    refuse('K8S.PORT_NAME', `'${name}' cannot be the name of a port: ${portName.describe}`, 'give the port another name'));
}
