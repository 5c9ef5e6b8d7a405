import { byKey } from './pods';
import { countAmounts } from './quantities';
import { containersOf, podTemplate, type Tree } from './walk';

/** Brings what is no pod to one of the ways to write it down; `objects` are all of an application. */
export const SETTLE: Readonly<Record<string, (object: Tree, objects: readonly Tree[]) => void>> = {
  Service({ spec }, objects) {
    const names = namedPorts(objects);
    for (const port of spec.ports ?? []) port.targetPort = names.get(port.targetPort as string) ?? port.targetPort;
    spec.ports = byKey(spec.ports, ({ port, protocol }) => `${port}/${protocol}`, ['port', 'protocol', 'name']);
  },

  Ingress({ spec }, objects) {
    for (const { http } of spec.rules ?? []) for (const { backend } of http?.paths ?? []) {
      const service = objects.find(({ kind, metadata }) => kind === 'Service' && metadata.name === backend.service?.name);
      const port = service?.spec.ports.find(({ name }: Tree) => name === backend.service.port.name);
      if (port !== undefined) backend.service.port = { number: port.port };
    }
  },

  /** The API server keeps one object and shows it in each of the two versions. */
  HorizontalPodAutoscaler(object) {
    const { spec } = object;
    if (object.apiVersion !== 'autoscaling/v1') return;
    object.apiVersion = 'autoscaling/v2';
    spec.metrics = [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: spec.targetCPUUtilizationPercentage } } }];
    delete spec.targetCPUUtilizationPercentage;
  },

  PersistentVolumeClaim: ({ spec }) => countAmounts(spec.resources),
};

function namedPorts(objects: readonly Tree[]): Map<string, number> {
  return new Map(objects.flatMap((object) => containersOf(podTemplate(object)?.spec ?? {}).flatMap(({ ports }) => (Array.isArray(ports) ? ports as Tree[] : [])))
    .map(({ name, containerPort }) => [name as string, containerPort as number]));
}
