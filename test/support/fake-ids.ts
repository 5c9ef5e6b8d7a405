import { createHash } from 'node:crypto';
import { azureResource } from './azure-resources';
import { plain, type Wire } from './pulumi-wire';

/** The subscription and tenant that every fake resource stands in. */
export const SUBSCRIPTION = '00000000-0000-4000-8000-000000000001';
export const TENANT = '00000000-0000-4000-8000-000000000002';

/** Hexadecimal digits that depend on the seed alone: two runs of a program have to see the same cloud. */
export function digits(seed: string, length: number): string {
  return createHash('sha256').update(seed).digest('hex').slice(0, length);
}

/** A GUID that depends on the seed alone. */
export function guid(seed: string): string {
  const hex = digits(seed, 32);
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}

/** The part of a token after the provider, `app:ContainerApp`, whichever API version it names. */
export function azureType(token: string): string | undefined {
  const [provider, module, name] = token.split(':');
  return provider === 'azure-native' && module && name ? `${module.split('/')[0]}:${name}` : undefined;
}

function text(inputs: Wire, key: string): string | undefined {
  const value = plain(inputs[key]);
  return typeof value === 'string' ? value : undefined;
}

/** The name the cloud would give a resource: the one asked for, or the logical name with some digits. */
export function cloudName(type: string, name: string, inputs: Wire): string {
  const asked = azureResource(type)?.name;
  return (asked && text(inputs, asked)) ?? `${name}${digits(`${type} ${name}`, 8)}`;
}

/** The id the cloud would give a resource. */
export function cloudId(type: string, name: string, inputs: Wire): string {
  const resource = azureResource(type);
  const last = cloudName(type, name, inputs);
  if (type === 'resources:ResourceGroup') return `/subscriptions/${SUBSCRIPTION}/resourceGroups/${last}`;
  const group = text(inputs, 'resourceGroupName');
  const scope = text(inputs, 'scope') ?? text(inputs, 'resourceUri') ?? `/subscriptions/${SUBSCRIPTION}${group ? `/resourceGroups/${group}` : ''}`;
  const [namespace, ...kinds] = (resource?.arm ?? type.replace(':', '/')).split('/');
  const parents = (resource?.place ?? []).filter((key) => key !== 'resourceGroupName' && key !== 'scope' && key !== 'resourceUri').map((key) => text(inputs, key) ?? 'unnamed');
  const path = kinds.flatMap((kind, index) => [kind, [...parents, last][index] ?? last]);
  return [`${scope}/providers/${namespace}`, ...path].join('/');
}
