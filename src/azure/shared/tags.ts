import type { AzureContext } from './context';
import type { Text } from './expression';
import { later } from './input';

/** The tags that the deployment puts on everything. */
export function tagsOf(at: AzureContext): Readonly<Record<string, Text>> | undefined {
  const tags = Object.entries(at.options.tags ?? {});
  if (tags.length === 0) return undefined;
  return Object.fromEntries(tags.map(([name, value]) => [tagName(name), later(`tags.${name}`, value)]));
}

/** A tag's name cannot hold the '/' that stands in names such as `example.com/owner`. */
export function tagName(name: string): string {
  return name.replaceAll('/', '.');
}
