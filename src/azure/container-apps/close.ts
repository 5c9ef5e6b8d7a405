import type { Finding } from '../../plan/diagnostic';
import type { Closed } from '../../plan/target';
import { frozenCopy } from '../../model/freeze';
import type { Text } from '../shared/expression';
import { environmentResources } from './environment';
import { refuse } from './findings';
import { pull } from '../shared/pull';
import type { At } from './rules';
import { storages } from './storage';
import type { ContainerAppsResource } from './types';

/** What all apps share, before the apps: each resource comes after those it refers to. */
export function close(resources: readonly ContainerAppsResource[], at: At): Closed<ContainerAppsResource> {
  const shared = [...environmentResources(readersOf(resources), at), ...storages(at), ...(pull(at)?.resources ?? [])];
  return { resources: [...shared.map((resource) => frozenCopy(resource)), ...resources], findings: duplicates([...shared, ...resources]) };
}

/** The identities by which Dapr components read key vaults: they act through the environment. */
function readersOf(resources: readonly ContainerAppsResource[]): Text[] {
  return resources.flatMap((resource) => (resource.type === 'app:DaprComponent' ? resource.args.secrets ?? [] : []))
    .flatMap(({ identity }) => (identity === undefined ? [] : [identity]));
}

/** Names on the platform that were made from different ids and came out the same. */
function duplicates(resources: readonly ContainerAppsResource[]): Finding[] {
  const keys = resources.map(({ type, name }) => `${type} '${name}'`);
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))].map((key) =>
    refuse('ACA.NAME', `there would be two resources ${key}`, 'choose another id for one of them'));
}
