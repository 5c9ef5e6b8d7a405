import type { Container, PodSpec, ServiceSpec, Volume } from 'kubernetes-types/core/v1';
import type { Workload } from '../model/components/workload';
import type { Controller } from './controllers';

/** A component on its way to objects, in the words of Kubernetes. Traits edit it; then it becomes the objects of its kind. */
export interface WorkloadDraft {
  readonly component: Workload<any, any, any>;
  /** The name of its objects. */
  readonly name: string;
  /** The labels of this target on every object and on the pods. */
  readonly standardLabels: Readonly<Record<string, string>>;
  /** More labels for every object and for the pods. */
  readonly labels: Record<string, string>;
  /** More labels for the pods alone. */
  readonly podLabels: Record<string, string>;
  /** Annotations for every object and for the pods. */
  readonly annotations: Record<string, string>;
  /** Annotations for the pods alone. */
  readonly podAnnotations: Record<string, string>;
  /** What keeps the pods: a Deployment, a StatefulSet, a Job and so on, without what is derived. */
  readonly controller: Controller;
  /** The pods without what has a member of its own here. */
  readonly pod: Omit<PodSpec, 'containers' | 'initContainers' | 'volumes'>;
  /** The component's own container. */
  readonly container: Container;
  /** Containers beside it, in the order in which they start. */
  readonly sidecars: Container[];
  /** Containers that run to their end before all others, one after the other. */
  readonly initContainers: Container[];
  readonly volumes: Volume[];
  /** Contents of configuration files by the name of their ConfigMap. */
  readonly files: Map<string, Readonly<Record<string, string>>>;
  /** Undefined for a component without ports. */
  service?: ServiceSpec;
  /** Annotations for the Service that has the component's name alone. */
  readonly serviceAnnotations: Record<string, string>;
}
