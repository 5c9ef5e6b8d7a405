import { pullFrom, type Pull } from '../shared/registry';
import { place } from './environment';
import { registryOf } from './options';
import type { At } from './rules';

/** How apps pull their images; undefined where images are public. */
export function pull(at: At): Pull | undefined {
  const registry = registryOf(at.options);
  return registry === undefined ? undefined : pullFrom(registry, at.application.name, place(at));
}
