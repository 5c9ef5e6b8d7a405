import type { Finding } from '../../plan/diagnostic';
import { twice } from '../../plan/check-model';
import type { Closed } from '../../plan/target';
import { frozenCopy } from '../../model/freeze';
import type { Text } from '../shared/expression';
import { identityResources } from '../shared/identities/resources';
import { managedCertificates } from './certificates/managed';
import { ownCertificates } from './certificates/own';
import { environmentResources } from './environment';
import { refuse } from './findings';
import { pull } from '../shared/pull';
import { routeConfigs } from './route-config';
import type { At } from './rules';
import { storages } from './storage';
import type { ContainerAppsResource } from './types';

/** What all apps share, before the apps, and what needs them, behind: each resource comes after those it refers to. */
export function close(resources: readonly ContainerAppsResource[], at: At): Closed<ContainerAppsResource> {
  const certificates = ownCertificates(at);
  const files = storages(at);
  const shared = [...identityResources(at), ...environmentResources(readersOf([...certificates, ...files, ...resources]), at), ...files, ...certificates, ...(pull(at)?.resources ?? [])];
  const behind = [...routeConfigs(at), ...managedCertificates(at)];
  return { resources: [...shared.map((resource) => frozenCopy(resource)), ...resources, ...behind.map((resource) => frozenCopy(resource))], findings: duplicates([...shared, ...resources, ...behind]) };
}

/** The identities by which secrets of Dapr components, certificates and keys of storages are read from key vaults: they act through the environment. */
function readersOf(resources: readonly ContainerAppsResource[]): Text[] {
  return resources.flatMap((resource): { readonly identity?: Text }[] => {
    if (resource.type === 'app:DaprComponent') return [...resource.args.secrets ?? []];
    if (resource.type === 'app:ManagedEnvironmentsStorage') return [resource.args.properties.azureFile?.accountKeyVaultProperties ?? {}];
    return resource.type === 'app:Certificate' ? [resource.args.properties.certificateKeyVaultProperties ?? {}] : [];
  }).flatMap(({ identity }) => (identity === undefined ? [] : [identity]));
}

/** Names on the platform that were made from different ids and came out the same. */
function duplicates(resources: readonly ContainerAppsResource[]): Finding[] {
  const keys = resources.map(({ type, name }) => `${type} '${name}'`);
  return twice(keys).map((key) =>
    refuse('ACA.NAME', `there would be two resources ${key}`, 'choose another id for one of them'));
}
