import type { Component } from '../../model/component';
import type { Annotations } from '../../model/traits/annotations';
import type { DaprSidecar } from '../../model/traits/dapr-sidecar';
import type { Finding } from '../../plan/diagnostic';
import { refuse } from '../findings';
import type { At } from '../rules';
import { allPorts } from '../services/ports';

/** What Dapr's container listens on, and the annotation that moves it, where there is one. */
const LISTENERS: readonly (readonly [use: string, port: number, annotation?: string])[] = [
  ['HTTP API', 3500], ['health', 3501], ['gRPC API', 50001, 'dapr.io/grpc-port'], ['neighbours', 50002, 'dapr.io/internal-grpc-port'], ['metrics', 9090, 'dapr.io/metrics-port'],
];

/** All containers of a pod share its ports: of two that want the same one, the second does not start. */
export function checkDaprPorts({ props }: DaprSidecar, component: Component<any, any>, at: At): Finding[] {
  const annotations = Object.assign({}, ...at.traitsOf<Annotations>(component, 'annotations').map((trait) => trait.props)) as Record<string, string>;
  const hasMetrics = annotations['dapr.io/enable-metrics'] !== 'false';
  const own = allPorts(component, at).filter(({ protocol }) => protocol === 'TCP').map(({ targetPort }) => targetPort);
  const taken = new Set([...own, ...(props.appPort === undefined ? [] : [props.appPort])]);
  return LISTENERS.flatMap(([use, number, annotation]) => {
    const port = annotation === undefined ? number : Number(annotations[annotation] ?? number);
    if (!taken.has(port) || (use === 'metrics' && !hasMetrics)) return [];
    const fix = annotation === undefined ? 'let the program listen on another port' : `let the program listen on another port, or move Dapr's with the annotation '${annotation}'`;
    return [refuse('K8S.DAPR', `port ${port} of the pod is taken by Dapr's container (${use})`, fix)];
  });
}
