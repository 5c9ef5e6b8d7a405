import { isDeepStrictEqual } from 'node:util';
import type { Wire } from '../../../test/support/pulumi-wire';
import type { Cloud } from './cloud';
import { Refusal } from './refusal';

const FIXED = ['osType', 'restartPolicy', 'ipAddress', 'subnetIds', 'sku', 'priority', 'zones'];

/** A container group is started where it is created: what its containers mount must be one of its volumes, and its logs go to a workspace that knows it. */
export function checkGroup(inputs: any): void {
  const volumes = ((inputs.volumes ?? []) as { name: string }[]).map(({ name }) => name);
  const mounts = [...inputs.containers, ...(inputs.initContainers ?? [])].flatMap(({ volumeMounts = [] }: any) => volumeMounts as { name: string }[]);
  const missing = mounts.find(({ name }) => !volumes.includes(name));
  if (missing !== undefined) throw new Refusal('VolumeMountNotFound', `there is no volume '${missing.name}'`);
  const exposed = (inputs.containers as any[]).flatMap(({ ports = [] }) => (ports as { port: number }[]).map(({ port }) => port));
  const closed = ((inputs.ipAddress?.ports ?? []) as { port: number }[]).find(({ port }) => !exposed.includes(port));
  if (closed !== undefined) throw new Refusal('GroupPortNotExposed', `port ${closed.port} is not exposed by any container`);
}

/** What the service does not change in a group that is there: it must be deleted and created again. */
export function checkChange(id: string, inputs: any, cloud: Cloud): void {
  const old: any = cloud.find(id)?.inputs;
  if (old === undefined) return;
  const amounts = ({ containers }: any): unknown => containers.map(({ name, resources }: any) => [name, resources]);
  const changed = FIXED.filter((key) => !isDeepStrictEqual((old as Wire)[key], (inputs as Wire)[key]));
  if (!isDeepStrictEqual(amounts(old), amounts(inputs))) changed.push('resources');
  if (changed.length > 0) throw new Refusal('InvalidContainerGroupUpdate', `the updates on container group are invalid: ${changed.join(', ')}`);
}
