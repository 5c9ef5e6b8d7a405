import type { InitContainer } from '../../../model/traits/init-container';
import { checkNamedContainer } from '../checks/container';
import { namedContainerArgs } from '../container';
import { warn } from '../findings';
import type { ContainerAppsTraitRule } from '../rules';
import { keyVaultOf } from '../../shared/key-vault';
import { sizing } from '../sizing';
import { secretKeysIn } from '../../shared/values';

/** Init containers have the platform's own list, and run in its order. */
export const initContainer: ContainerAppsTraitRule<InitContainer> = {
  check({ props }, _component, at) {
    // Facts 2.6: values come out of a key vault while the app is starting.
    const early = secretKeysIn(props.env).filter((key) => keyVaultOf(key, at) !== undefined).map((key) =>
      warn('AZURE.KEY_VAULT', `init container '${props.name}' uses ${key.describe()} from a key vault: it may start before the value is there, and find it empty`, 'bind the key to a value, or let the container wait'));
    return [...checkNamedContainer('init-container', props, at), ...early];
  },
  patch({ props }, draft, at) {
    draft.initContainers.push(namedContainerArgs(props, sizing(draft.component, at).other(props), draft, at));
  },
};
