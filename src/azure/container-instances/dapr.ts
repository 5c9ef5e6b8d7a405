import type { DaprSidecar } from '../../model/traits/dapr-sidecar';
import { daprAppId } from '../../plan/check-dapr';
import { daprFiles } from '../shared/dapr/component-file';
import { daprConfiguration } from '../shared/dapr/configuration';
import { daprdCommand } from '../shared/dapr/flags';
import { DAPRD, DAPRD_IMAGE, DAPRD_PORTS } from '../shared/dapr/ports';
import { later } from '../shared/input';
import type { GroupDraft } from './draft';
import { filesVolume, mountOf } from './mount';
import { domain } from './network';
import { objectOf } from './options';
import { isReachedByDapr } from './ports';
import type { At } from './rules';
import { helperSize, resourcesOf } from './sizing';
import type { ContainerArgs, ProbeArgs } from './types';
import { textOf } from './values';

const RESOURCES = '/dapr/resources';
const CONFIG = { folder: '/dapr/config', file: 'config.yaml' } as const;

/** What Dapr's own injector asks, by HTTP, which is what the platform has: daprd is well once it has its components. */
const LIVENESS: ProbeArgs = {
  httpGet: { path: '/v1.0/healthz', port: DAPRD_PORTS.health, scheme: 'http' },
  initialDelaySeconds: 180, periodSeconds: 10, timeoutSeconds: 3, successThreshold: 1, failureThreshold: 5,
};

/** daprd as a container of the group, with the files of the components that it may use. */
export function addDaprd(draft: GroupDraft, trait: DaprSidecar, at: At): void {
  const { component } = draft;
  const files = daprFiles(daprAppId(component, trait), at, (where, value) => textOf(where, value, at));
  const zone = domain(at);
  const resources = files.length === 0 ? [] : [filesVolume('dapr resources', RESOURCES, files.map(({ name, text }) => [name, text]))];
  const config = zone === undefined ? [] : [filesVolume('dapr config', CONFIG.folder, [[CONFIG.file, daprConfiguration(zone)]])];
  const env = files.flatMap((file) => file.env).map(({ name, value, isSecret }) => (isSecret ? { name, secureValue: value } : { name, value }));
  draft.volumes.push(...resources, ...config);
  const isReached = isReachedByDapr(component, at);
  draft.helpers.push({
    name: DAPRD,
    image: later('dapr.image', objectOf(at.options.dapr)?.image ?? DAPRD_IMAGE),
    command: daprdCommand(component, trait, {
      reachable: isReached, resources: files.length === 0 ? undefined : RESOURCES, config: zone === undefined ? undefined : `${CONFIG.folder}/${CONFIG.file}`,
    }),
    environmentVariables: env.length === 0 ? undefined : env,
    ports: isReached ? [{ port: DAPRD_PORTS.internal, protocol: 'TCP' }] : undefined,
    resources: resourcesOf(helperSize(at.options.dapr)),
    livenessProbe: LIVENESS,
    volumeMounts: mounts(resources, config),
  });
}

function mounts(resources: readonly { readonly name: string }[], config: readonly { readonly name: string }[]): ContainerArgs['volumeMounts'] {
  const all = [...resources.map((one) => mountOf(one, RESOURCES, true)), ...config.map((one) => mountOf(one, CONFIG.folder, true))];
  return all.length === 0 ? undefined : all;
}
