import type { AzureContext } from './context';
import { registryOf } from './options';
import { place } from './place';
import { pullFrom, type Pull } from './registry';

/** How apps pull their images; undefined where images are public. */
export function pull(at: AzureContext): Pull | undefined {
  const registry = registryOf(at.options);
  return registry === undefined ? undefined : pullFrom(registry, at.application.name, place(at));
}
