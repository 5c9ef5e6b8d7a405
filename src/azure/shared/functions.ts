import type { FunctionApp } from '../../model/components/function-app';
import type { Value } from '../../model/values/value';
import { error, type Finding } from '../../plan/diagnostic';
import { functionHostId } from '../../plan/function-host-id';
import type { AzureContext } from './context';

/** What the runtime of Azure Functions reads from the environment. */
export function functionVariables(component: FunctionApp<any>, at: AzureContext): Record<string, Value> {
  const { storage, runtime } = component.props;
  return {
    AzureWebJobsStorage: storage,
    ...(runtime === undefined ? {} : { FUNCTIONS_WORKER_RUNTIME: runtime }),
    AzureFunctionsWebHost__hostid: functionHostId(component, at),
  };
}

/** Variables that the author sets, and the properties of the function app too. */
export function checkFunctionVariables(code: string, component: FunctionApp<any>, at: AzureContext): Finding[] {
  const own = functionVariables(component, at);
  return Object.keys(component.props.env ?? {}).filter((name) => Object.hasOwn(own, name)).map((name) =>
    error(code, `env ${name} is decided by the properties of the function app`, 'take it out of env: use storage, runtime or hostId'));
}
