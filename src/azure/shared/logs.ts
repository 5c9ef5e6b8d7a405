import { Call, type Text } from './expression';
import { ownName, workspaceNames } from './names';
import { ref, type AzureResource } from './resource';

export interface WorkspaceArgs {
  readonly workspaceName: string;
  readonly resourceGroupName: Text;
  readonly location: Text;
  readonly sku: { readonly name: 'PerGB2018' };
  readonly retentionInDays: number;
  readonly tags?: Readonly<Record<string, Text>>;
}

export type Workspace = AzureResource<'operationalinsights:Workspace', WorkspaceArgs>;

/** What a platform needs to write its logs to a workspace. */
export interface WorkspaceAccess {
  readonly customerId: Text;
  readonly sharedKey: Text;
}

/** The workspace that keeps what the containers of an application print, for 30 days. */
export function workspace(application: string, place: Pick<WorkspaceArgs, 'resourceGroupName' | 'location' | 'tags'>): Workspace {
  return {
    name: 'logs',
    type: 'operationalinsights:Workspace',
    args: { workspaceName: ownName(application, '-logs', workspaceNames), ...place, sku: { name: 'PerGB2018' }, retentionInDays: 30 },
  };
}

/** The key is asked for by the name that the finished workspace reports, so that nobody asks before it exists. */
export function workspaceAccess(resource: Workspace): WorkspaceAccess {
  return {
    customerId: ref(resource, 'customerId'),
    sharedKey: new Call({
      function: 'operationalinsights:getSharedKeys',
      args: { resourceGroupName: resource.args.resourceGroupName, workspaceName: ref(resource, 'name') },
      output: 'primarySharedKey',
    }),
  };
}
