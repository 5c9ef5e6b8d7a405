import type { ContainerProps } from '../../../model/container';
import type { Workload } from '../../../model/components/workload';
import { Digest } from '../../shared/expression';
import { actingOf, CLIENT_ID } from '../../shared/identities/assigned';
import { rolesOf, systemRoles } from '../../shared/identities/resources';
import { ownBlock } from '../../shared/identity';
import { shortHash } from '../../../plan/names';
import { frozenCopy } from '../../../model/freeze';
import { applyNatives } from '../../shared/apply-natives';
import { checkWorkload } from '../checks/workload';
import { profileName } from '../choice';
import { containerArgs } from '../container';
import { daprComponentsOf } from '../dapr';
import type { AppDraft } from '../draft';
import { environmentId } from '../environment';
import { location, resourceGroupName } from '../../shared/place';
import { ingressOf } from '../ingress';
import { pull } from '../../shared/pull';
import type { At, ContainerAppsComponentRule } from '../rules';
import { sizing } from '../sizing';
import { tagsOf } from '../../shared/tags';
import type { ContainerApp, ContainerAppArgs, ContainerAppsResource, ContainerArgs, Job } from '../types';

/** The environment entry by which a change of configuration files becomes a new revision. */
export const FILES_HASH = 'CONFIG_FILES_HASH';

type AnyWorkload = Workload<any, any, any>;

/** A component of any kind before its traits. */
export function draftOf(component: AnyWorkload, at: At, props: ContainerProps = component.props): AppDraft {
  const name = at.name(component);
  const { identities, systemIdentity, clientId } = actingOf(component, at);
  const kept = { component, secrets: new Map(), identities };
  return {
    name, systemIdentity, ...kept,
    main: containerArgs(name, props, sizing(component, at).main, kept, at),
    sidecars: [], initContainers: [], volumes: [], natives: [],
    ingress: ingressOf(component, at),
    // Without a word about scaling a component runs once, as everywhere; the platform's own choice would be 0 to 10.
    scale: { minReplicas: 1, maxReplicas: 1 },
    tags: new Map(Object.entries(tagsOf(at) ?? {})),
    files: new Map(),
    sharedEnv: clientId === undefined ? [] : [{ name: CLIENT_ID, value: clientId }],
  };
}

function finish(app: AppDraft, at: At): ContainerAppsResource[] {
  const after = [...firstFor(app, at), ...(app.dapr === undefined ? [] : daprComponentsOf(app.dapr.appId, at))];
  const { volumes, ...containers } = templateOf(app);
  const args: ContainerAppArgs = {
    containerAppName: app.name,
    ...(app.kind === undefined ? {} : { kind: app.kind }),
    ...surroundings(app, at),
    configuration: { activeRevisionsMode: app.multiple === true ? 'Multiple' : 'Single', maxInactiveRevisions: app.maxInactiveRevisions, ingress: app.ingress, dapr: app.dapr, ...secretsAndRegistries(app, at) },
    template: { revisionSuffix: app.revisionSuffix, ...containers, scale: app.scale, terminationGracePeriodSeconds: app.terminationGracePeriodSeconds, volumes },
    tags: tagsWritten(app),
  };
  return withRoles({ name: app.name, type: 'app:ContainerApp', args: applyNatives(app, args, at), dependsOn: some(after) }, app, at);
}

/** Keys of what must be there before an app or a job: roles by which it pulls its image, and those of its identities. */
export function firstFor(app: AppDraft, at: At): string[] {
  const puller = pull(at);
  return [...(puller?.after ?? []), ...rolesOf([...(puller?.identity === undefined ? [] : [puller.identity]), ...app.identities], at)];
}

/** An app or a job, and behind it the roles of the identity that comes with it. */
export function withRoles(own: ContainerApp | Job, app: AppDraft, at: At): ContainerAppsResource[] {
  return [own, ...systemRoles(app.component, [own], at)].map((resource) => frozenCopy(resource));
}

/** Where an app or a job stands, and who it is. */
export function surroundings(app: AppDraft, at: At): Pick<ContainerAppArgs, 'resourceGroupName' | 'location' | 'environmentId' | 'workloadProfileName' | 'identity'> {
  const puller = pull(at);
  return {
    resourceGroupName: resourceGroupName(at),
    location: location(at),
    environmentId: environmentId(at),
    workloadProfileName: profileName(app.component, at),
    // Facts 2.6: both words without a blank between them.
    identity: ownBlock([...(puller?.identity === undefined ? [] : [puller.identity]), ...app.identities], app.systemIdentity, 'SystemAssigned,UserAssigned'),
  };
}

export function tagsWritten({ tags }: AppDraft): ContainerAppArgs['tags'] {
  return tags.size === 0 ? undefined : Object.fromEntries(tags);
}

/** What an app or a job may read and pull. */
export function secretsAndRegistries(app: AppDraft, at: At): Pick<ContainerAppArgs['configuration'], 'registries' | 'secrets'> {
  const puller = pull(at);
  const password = puller?.password === undefined ? [] : [{ name: 'registry-password', value: puller.password }];
  const secrets = [...app.secrets.values(), ...password].sort((a, b) => (a.name < b.name ? -1 : 1));
  const { server, identity, username } = puller ?? {};
  return {
    registries: server === undefined ? undefined : [{ server, identity, username, passwordSecretRef: password[0]?.name }],
    secrets: some(secrets),
  };
}

/** What runs in an app or a job. */
export function templateOf(app: AppDraft): Omit<ContainerAppArgs['template'], 'revisionSuffix' | 'scale' | 'terminationGracePeriodSeconds'> {
  return {
    containers: [withFilesHash(app), ...app.sidecars].map((one) => withSharedEnv(one, app)),
    initContainers: some(app.initContainers.map((one) => withSharedEnv(one, app))),
    volumes: some(app.volumes),
  };
}

/** Facts 2.6, 2.8: a secret's new value makes no revision; a change of the template does. */
function withFilesHash({ main, files }: AppDraft): AppDraft['main'] {
  if (files.size === 0) return main;
  const texts = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).flat();
  const value = texts.every((text) => typeof text === 'string') ? shortHash(...texts) : new Digest(texts);
  return { ...main, env: [...(main.env ?? []), { name: FILES_HASH, value }] };
}

/** What the author says about a name counts. */
function withSharedEnv<C extends ContainerArgs>(container: C, { sharedEnv }: AppDraft): C {
  const { env = [] } = container;
  const missing = sharedEnv.filter(({ name }) => !env.some((one) => one.name === name));
  return missing.length === 0 ? container : { ...container, env: [...env, ...missing] };
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** Every component that runs a container becomes a container app. */
export const workload: ContainerAppsComponentRule<AnyWorkload> = { check: checkWorkload, draft: draftOf, finish };
