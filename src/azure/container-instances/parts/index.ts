import type { PartTable } from '../../../plan/target';
import type { ContainerInstancesOptions } from '../options';
import type { ContainerInstancesResource } from '../types';
import { daprComponent } from './dapr-component';

/** The parts that this target can make. */
export const parts = {
  'dapr-component': daprComponent,
} satisfies PartTable<ContainerInstancesResource, ContainerInstancesOptions>;
