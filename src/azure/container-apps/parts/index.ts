import type { PartTable } from '../../../plan/target';
import type { ContainerAppsOptions } from '../options';
import type { ContainerAppsResource } from '../types';
import { daprComponent } from './dapr-component';

/** The kinds of parts that this target can make. */
export const parts = {
  'dapr-component': daprComponent,
} satisfies PartTable<ContainerAppsResource, ContainerAppsOptions>;
