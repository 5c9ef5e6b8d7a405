import type { PartTable } from '../../../plan/target';
import type { AppServiceOptions } from '../options';
import type { AppServiceResource } from '../types';
import { daprComponent } from './dapr-component';

/** The kinds of parts that this target can make. */
export const parts = {
  'dapr-component': daprComponent,
} satisfies PartTable<AppServiceResource, AppServiceOptions>;
