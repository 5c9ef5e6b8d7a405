import { azureResource } from '../../../test/support/azure-resources';
import type { Wire } from '../../../test/support/pulumi-wire';
import type { Cloud } from './cloud';
import { Refusal } from './refusal';
import { stringsUnder } from './walk';

/** Everything that a new resource stands in or refers to must be there already. */
export function checkReferences(type: string, id: string, inputs: Wire, cloud: Cloud): void {
  for (const other of [...parentOf(type, id), ...stringsUnder(inputs).filter(isResourceId)]) {
    if (cloud.find(other) === undefined) throw new Refusal('ResourceNotFound', `the resource '${other}' was not found`);
  }
}

/** The environment of a Dapr component, for example. */
function parentOf(type: string, id: string): string[] {
  const isChild = (azureResource(type)?.arm.split('/').length ?? 0) > 2;
  return isChild ? [id.split('/').slice(0, -2).join('/')] : [];
}

/** Role definitions are everywhere; groups are not ours. */
function isResourceId(text: string): boolean {
  return /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\//i.test(text);
}
