import type { Probe } from '../../../model/probe';
import type { Finding } from '../../../plan/diagnostic';
import { refuse } from '../findings';

/** Facts 3: liveness and readiness, by a request or a command. `mainPort` is the port it asks where it names none. */
export function checkProbe(name: 'liveness' | 'readiness' | 'startup', probe: Probe, mainPort: number | undefined): Finding[] {
  if (name === 'startup') return [refuse('ACI.PROBE', 'startup: the platform has no such probe', 'take it away, and give liveness initialDelaySeconds for as long as a start may take')];
  if (probe.tcpSocket !== undefined) return [refuse('ACI.PROBE', `${name} asks for a TCP connection: the platform asks by HTTP or runs a command`, 'use httpGet or exec, or mark the trait optional() to run without it here')];
  if (probe.grpc !== undefined) return [refuse('ACI.PROBE', `${name} asks by gRPC: the platform asks by HTTP or runs a command`, 'use exec with a client such as grpc_health_probe in the image, or mark the trait optional()')];
  if (probe.httpGet !== undefined && probe.httpGet.port === undefined && mainPort === undefined) return [refuse('ACI.PROBE', `${name} names no port, and the component has none`, 'give the probe a port')];
  return [];
}
