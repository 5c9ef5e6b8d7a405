import type { FunctionApp } from '../../model/components/function-app';
import type { Value } from '../../model/values/value';
import { functionHostId } from '../../plan/function-host-id';
import type { At } from '../rules';

/** What the runtime of Azure Functions reads from the environment. */
export function functionVariables(component: FunctionApp<any>, at: At): Record<string, Value> {
  const { storage, runtime } = component.props;
  return {
    AzureWebJobsStorage: storage,
    ...(runtime === undefined ? {} : { FUNCTIONS_WORKER_RUNTIME: runtime }),
    AzureFunctionsWebHost__hostid: functionHostId(component, at),
  };
}
