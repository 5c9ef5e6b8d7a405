import { later } from '../shared/input';
import { caddyfile } from './caddy';
import type { GroupDraft } from './draft';
import { filesVolume, mountOf } from './mount';
import { nameOn, volumeNames } from './names';
import { objectOf, type Tls } from './options';
import { CADDY_PORTS } from './ports';
import { tlsHost } from './routes';
import type { At } from './rules';
import { helperSize, resourcesOf } from './sizing';
import { azureFile } from './storage';
import type { VolumeArgs } from './types';

/** The name of Caddy's container. */
export const CADDY = 'caddy';
const IMAGE = 'caddy:2.10';
/** Where the image looks for its configuration, and where it keeps certificates. */
const FOLDERS = { config: '/etc/caddy', file: 'Caddyfile', data: '/data' } as const;

/** Caddy as a container of the group, where a route asks for TLS and the author for Caddy. */
export function addCaddy(draft: GroupDraft, at: At): void {
  const tls = objectOf(at.options.tls);
  if (tls === undefined || tlsHost(draft.component, at) === undefined) return;
  const config = filesVolume('caddy config', FOLDERS.config, [[FOLDERS.file, caddyfile(draft.component, tls, at)]]);
  const data: VolumeArgs = { name: nameOn('caddy data', volumeNames), ...storage(tls) };
  draft.volumes.push(config, data);
  draft.helpers.push({
    name: CADDY,
    image: later('tls.image', tls.image ?? IMAGE),
    ports: CADDY_PORTS,
    resources: resourcesOf(helperSize(tls)),
    volumeMounts: [mountOf(config, FOLDERS.config, true), mountOf(data, FOLDERS.data)],
  });
}

function storage({ storage: share }: Tls): Pick<VolumeArgs, 'azureFile' | 'emptyDir'> {
  const given = objectOf(share);
  return given === undefined ? { emptyDir: {} } : { azureFile: azureFile(given, 'tls.storage', ['tls', 'storage']) };
}
