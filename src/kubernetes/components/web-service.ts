import type { WebService } from '../../model/components/web-service';
import type { KubernetesComponentRule } from '../rules';
import { deployment } from './deployment';

/** A Deployment and, with ports, a Service. */
export const webService: KubernetesComponentRule<WebService<any>> = deployment;
