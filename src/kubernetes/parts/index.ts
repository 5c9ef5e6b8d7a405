import type { PartTable } from '../../plan/target';
import type { KubernetesObject } from '../objects';
import type { KubernetesOptions } from '../options';
import { daprComponent } from './dapr-component';

/** How parts that are no workload are lowered. */
export const parts = {
  'dapr-component': daprComponent,
} satisfies PartTable<KubernetesObject, KubernetesOptions>;
