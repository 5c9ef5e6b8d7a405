import type { Workload } from '../../../model/components/workload';
import { Digest, type Text } from '../../shared/expression';
import { identityBlock } from '../../shared/identity';
import { shortHash } from '../../../plan/names';
import { frozenCopy } from '../../../model/freeze';
import { checkWorkload } from '../checks/workload';
import { containerArgs } from '../container';
import { daprComponentsOf } from '../dapr';
import type { AppDraft } from '../draft';
import { environmentId, location, resourceGroupName } from '../environment';
import { ingressOf } from '../ingress';
import { profileName } from '../profiles';
import { pull } from '../pull';
import type { At, ContainerAppsComponentRule } from '../rules';
import { sizing } from '../sizing';
import { tagsOf } from '../tags';
import type { ContainerApp, ContainerAppArgs } from '../types';

/** The environment entry by which a change of configuration files becomes a new revision. */
export const FILES_HASH = 'CONFIG_FILES_HASH';

type AnyWorkload = Workload<any, any, any>;

function draft(component: AnyWorkload, at: At): AppDraft {
  const name = at.name(component);
  const kept = { secrets: new Map(), identities: new Set<Text>() };
  return {
    component, name, ...kept,
    main: containerArgs(name, component.props, sizing(component, at).main, kept, at),
    sidecars: [], initContainers: [], volumes: [],
    ingress: ingressOf(component, at),
    // Without a word about scaling a component runs once, as everywhere; the platform's own choice would be 0 to 10.
    scale: { minReplicas: 1, maxReplicas: 1 },
    tags: new Map(Object.entries(tagsOf(at) ?? {})),
    files: new Map(),
  };
}

function finish(app: AppDraft, at: At): ContainerApp[] {
  const puller = pull(at);
  const after = [...(puller?.after ?? []), ...(app.dapr === undefined ? [] : daprComponentsOf(app.dapr.appId, at))];
  const configuration = configurationOf(app, puller);
  const args: ContainerAppArgs = {
    containerAppName: app.name,
    resourceGroupName: resourceGroupName(at),
    location: location(at),
    environmentId: environmentId(at),
    workloadProfileName: profileName(at),
    identity: identityBlock([...(puller?.identity === undefined ? [] : [puller.identity]), ...app.identities]),
    configuration,
    template: {
      containers: [withFilesHash(app), ...app.sidecars],
      initContainers: some(app.initContainers),
      scale: app.scale,
      volumes: some(app.volumes),
    },
    tags: app.tags.size === 0 ? undefined : Object.fromEntries(app.tags),
  };
  return [frozenCopy({ name: app.name, type: 'app:ContainerApp', args, dependsOn: some(after) })];
}

function configurationOf(app: AppDraft, puller: ReturnType<typeof pull>): ContainerAppArgs['configuration'] {
  const password = puller?.password === undefined ? [] : [{ name: 'registry-password', value: puller.password }];
  const secrets = [...app.secrets.values(), ...password].sort((a, b) => (a.name < b.name ? -1 : 1));
  const { server, identity, username } = puller ?? {};
  return {
    activeRevisionsMode: 'Single',
    ingress: app.ingress,
    dapr: app.dapr,
    registries: server === undefined ? undefined : [{ server, identity, username, passwordSecretRef: password[0]?.name }],
    secrets: some(secrets),
  };
}

/** Facts 2.6, 2.8: a secret's new value makes no revision; a change of the template does. */
function withFilesHash({ main, files }: AppDraft): AppDraft['main'] {
  if (files.size === 0) return main;
  const texts = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).flat();
  const value = texts.every((text) => typeof text === 'string') ? shortHash(...texts) : new Digest(texts);
  return { ...main, env: [...(main.env ?? []), { name: FILES_HASH, value }] };
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** Every component that runs a container becomes a container app. */
export const workload: ContainerAppsComponentRule<AnyWorkload> = { check: checkWorkload, draft, finish };
