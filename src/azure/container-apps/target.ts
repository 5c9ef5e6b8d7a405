import type { Supported, Target } from '../../plan/target';
import { Deferred } from '../shared/expression';
import { isOutput } from '../shared/input';
import { checkBinding } from '../shared/checks/bindings';
import { checkEnvironment } from './checks/environment';
import { checkHosts } from './checks/hosts';
import { checkManagedCertificates } from './checks/managed-certificates';
import { checkOptions } from './checks/options';
import { checkExposedPorts } from './checks/ports';
import { checkIdentities } from '../shared/checks/identities';
import { checkReaders } from '../shared/checks/readers';
import { checkRegistry } from '../shared/checks/registry';
import { checkStorage } from './checks/storage';
import { close } from './close';
import { codes } from './codes';
import { components } from './components';
import type { AppDraft } from './draft';
import { appNames } from './names';
import type { ContainerAppsOptions } from './options';
import { parts } from './parts';
import type { At } from './rules';
import { traits } from './traits';
import { native } from './traits/native';
import type { ContainerAppsResource } from './types';

/** The component, trait and part kinds that Azure Container Apps can run, for `Application<ContainerApps>`. */
export type ContainerApps = Supported<typeof components> | Supported<typeof traits> | Supported<typeof parts>;

/** Azure Container Apps: each component becomes a container app, Dapr components become its environment's. */
export const containerApps: Target<AppDraft, ContainerAppsResource, ContainerAppsOptions> = {
  name: 'container-apps',
  components,
  // The last, so that what it writes is what stands in the end.
  traits: { ...traits, 'container-apps.native': native },
  parts,
  names: appNames,
  codes,
  // Without a deployment, where things would go is not known either; the plan says so in their place.
  defaults: { resourceGroupName: new Deferred('resourceGroupName') as never, location: new Deferred('location') as never },
  waitsFor: isOutput,
  check: (at: At) => [...checkOptions(at), ...checkEnvironment(at), ...checkRegistry(at), ...checkIdentities(at), ...checkReaders(at, false), ...checkStorage(at), ...checkExposedPorts(at), ...checkHosts(at), ...checkManagedCertificates(at)],
  checkBinding,
  close,
};
