import type { Probe } from '../../../model/probe';
import type { Finding } from '../../../plan/diagnostic';
import { adapt, refuse } from '../findings';

/** Facts 2.2. Of the number of failures the service itself says other bounds than its description, and it decides. */
const FAILURES = { liveness: 30, readiness: 48, startup: 240 } as const;
const BOUNDS = { periodSeconds: 240, timeoutSeconds: 240, successThreshold: 10, initialDelaySeconds: 60 } as const;

/** One probe; `mainPort` is the port it asks where it names none, and messages call it `what`. */
export function checkProbe(name: keyof typeof FAILURES, probe: Probe, mainPort: number | undefined, what: string = name): Finding[] {
  if (probe.exec !== undefined) {
    return [refuse('ACA.PROBE', `${what} runs a command: the platform asks by HTTP or TCP alone`, what === name ? 'use httpGet or tcpSocket, or mark the trait optional() to run without it here' : 'use httpGet or tcpSocket')];
  }
  const findings: Finding[] = [];
  const { httpGet, tcpSocket, grpc } = probe;
  const port = (httpGet ?? tcpSocket ?? grpc)?.port ?? mainPort;
  if (port === undefined) findings.push(refuse('ACA.PROBE', `${what} names no port, and the component has none`, 'give the probe a port'));
  if (grpc !== undefined) {
    const service = grpc.service === undefined ? '' : `, and its service '${grpc.service}' is not asked for`;
    findings.push(adapt('ACA.PROBE', `${what} asks by gRPC, which the platform does not: it asks whether port ${port} accepts a connection${service}`));
  }
  for (const [field, most] of [...Object.entries(BOUNDS), ['failureThreshold', FAILURES[name]]] as [keyof typeof BOUNDS, number][]) {
    const value = probe[field];
    if (value !== undefined && value > most) findings.push(refuse('ACA.PROBE', `${what}.${field} ${value} is above ${most}, the most the platform takes`, `set ${most} or less`));
  }
  return findings;
}
