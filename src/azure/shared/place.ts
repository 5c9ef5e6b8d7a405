import type { AzureContext } from './context';
import type { Text } from './expression';
import { later } from './input';
import { tagsOf } from './tags';

export const resourceGroupName = (at: AzureContext): Text => later('resourceGroupName', at.options.resourceGroupName);
export const location = (at: AzureContext): Text => later('location', at.options.location);

/** Where new resources of a deployment go. */
export function place(at: AzureContext) {
  return { resourceGroupName: resourceGroupName(at), location: location(at), tags: tagsOf(at) };
}
