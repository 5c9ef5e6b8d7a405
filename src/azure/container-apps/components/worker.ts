import type { Worker } from '../../../model/components/worker';
import type { ContainerAppsComponentRule } from '../rules';
import { workload } from './workload';

/** A container app without ingress. */
export const worker: ContainerAppsComponentRule<Worker<any>> = workload;
