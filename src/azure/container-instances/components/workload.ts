import type { Workload } from '../../../model/components/workload';
import type { ContainerProps } from '../../../model/container';
import { frozenCopy } from '../../../model/freeze';
import type { DaprSidecar } from '../../../model/traits/dapr-sidecar';
import { daprAppId } from '../../../plan/check-dapr';
import { applyNatives } from '../../shared/apply-natives';
import { actingOf, CLIENT_ID } from '../../shared/identities/assigned';
import { rolesOf, systemRoles } from '../../shared/identities/resources';
import { location, resourceGroupName } from '../../shared/place';
import { pull } from '../../shared/pull';
import { tagsOf } from '../../shared/tags';
import { addressOf, reach } from '../addresses';
import { containerArgs } from '../container';
import type { Editable, GroupDraft } from '../draft';
import { identityOf, networkPart, settingsPart } from '../group';
import { diagnosticsOf } from '../logs';
import { groupNames, nameOn } from '../names';
import { ownPorts } from '../ports';
import { portsAt } from '../routes';
import type { At } from '../rules';
import { resourcesOf, sizing } from '../sizing';
import { addCaddy } from '../tls';
import type { ContainerGroup, ContainerGroupArgs, ContainerInstancesResource, InitContainerArgs } from '../types';
import { recordSet } from '../zone';

type AnyWorkload = Workload<any, any, any>;

/** The draft of any component that runs a container. */
export function draftOf(component: AnyWorkload, at: At): GroupDraft {
  const name = at.name(component);
  const ports = ownPorts(component, at);
  const { clientId, ...acting } = actingOf(component, at);
  return {
    component, name,
    main: { ...containerArgs(name, component.props, at), ports: some(ports), resources: resourcesOf(sizing(component, at).main, (component.props as ContainerProps).limit) },
    sidecars: [], initContainers: [], volumes: [], helpers: [], natives: [],
    sharedEnv: clientId === undefined ? [] : [{ name: CLIENT_ID, value: clientId }],
    restartPolicy: 'Always', replicas: 1,
    ...acting,
    tags: new Map(Object.entries(tagsOf(at) ?? {})),
  };
}

/** A group for each replica, and their names. */
export function groupsOf(draft: GroupDraft, at: At): ContainerInstancesResource[] {
  addCaddy(draft, at);
  const after = [...(pull(at)?.after ?? []), ...rolesOf(draft.identities, at)];
  const groups = Array.from({ length: draft.replicas }, (_, index): ContainerGroup => {
    const name = groupName(draft.name, index);
    const args = applyNatives({ name, natives: draft.natives }, argsOf(draft, name, index, at), at);
    return { name, type: 'containerinstance:ContainerGroup', args, dependsOn: some(after), endpoint: index === 0 ? endpointOf(draft.component, at) : undefined };
  });
  const appIds = at.traitsOf<DaprSidecar>(draft.component, 'dapr-sidecar').map((trait) => daprAppId(draft.component, trait));
  const records = [...new Set([draft.name, ...appIds])].flatMap((name) => recordSet(name, groups, at));
  return [...groups, ...records, ...systemRoles(draft.component, groups, at)].map((resource) => frozenCopy(resource));
}

function endpointOf(component: AnyWorkload, at: At): ContainerGroup['endpoint'] {
  if (portsAt(component, at).length === 0 || reach(component, undefined, at) === undefined) return undefined;
  return addressOf(component.endpoint.url, at);
}

/** The first keeps the component's name, so that more of them rename none. */
export function groupName(name: string, index: number): string {
  return index === 0 ? name : nameOn(`${name}-${index}`, groupNames);
}

function argsOf(draft: GroupDraft, name: string, index: number, at: At): ContainerGroupArgs {
  const { component, tags, restartPolicy } = draft;
  const puller = pull(at);
  return {
    containerGroupName: name,
    resourceGroupName: resourceGroupName(at),
    location: location(at),
    osType: 'Linux',
    restartPolicy,
    ...settingsPart(component, at),
    identity: identityOf(draft, puller),
    imageRegistryCredentials: puller === undefined ? undefined : [{ server: puller.server, identity: puller.identity, username: puller.username, password: puller.password }],
    initContainers: some(draft.initContainers.map((one) => withSharedEnv(one, draft))),
    containers: [...[draft.main, ...draft.sidecars].map((one) => withSharedEnv(one, draft)), ...draft.helpers],
    volumes: some(draft.volumes),
    ...networkPart(component, index, at),
    diagnostics: diagnosticsOf(at),
    tags: tags.size === 0 ? undefined : Object.fromEntries(tags),
  };
}

/** What the author says about a name counts. */
function withSharedEnv<C extends Editable<InitContainerArgs>>(container: C, { sharedEnv }: GroupDraft): C {
  const { environmentVariables = [] } = container;
  const missing = sharedEnv.filter(({ name }) => !environmentVariables.some((one) => one.name === name));
  return missing.length === 0 ? container : { ...container, environmentVariables: [...environmentVariables, ...missing] };
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
