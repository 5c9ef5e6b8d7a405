import type { Worker } from '../../model/components/worker';
import type { KubernetesComponentRule } from '../rules';
import { deployment } from './deployment';

/** A Deployment that nobody calls. */
export const worker: KubernetesComponentRule<Worker<any>> = deployment;
