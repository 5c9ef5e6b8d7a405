import type { Supported, Target } from '../../plan/target';
import { checkIdentities } from '../shared/checks/identities';
import { checkRegistry } from '../shared/checks/registry';
import { Deferred } from '../shared/expression';
import { isOutput } from '../shared/input';
import { checkBinding } from './checks/bindings';
import { checkHelperOptions } from './checks/helpers';
import { checkHosts } from './checks/hosts';
import { checkNetwork } from './checks/network';
import { checkOptions } from './checks/options';
import { checkStorage } from './checks/storage';
import { close } from './close';
import { codes } from './codes';
import { components } from './components';
import type { GroupDraft } from './draft';
import { groupNames } from './names';
import type { ContainerInstancesOptions } from './options';
import { parts } from './parts';
import type { At } from './rules';
import { traits } from './traits';
import { native } from './traits/native';
import type { ContainerInstancesResource } from './types';

/** The component, trait and part kinds that Azure Container Instances can run, for `Application<ContainerInstances>`. */
export type ContainerInstances = Supported<typeof components> | Supported<typeof traits> | Supported<typeof parts>;

/** Azure Container Instances: each component becomes a container group, or several. */
export const containerInstances: Target<GroupDraft, ContainerInstancesResource, ContainerInstancesOptions> = {
  name: 'container-instances',
  components,
  // The last, so that what it writes is what stands in the end.
  traits: { ...traits, 'container-instances.native': native },
  parts,
  names: groupNames,
  codes,
  // Without a deployment, where things would go is not known either; the plan says so in their place.
  defaults: { resourceGroupName: new Deferred('resourceGroupName') as never, location: new Deferred('location') as never },
  waitsFor: isOutput,
  check: (at: At) => [...checkOptions(at), ...checkNetwork(at), ...checkHelperOptions(at), ...checkRegistry(at), ...checkIdentities(at), ...checkStorage(at), ...checkHosts(at)],
  checkBinding,
  close,
};
