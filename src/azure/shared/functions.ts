import type { FunctionApp } from '../../model/components/function-app';
import type { Value } from '../../model/values/value';
import { error, type Finding } from '../../plan/diagnostic';
import { fitName, shortHash, type NameRule } from '../../plan/names';
import type { AzureContext } from './context';

/** What the host takes as its id: https://github.com/Azure/azure-functions-host/wiki/Host-IDs */
const hostIds: NameRule = { describe: '', pattern: /^(?!.*--)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/, maxLength: 32 };

/** What the runtime of Azure Functions reads from the environment. */
export function functionVariables(component: FunctionApp<any>, at: AzureContext): Record<string, Value> {
  const { storage, runtime, hostId } = component.props;
  return {
    AzureWebJobsStorage: storage,
    ...(runtime === undefined ? {} : { FUNCTIONS_WORKER_RUNTIME: runtime }),
    // Said always, so that an app keeps its keys and what it has processed wherever the model runs.
    AzureFunctionsWebHost__hostid: hostId ?? defaultHostId(at.application.name, at.name(component)),
  };
}

/** Variables that the author sets, and the properties of the function app too. */
export function checkFunctionVariables(code: string, component: FunctionApp<any>, at: AzureContext): Finding[] {
  const own = functionVariables(component, at);
  return Object.keys(component.props.env ?? {}).filter((name) => Object.hasOwn(own, name)).map((name) =>
    error(code, `env ${name} is decided by the properties of the function app`, 'take it out of env: use storage, runtime or hostId'));
}

function defaultHostId(application: string, component: string): string {
  const id = `${application}-${component}`;
  return fitName(id, hostIds)?.name ?? `f-${shortHash(id)}`;
}
