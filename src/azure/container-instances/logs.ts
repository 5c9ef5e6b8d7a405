import { SecretValue } from '../shared/expression';
import { later } from '../shared/input';
import { workspace, workspaceAccess, type Workspace } from '../shared/logs';
import { place } from '../shared/place';
import type { At } from './rules';
import type { ContainerGroupArgs } from './types';

/** The workspace of the deployment; undefined where it makes none. */
export function logsWorkspace(at: At): Workspace | undefined {
  const { logs = 'workspace' } = at.options;
  return logs === 'workspace' ? workspace(at.application.name, place(at)) : undefined;
}

/** Where the containers of a group print to. */
export function diagnosticsOf(at: At): ContainerGroupArgs['diagnostics'] {
  const own = logsWorkspace(at);
  if (own !== undefined) {
    const { customerId, sharedKey } = workspaceAccess(own);
    return { logAnalytics: { workspaceId: customerId, workspaceKey: sharedKey } };
  }
  const { logs } = at.options;
  if (typeof logs !== 'object' || logs === null) return undefined;
  return { logAnalytics: { workspaceId: later('logs.workspaceId', logs.workspaceId), workspaceKey: new SecretValue('logs.workspaceKey', ['logs', 'workspaceKey']) } };
}
