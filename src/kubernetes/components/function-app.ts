import type { FunctionApp } from '../../model/components/function-app';
import { refuse } from '../findings';
import { functionVariables } from '../pod/functions';
import type { KubernetesComponentRule } from '../rules';
import { deploymentObjects } from './deployment';
import { checkWorkload, workloadDraft } from './workload';

/** A Deployment with what the runtime of Azure Functions reads from the environment and, with ports, a Service. */
export const functionApp: KubernetesComponentRule<FunctionApp<any>> = {
  check(component, at) {
    const own = functionVariables(component, at);
    return [
      ...checkWorkload(component, at),
      ...Object.keys(component.props.env ?? {}).filter((name) => Object.hasOwn(own, name)).map((name) =>
        refuse('K8S.FUNCTION_APP', `env ${name} is decided by the properties of the function app`, 'take it out of env: use storage, runtime or hostId')),
    ];
  },

  draft: (component, at) => workloadDraft(component, { kind: 'Deployment', spec: {} }, at, { ...component.props, env: { ...functionVariables(component, at), ...component.props.env } }),

  finish: deploymentObjects,
};
