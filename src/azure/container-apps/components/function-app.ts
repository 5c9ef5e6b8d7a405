import type { FunctionApp } from '../../../model/components/function-app';
import { checkFunctionVariables, functionVariables } from '../../shared/functions';
import { checkReachable } from '../checks/reachable';
import { checkFunctionScaling } from '../checks/function-scaling';
import type { AppDraft } from '../draft';
import type { At, ContainerAppsComponentRule } from '../rules';
import { draftOf, workload } from './workload';

/** Where the host of the functions listens in the images of the vendor. */
const HOST_PORT = 80;

/** A container app of the kind whose scale rules the platform makes of the functions' own triggers. */
export const functionApp: ContainerAppsComponentRule<FunctionApp<any>> = {
  adapts: 'the platform reads the triggers out of the functions and scales by them; it takes no rules beside',
  check: (component, at) => [...checkReachable(component, at), ...checkFunctionVariables('ACA.FUNCTION_APP', component, at), ...checkFunctionScaling(component, at)],

  draft(component, at): AppDraft {
    const draft = draftOf(component, at, { ...component.props, env: { ...functionVariables(component, at), ...component.props.env } });
    return { ...draft, kind: 'functionapp', ingress: draft.ingress ?? (scales(component, at) ? { external: false, targetPort: HOST_PORT, transport: 'auto', allowInsecure: true } : undefined) };
  },

  // Facts 2.10: user-supplied rules are blocked; the fewest and the most replicas are ours to say.
  finish: (draft, at) => workload.finish({ ...draft, scale: { minReplicas: draft.scale.minReplicas, maxReplicas: draft.scale.maxReplicas } }, at),
};

/** Facts 2.10: without ingress the platform does not scale functions. */
export function scales(component: FunctionApp<any>, at: At): boolean {
  return ['autoscaler', 'event-scaler', 'http-scaler'].some((kind) => at.traitsOf(component, kind).length > 0);
}
