import type { FunctionApp } from '../../model/components/function-app';
import type { Value } from '../../model/values/value';
import { fitName, shortHash, type NameRule } from '../../plan/names';
import type { At } from '../rules';

/** What the host takes as its id: https://github.com/Azure/azure-functions-host/wiki/Host-IDs */
const hostIds: NameRule = { describe: '', pattern: /^(?!.*--)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/, maxLength: 32 };

/** What the runtime of Azure Functions reads from the environment. */
export function functionVariables(component: FunctionApp<any>, at: At): Record<string, Value> {
  const { storage, runtime, hostId } = component.props;
  return {
    AzureWebJobsStorage: storage,
    ...(runtime === undefined ? {} : { FUNCTIONS_WORKER_RUNTIME: runtime }),
    // By default the host makes its id from the name of the machine, which is the pod's: every replica would be an app
    // of its own, run every timer, and forget its keys and what it has processed when it is replaced.
    AzureFunctionsWebHost__hostid: hostId ?? defaultHostId(at.application.name, at.name(component)),
  };
}

function defaultHostId(application: string, component: string): string {
  const id = `${application}-${component}`;
  return fitName(id, hostIds)?.name ?? `f-${shortHash(id)}`;
}
