import type { Component } from '../../../model/component';
import type { WorkloadIdentity } from '../../../model/traits/workload-identity';
import type { Finding } from '../../../plan/diagnostic';
import type { TraitRule } from '../../../plan/target';
import { noSecret } from '../checks/no-secret';
import type { Text } from '../expression';
import { adapt, refuse, warn } from '../findings';
import { sameness, wrongIdentity } from '../identity';
import type { AzureContext } from '../context';
import type { AzureOptions } from '../options';
import type { TextOf } from '../values';
import { assignedFor, CLIENT_ID, declaredFor } from './assigned';

const NAMES = ['clientId', 'tenantId', 'resourceId'] as const;

/** What the trait edits of a draft. */
interface Draft {
  readonly component: Component<any, any>;
  readonly name: string;
  readonly identities: Set<Text>;
  systemIdentity: boolean;
}

/**
 * A user-assigned identity; the one that the option `identities` gives; or, without any word about one, the platform's own.
 *
 * @param what - what a component becomes
 * @param tell - gives all of its containers an entry of their environment
 */
export function workloadIdentityWith<D extends Draft, Options extends AzureOptions>(
  what: 'app' | 'group' | 'site', textOf: TextOf<Options>, tell: (draft: D, name: string, value: Text) => void,
): TraitRule<WorkloadIdentity, D, any, Options> {
  return {
    check(trait, component, at) {
      const { props } = trait;
      return [
        ...NAMES.flatMap((name) => noSecret(`identity: ${name}`, props[name])),
        ...(props.tenantId === undefined ? [] : [adapt('AZURE.IDENTITY', 'tenantId is not needed: the identity belongs to the tenant of the deployment')]),
        ...(declaredFor(component, at) === undefined ? checkOwn(what, trait, component, (name) => textOf(`${component.name} ${name}`, props[name]!, at))
          : checkBeside(trait, component, (name) => textOf(`${component.name} ${name}`, props[name]!, at), at)),
      ];
    },
    patch({ props: { clientId, resourceId } }, draft, at) {
      if (declaredFor(draft.component, at) !== undefined) return;
      if (resourceId === undefined) draft.systemIdentity = true;
      else draft.identities.add(textOf(`${draft.name} resourceId`, resourceId, at));
      if (clientId !== undefined) tell(draft, CLIENT_ID, textOf(`${draft.name} clientId`, clientId, at));
    },
  };
}

type Look = (name: 'clientId' | 'resourceId') => Text;

/** The trait alone says who the component is. */
function checkOwn(what: string, { props: { clientId, resourceId } }: WorkloadIdentity, { name }: Component<any, any>, look: Look): Finding[] {
  if (resourceId === undefined && clientId !== undefined) {
    return [refuse('AZURE.IDENTITY', 'there is a clientId and no resourceId, by which the platform knows an identity', `give the resource id of a user-assigned identity, or let the deployment make one: identities: { '${name}': { type: 'UserAssigned' } }`)];
  }
  if (resourceId === undefined) return [adapt('AZURE.IDENTITY', `there is no resourceId: ${what === 'group' ? 'each group' : `the ${what}`} has an identity of its own, which ends with it; the option identities gives it roles, and identity('${name}') its principalId`)];
  const problem = wrongIdentity(look('resourceId'));
  return [
    ...(problem === undefined ? [] : [refuse('AZURE.IDENTITY', `resourceId: ${problem}`, 'give the resource id of a user-assigned identity')]),
    ...(clientId === undefined ? [warn('AZURE.IDENTITY', `there is no clientId: ${what === 'app' ? 'an' : 'a'} ${what} can have several identities, and the libraries of Azure do not know which one is meant`, `give clientId, which becomes ${CLIENT_ID}`)] : []),
  ];
}

/** The option says it too. A client id of the model is the one of other platforms. */
function checkBeside({ props: { clientId, resourceId } }: WorkloadIdentity, component: Component<any, any>, look: Look, at: AzureContext): Finding[] {
  const told = assignedFor(component, at)?.clientId;
  return [
    ...(resourceId === undefined ? [] : [refuse('AZURE.IDENTITY', `resourceId names an identity, and the option identities gives '${component.name}' one too`, 'keep one of the two')]),
    ...(clientId === undefined || (told !== undefined && sameness(look('clientId')) === sameness(told)) ? [] : [adapt('AZURE.IDENTITY', 'clientId is not used: the option identities says who it is')]),
  ];
}
