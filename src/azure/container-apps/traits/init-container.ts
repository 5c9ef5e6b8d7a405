import type { Component } from '../../../model/component';
import type { InitContainer } from '../../../model/traits/init-container';
import { checkNamedContainer } from '../checks/container';
import { namedContainerArgs } from '../container';
import type { Finding } from '../../../plan/diagnostic';
import { warn } from '../findings';
import { machinesOf } from '../machines';
import type { At, ContainerAppsTraitRule } from '../rules';
import { declaredFor } from '../../shared/identities/assigned';
import { keyVaultOf } from '../../shared/key-vault';
import { sizing } from '../sizing';
import { secretKeysIn } from '../../shared/values';

/** Init containers have the platform's own list, and run in its order. */
export const initContainer: ContainerAppsTraitRule<InitContainer> = {
  check({ props }, component, at) {
    // Facts 2.6: values come out of a key vault while the app is starting.
    const early = secretKeysIn(props.env).filter((key) => keyVaultOf(key, at) !== undefined).map((key) =>
      warn('AZURE.KEY_VAULT', `init container '${props.name}' uses ${key.describe()} from a key vault: it may start before the value is there, and find it empty`, 'bind the key to a value, or let the container wait'));
    return [...checkNamedContainer('init-container', props, at), ...early, ...checkIdentity(props.name, component, at)];
  },
  patch({ props }, draft, at) {
    draft.initContainers.push(namedContainerArgs(props, sizing(draft.component, at).other(props), draft, at));
  },
};

/** Facts 2.6: before an app starts, its identities are there on the profile `Consumption` alone. */
function checkIdentity(name: string, component: Component<any, any>, at: At): Finding[] {
  const machines = machinesOf(component, at);
  const without = machines.kind === 'dedicated' || (machines.kind === 'consumption' && machines.steps === 8);
  if (!without || (declaredFor(component, at) ?? at.traitsOf(component, 'workload-identity')[0]) === undefined) return [];
  const where = machines.kind === 'dedicated' ? `profile ${machines.type}` : 'an environment without workload profiles';
  return [warn('AZURE.IDENTITY', `init container '${name}' cannot sign in as the identity of the app: on ${where} the platform's pages give it to init containers not at all`, 'sign in from the component itself, or run it on the workload profile Consumption')];
}
