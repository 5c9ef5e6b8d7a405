import type { Component } from '../../model/component';
import { offerFor } from './choice';
import { CONSUMPTION, DEDICATED, knownProfiles } from './profiles';
import type { At } from './rules';

/** The machines that a component runs on, as far as they are known. */
export type Machines =
  | { readonly kind: 'consumption'; readonly steps: 8 | 16; readonly certain: boolean }
  | { readonly kind: 'dedicated'; readonly type: string; readonly cores: number; readonly memory: number }
  | { readonly kind: 'unknown' };

export function machinesOf(component: Component<any, any>, at: At): Machines {
  const type = offerFor(component, at)?.type;
  const profiles = knownProfiles(at);
  if (type === CONSUMPTION) return { kind: 'consumption', steps: profiles?.length === 0 ? 8 : 16, certain: profiles !== undefined || at.options.workloadProfileName !== undefined };
  const size = type !== undefined && Object.hasOwn(DEDICATED, type) ? DEDICATED[type] : undefined;
  return type === undefined || size === undefined ? { kind: 'unknown' } : { kind: 'dedicated', type, cores: size[0], memory: size[1] };
}
