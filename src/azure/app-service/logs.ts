import { later } from '../shared/input';
import type { Text } from '../shared/expression';
import { workspace } from '../shared/logs';
import type { Workspace } from '../shared/logs';
import { place } from '../shared/place';
import { ref } from '../shared/resource';
import type { At } from './rules';
import type { Diagnostic, Site, Slot } from './types';

/** What containers print, what the platform says of them, and who asked for what. */
const CATEGORIES = ['AppServiceConsoleLogs', 'AppServiceHTTPLogs', 'AppServicePlatformLogs'];

/** The workspace of the deployment, where it makes one. */
export function ownWorkspace(at: At): Workspace | undefined {
  return (at.options.logs ?? 'workspace') === 'workspace' ? workspace(at.application.name, place(at)) : undefined;
}

/** Where the logs of a site go, or of a slot. */
export function diagnosticsOf(site: Site | Slot, at: At): Diagnostic[] {
  const workspaceId = workspaceIdOf(at);
  if (workspaceId === undefined) return [];
  const logs = CATEGORIES.map((category) => ({ category, enabled: true as const }));
  return [{ name: site.name, type: 'monitor:DiagnosticSetting', args: { name: 'logs', resourceUri: ref(site, 'id'), workspaceId, logs } }];
}

function workspaceIdOf(at: At): Text | undefined {
  const { logs = 'workspace' } = at.options;
  if (typeof logs === 'object' && logs !== null) return later('logs.workspaceId', logs.workspaceId);
  const own = ownWorkspace(at);
  return own === undefined ? undefined : ref(own, 'id');
}
